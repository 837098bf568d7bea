import { Radio } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { clockTime } from "@/shared/dates";
import { useLiveStatus } from "./live-context";
import styles from "./live-mark.module.css";

/** Beside a title: whether the page follows what happens. */
export function LiveMark() {
  const t = useMessages();
  const { isKnown, staleSince } = useLiveStatus();
  const following = isKnown ? t.live.follows : t.live.connecting;
  return (
    <span className={styles["mark"]} data-stale={staleSince !== null || undefined}>
      <Radio size={14} aria-hidden />
      {staleSince === null ? following : t.live.asOf(clockTime(staleSince))}
    </span>
  );
}
