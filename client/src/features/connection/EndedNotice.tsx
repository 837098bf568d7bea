import { Button, LinkButton, Notice } from "@confa/ui";
import { useMessages } from "@/messages/messages";

export type Ending = "left" | "duplicate" | "removed" | "room-deleted" | "refused";

interface Props {
  ending: Ending;
  /** The server's sentence, where it says more than ours. */
  message?: string | undefined;
  /** The page of what is kept of the room's meetings; null for those who may not read it. */
  bookPath: string | null;
  onJoin: () => void;
}

/** After these there may be something to read. */
const WITH_BOOK: ReadonlySet<Ending> = new Set(["left", "room-deleted"]);

export function EndedNotice({ ending, message, bookPath, onJoin }: Props) {
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
          {bookPath !== null && WITH_BOOK.has(ending) && (
            <LinkButton href={bookPath} variant="quiet">
              {t.connection.notes}
            </LinkButton>
          )}
        </>
      }
    >
      <p>{message ?? text}</p>
    </Notice>
  );
}
