import { Button, LinkButton, Notice } from "@confa/ui";
import { useMessages } from "@/messages/messages";

export type Ending = "left" | "duplicate" | "removed" | "room-deleted" | "refused";

interface Props {
  ending: Ending;
  /** The server's sentence, where it says more than ours. */
  message?: string | undefined;
  onJoin: () => void;
}

export function EndedNotice({ ending, message, onJoin }: Props) {
  const t = useMessages();
  const { title, text, join } = t.connection.endings[ending];
  return (
    <Notice
      title={title}
      actions={
        <>
          {join !== "" && (
            <Button variant="primary" onPress={onJoin}>
              {join}
            </Button>
          )}
          <LinkButton href="/" variant={join === "" ? "primary" : "neutral"}>
            {t.general.home}
          </LinkButton>
        </>
      }
    >
      <p>{message ?? text}</p>
    </Notice>
  );
}
