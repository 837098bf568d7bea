import { Button, TextField } from "@confa/ui";
import { Copy } from "lucide-react";
import { useRef, useState } from "react";
import { useMessages } from "@/messages/messages";
import styles from "./setup.module.css";

/** A new guest link, which nobody can read again later, with a way to take it along. */
export function CreatedLink({ link }: { link: string }) {
  const t = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState<string>();
  const copy = async () => {
    input.current?.select();
    await navigator.clipboard.writeText(link).then(
      () => setNote(t.roomSetup.copied),
      () => setNote(t.roomSetup.copyFailed),
    );
  };
  return (
    <div>
      <div className={styles["add"]}>
        <TextField
          label={t.roomSetup.link}
          value={link}
          onChange={() => undefined}
          inputRef={input}
          inputProps={{ readOnly: true }}
        />
        <Button icon={<Copy aria-hidden />} onPress={() => void copy()}>
          {t.roomSetup.copyLink}
        </Button>
      </div>
      <output className={styles["muted"]}>{note}</output>
    </div>
  );
}
