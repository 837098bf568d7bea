import { describeError } from "@confa/api-client";
import { Button, LinkButton, Notice } from "@confa/ui";
import { Waiting } from "@/shared/Waiting";
import { useMessages } from "@/messages/messages";
import type { Attendee } from "./attendee";
import { OpenRoom } from "./OpenRoom";
import { useRoomConfig } from "./use-room-config";

interface Props {
  name: string;
  attendee: Attendee;
}

/** What a room is has to be known first: nobody may send unencrypted what was meant to be encrypted. */
export function RoomPage({ name, attendee }: Props) {
  const t = useMessages();
  const { data: config, error, refetch } = useRoomConfig(name);
  if (config === undefined) {
    if (error === null) return <Waiting label={t.general.loading} />;
    return <Unknown reason={describeError(error)} onRetry={() => void refetch()} />;
  }
  if (config.mayJoin === "no") return <NotAdmitted />;
  return (
    <>
      <title>{t.meeting.pageTitle(config.title)}</title>
      <OpenRoom key={String(config.isEncrypted)} name={name} config={config} attendee={attendee} />
    </>
  );
}

function Unknown({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  const t = useMessages();
  return (
    <Notice
      title={t.meeting.notLoaded}
      actions={
        <Button variant="primary" onPress={onRetry}>
          {t.general.tryAgain}
        </Button>
      }
    >
      <p>{reason}</p>
    </Notice>
  );
}

function NotAdmitted() {
  const t = useMessages();
  return (
    <Notice
      title={t.meeting.notAdmitted}
      actions={
        <LinkButton href="/" variant="primary">
          {t.general.home}
        </LinkButton>
      }
    >
      <p>{t.meeting.notAdmittedText}</p>
    </Notice>
  );
}
