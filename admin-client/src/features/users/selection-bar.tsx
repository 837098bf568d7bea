import type { User } from "@confa/api-client";
import { Button } from "@confa/ui";
import { Ban } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { useMeetingsOf } from "@/shared/live/use-meetings-of";
import styles from "./users-table.module.css";

interface SelectionBarProps {
  picked: readonly User[];
  onBlock: () => void;
  onClear: () => void;
}

/** Above the head: how many are chosen, what blocking them does, and the act. */
export function SelectionBar({ picked, onBlock, onClear }: SelectionBarProps) {
  const t = useMessages();
  const meetings = useMeetingsOf();
  const leaving = picked.flatMap(({ id, displayName }) => {
    const count = meetings.get(id);
    return count === undefined ? [] : [t.users.inMeetingsNow(displayName, count)];
  });
  return (
    <div className={styles["selection"]} role="status">
      <p>
        <b>{t.users.picked(picked.length)}</b>
        <span>{leaving.join(" ")}</span>
      </p>
      <Button size="sm" icon={<Ban aria-hidden />} onPress={onBlock}>
        {t.users.blockMany(picked.length)}
      </Button>
      <Button size="sm" variant="quiet" onPress={onClear}>
        {t.users.clear}
      </Button>
    </div>
  );
}
