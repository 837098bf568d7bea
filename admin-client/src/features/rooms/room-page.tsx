import { useApi } from "@confa/api-client/react";
import { Card } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import { useMessages } from "@/messages/messages";
import { ActFailure } from "@/shared/acts/act-failure";
import { useActs } from "@/shared/acts/use-acts";
import { ListFailure } from "@/shared/failure/list-failure";
import { TableSkeleton } from "@/shared/failure/table-skeleton";
import { LiveBanner } from "@/shared/live/live-banner";
import { useLiveRoom, useLiveStatus } from "@/shared/live/live-context";
import { AgentsCard } from "./agents-card";
import { DeleteRoom } from "./delete-room";
import { EndDialog } from "./end-dialog";
import { getRoom } from "./get-room";
import { InvitesCard } from "./invites-card";
import { quietRow, rowOf } from "./listed-rooms";
import { MeetingsCard } from "./meetings-card";
import { MembersCard } from "./members-card";
import { ParticipantsCard } from "./participants-card";
import { RoomHead } from "./room-head";
import styles from "./room-page.module.css";
import { SettingsCard } from "./settings-card";

/** One room: who is in it as it happens, what can be done, and how it is set up. */
export default function RoomPage() {
  const t = useMessages();
  const { room: name = "" } = useParams();
  const live = useLiveRoom(name);
  const { isKnown, staleSince } = useLiveStatus();
  const kept = useQuery(getRoom(useApi(), name));
  const acts = useActs();
  const [isEnding, setIsEnding] = useState(false);
  const room = live ? rowOf(live) : kept.data && quietRow(kept.data);
  if (room === undefined && kept.isError) {
    return (
      <Card>
        <ListFailure error={kept.error} onRetry={() => void kept.refetch()} />
      </Card>
    );
  }
  if (room === undefined || (!isKnown && staleSince === null))
    return <TableSkeleton label={t.general.loading} />;
  return (
    <>
      <title>{t.general.title(room.title)}</title>
      <RoomHead room={room} acts={acts} onEnd={() => setIsEnding(true)} />
      <LiveBanner />
      <ActFailure acts={acts} />
      <div className={styles["columns"]}>
        <div className={styles["stack"]}>
          <ParticipantsCard room={live} acts={acts} />
          <MeetingsCard room={name} />
        </div>
        <div className={styles["stack"]}>
          <AgentsCard room={name} />
          <SettingsCard kept={kept} acts={acts} />
          <MembersCard room={name} acts={acts} />
          <InvitesCard room={name} acts={acts} />
          <DeleteRoom room={room} acts={acts} />
        </div>
      </div>
      {isEnding ? <EndDialog room={room} acts={acts} onClose={() => setIsEnding(false)} /> : null}
    </>
  );
}
