import { VisuallyHidden } from "@confa/ui";
import { Hand } from "lucide-react";
import { useMessages } from "@/messages/messages";
import styles from "./TileTop.module.css";

export function HandBadge({ order }: { order: number }) {
  const t = useMessages();
  return (
    <span className={styles["hand"]}>
      <Hand size={16} aria-hidden="true" />
      <VisuallyHidden>{t.people.handUp(order)}</VisuallyHidden>
      <span aria-hidden="true">{order}</span>
    </span>
  );
}
