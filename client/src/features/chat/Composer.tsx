import { IconButton, TextField } from "@confa/ui";
import { SendHorizontal } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";

/** What a data stream carries comfortably, and a person reads. */
const LONGEST = 4000;

/** Sends on Enter. What could not be sent stays in the field, with the reason. */
export function Composer({ onSend }: { onSend: (text: string) => Promise<void> }) {
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
      setError("This message was not sent. Check the connection, then send it again.");
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const message = text.trim();
    if (message === "") return;
    if (message.length > LONGEST) {
      setError(`This message has ${message.length} characters. Use ${LONGEST} or fewer.`);
      return;
    }
    void send(message);
    input.current?.focus();
  }

  return (
    <form onSubmit={submit}>
      <TextField
        label="Message"
        isLabelHidden
        placeholder="Message to everyone"
        autoComplete="off"
        value={text}
        onChange={setText}
        error={error}
        hint="Seen by everyone who is here."
        inputRef={input}
        inputProps={{ dir: "auto" }}
        trailing={
          <IconButton type="submit" size="sm" label="Send" icon={<SendHorizontal aria-hidden="true" />} />
        }
      />
    </form>
  );
}
