import { Button } from "@confa/ui";
import { Check, Copy } from "lucide-react";
import { useId, useRef, useState } from "react";
import styles from "./one-time-password.module.css";

type Copied = "no" | "yes" | "failed";

/** A generated password, shown this once, with a way to take it along. */
export function OneTimePassword({ password }: { password: string }) {
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
      <label htmlFor={id}>Generated password</label>
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
          Copy
        </Button>
      </div>
      <output className={styles["hint"]}>{HINTS[copied]}</output>
    </div>
  );
}

const HINTS: Record<Copied, string> = {
  no: "It is shown this once. Keep it in a safe place.",
  yes: "Copied. It is shown this once, so keep it in a safe place.",
  failed: "The browser does not let us copy. The password is selected: copy it yourself.",
};
