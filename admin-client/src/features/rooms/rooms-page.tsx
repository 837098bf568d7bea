import { Card, PageHead } from "@confa/ui";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import { ActFailure } from "@/shared/acts/act-failure";
import { useActs } from "@/shared/acts/use-acts";
import { LiveBanner } from "@/shared/live/live-banner";
import { LiveMark } from "@/shared/live/live-mark";
import { EndDialog } from "./end-dialog";
import type { RoomToActOn } from "./room-acts";
import { RoomList } from "./room-list";

/** All rooms: those with people in them first, as it happens. */
export default function RoomsPage() {
  const t = useMessages();
  const acts = useActs();
  const [ending, setEnding] = useState<RoomToActOn | null>(null);
  return (
    <>
      <title>{t.general.title(t.rooms.title)}</title>
      <PageHead title={t.rooms.title} meta={<LiveMark />} />
      <LiveBanner />
      <ActFailure acts={acts} />
      <Card>
        <RoomList acts={acts} onEnd={setEnding} />
      </Card>
      {ending === null ? null : <EndDialog room={ending} acts={acts} onClose={() => setEnding(null)} />}
    </>
  );
}
