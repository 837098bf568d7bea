import { formatClock } from "@confa/language";
import { useEffect, useRef } from "react";
import { useMessages } from "@/messages/messages";
import type { CaptionLine } from "./caption-log";
import styles from "./CaptionsPanel.module.css";

/** How far from the end, in px, somebody still counts as reading the newest. */
const NEAR_END = 80;

/** Keeps to the newest line, unless somebody scrolled up to read. */
export function CaptionHistory({ lines }: { lines: readonly CaptionLine[] }) {
  const t = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const last = lines.at(-1);
  useEffect(() => {
    const element = list.current;
    if (element !== null && last !== undefined && isAtEnd.current) element.scrollTop = element.scrollHeight;
  }, [last]);
  function onScroll(): void {
    const element = list.current;
    if (element === null) return;
    isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
  }
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
