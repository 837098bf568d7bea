import { Button } from "@confa/ui";
import { Check, Copy } from "lucide-react";
import { useId, useRef, useState } from "react";
import { useMessages } from "@/messages/messages";
import styles from "./one-time-password.module.css";

type Copied = "no" | "yes" | "failed";

/** A generated password, shown this once, with a way to take it along. */
export function OneTimePassword({ password }: { password: string }) {
  const t = useMessages();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<Copied>("no");
  const copy = async () => {
    input.current?.select();
    setCopied(
      await navigator.clipboard.writeText(password).then(
        () => "yes" as const,
        () => "failed" as const,
      ),
    );
  };
  return (
    <div className={styles["block"]}>
      <label htmlFor={id}>{t.fields.generatedPassword}</label>
      <div className={styles["row"]}>
        <input
          ref={input}
          id={id}
          className={styles["password"]}
          value={password}
          readOnly
          spellCheck={false}
        />
        <Button
          icon={copied === "yes" ? <Check aria-hidden /> : <Copy aria-hidden />}
          onPress={() => void copy()}
        >
          {t.fields.copy}
        </Button>
      </div>
      <output className={styles["hint"]}>{t.fields.copied[copied]}</output>
    </div>
  );
}
