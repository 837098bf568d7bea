import { formatClock } from "@confa/language";
import { Avatar, Badge, cx, Rosette } from "@confa/ui";
import { personSeed } from "@/shared/identity";
import { useMessages } from "@/messages/messages";
import { useKeptAtEnd } from "@/shared/use-kept-at-end";
import type { ChatMessage } from "./chat-log";
import { splitLinks } from "./linked-text";
import styles from "./MessageList.module.css";

/** Keeps to the newest message, unless somebody scrolled up to read. */
export function MessageList({ messages }: { messages: readonly ChatMessage[] }) {
  const t = useMessages();
  const last = messages.at(-1);
  const { list, onScroll } = useKeptAtEnd(last, { isOwn: last?.isOwn === true });
  return (
    // A scrolling region must be reachable by keyboard.
    <div
      className={styles["scroll"]}
      ref={list}
      onScroll={onScroll}
      role="log"
      aria-label={t.chat.conversation}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <ol className={styles["messages"]}>
        {messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
    </div>
  );
}

function Message({ message }: { message: ChatMessage }) {
  const t = useMessages();
  const { name, isAgent, isOwn, identity, text, at } = message;
  return (
    <li className={cx(styles["message"], isAgent && styles["byAgent"])}>
      {isAgent ? <Rosette size="sm" /> : <Avatar id={personSeed(identity)} name={name} size="sm" />}
      <div>
        <p className={styles["head"]}>
          <b dir="auto" title={name}>
            {name}
          </b>
          {isAgent && <Badge tone="agent">{t.general.agent}</Badge>}
          {isOwn && <span className={styles["you"]}>{t.general.you}</span>}
          <time dateTime={new Date(at).toISOString()}>{formatClock(at)}</time>
        </p>
        <p className={styles["text"]} dir="auto">
          <LinkedText text={text} />
        </p>
      </div>
    </li>
  );
}

function LinkedText({ text }: { text: string }) {
  return splitLinks(text).map((part) =>
    part.href === undefined ? (
      part.text
    ) : (
      <a key={part.at} href={part.href} target="_blank" rel="noopener noreferrer">
        {part.text}
      </a>
    ),
  );
}
