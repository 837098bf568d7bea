import { Button, LinkButton, Notice } from "@confa/ui";

export type Ending = "left" | "duplicate" | "removed" | "room-deleted" | "refused";

interface Texts {
  title: string;
  text: string;
  /** The button that joins again; null where that makes no sense. */
  join: string | null;
}

const TEXTS: Record<Ending, Texts> = {
  left: { title: "You left the meeting", text: "Your microphone and camera are off.", join: "Join again" },
  duplicate: {
    title: "This meeting is open in another tab",
    text: "The other tab has taken your place. You can be here as well.",
    join: "Join here",
  },
  removed: {
    title: "You were removed from this meeting",
    text: "A host of the room, or the person who runs this server, can tell you why.",
    join: "Join again",
  },
  "room-deleted": { title: "The meeting ended", text: "It ended for everyone.", join: "Join again" },
  refused: { title: "You cannot come back to this meeting", text: "", join: null },
};

interface Props {
  ending: Ending;
  /** The server's sentence, where it says more than ours. */
  message?: string | undefined;
  onJoin: () => void;
}

export function EndedNotice({ ending, message, onJoin }: Props) {
  const { title, text, join } = TEXTS[ending];
  return (
    <Notice
      title={title}
      actions={
        <>
          {join !== null && (
            <Button variant="primary" onPress={onJoin}>
              {join}
            </Button>
          )}
          <LinkButton href="/" variant={join === null ? "primary" : "neutral"}>
            Home
          </LinkButton>
        </>
      }
    >
      <p>{message ?? text}</p>
    </Notice>
  );
}
