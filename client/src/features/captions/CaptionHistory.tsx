import { formatClock } from "@confa/language";
import { useMessages } from "@/messages/messages";
import { useKeptAtEnd } from "@/shared/use-kept-at-end";
import type { CaptionLine } from "./caption-log";
import styles from "./CaptionsPanel.module.css";

/** Keeps to the newest line, unless somebody scrolled up to read. */
export function CaptionHistory({ lines }: { lines: readonly CaptionLine[] }) {
  const t = useMessages();
  const { list, onScroll } = useKeptAtEnd(lines.at(-1));
  return (
    // A scrolling region must be reachable by keyboard. What is said now is read out where it is shown large.
    <div
      className={styles["scroll"]}
      ref={list}
      onScroll={onScroll}
      role="log"
      aria-live="off"
      aria-label={t.captions.said}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <ol className={styles["lines"]}>
        {lines.map((line) => (
          <li key={line.id}>
            <p className={styles["head"]}>
              <b
                className={styles["who"]}
                data-agent={line.isAgent || undefined}
                dir="auto"
                title={line.name}
              >
                {line.name}
              </b>
              <time dateTime={new Date(line.from).toISOString()}>{formatClock(line.from)}</time>
            </p>
            <p dir="auto">{line.text}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
