import { Button, TextField } from "@confa/ui";
import { Check, Link } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import { copyText } from "./copy-text";
import styles from "./InviteDialog.module.css";

interface Props {
  label: string;
  hint: string;
  link: string;
  /** It is in the clipboard already. */
  isCopied?: boolean;
}

/** A link to look at, and the button that copies it. A browser that does not let us copy is told about. */
export function CopiedLink({ label, hint, link, isCopied = false }: Props) {
  const t = useMessages();
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(isCopied ? "copied" : null);
  const copy = async (): Promise<void> => setOutcome((await copyText(link)) ? "copied" : "refused");
  const word = outcome === "copied" ? t.invites.copied : t.invites.copy;
  return (
    <div className={styles["link"]}>
      <TextField label={label} value={link} isReadOnly onFocus={(event) => event.target.select()} />
      <Button
        icon={outcome === "copied" ? <Check aria-hidden="true" /> : <Link aria-hidden="true" />}
        aria-label={`${word}: ${label}`}
        onPress={() => void copy()}
      >
        {word}
      </Button>
      <p className={styles["hint"]} role="status">
        {outcome === "refused" ? t.invites.notCopied : hint}
      </p>
    </div>
  );
}
