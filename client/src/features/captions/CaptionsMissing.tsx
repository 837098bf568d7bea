import { Button } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import styles from "./CaptionStrip.module.css";

export interface CaptionsMissingProps {
  /** No agent may come, and so nobody writes. */
  reason: "encrypted" | "forbidden" | "no-agent";
  /** Brings the Scribe; null for those who may not. */
  onInvite: (() => void) | null;
  isInviting: boolean;
  /** Why the Scribe did not come. */
  failure: string | null;
}

/** Why there are no captions, and how to get some. */
export function CaptionsMissing({ reason, onInvite, isInviting, failure }: CaptionsMissingProps) {
  const t = useMessages();
  const mayInvite = reason === "no-agent" && onInvite !== null;
  return (
    <div className={styles["missing"]}>
      <p role="status">{failure ?? t.captions.missing[reason]}</p>
      {mayInvite && (
        <Button size="sm" isPending={isInviting} onPress={onInvite}>
          {failure === null ? t.captions.inviteScribe : t.general.tryAgain}
        </Button>
      )}
    </div>
  );
}
