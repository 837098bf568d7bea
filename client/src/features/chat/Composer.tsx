import { IconButton, TextField } from "@confa/ui";
import { SendHorizontal } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useMessages } from "@/messages/messages";

/** What a data stream carries comfortably, and a person reads. */
const LONGEST = 4000;

/** Sends on Enter. What could not be sent stays in the field, with the reason. */
export function Composer({ onSend }: { onSend: (text: string) => Promise<void> }) {
  const t = useMessages();
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const input = useRef<HTMLInputElement>(null);

  // Opening the chat is asking to write.
  useEffect(() => input.current?.focus(), []);

  async function send(message: string): Promise<void> {
    setText("");
    setError(undefined);
    try {
      await onSend(message);
    } catch {
      setText((typed) => typed || message);
      setError(t.chat.notSent);
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const message = text.trim();
    if (message === "") return;
    if (message.length > LONGEST) {
      setError(t.chat.tooLong(message.length, LONGEST));
      return;
    }
    void send(message);
    input.current?.focus();
  }

  return (
    <form onSubmit={submit}>
      <TextField
        label={t.chat.message}
        isLabelHidden
        placeholder={t.chat.messageTo}
        autoComplete="off"
        value={text}
        onChange={setText}
        error={error}
        hint={t.chat.hint}
        inputRef={input}
        inputProps={{ dir: "auto" }}
        trailing={
          <IconButton
            type="submit"
            size="sm"
            label={t.chat.send}
            icon={<SendHorizontal aria-hidden="true" />}
          />
        }
      />
    </form>
  );
}
