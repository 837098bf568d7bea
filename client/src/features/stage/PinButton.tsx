import { IconButton } from "@confa/ui";
import { Pin, PinOff } from "lucide-react";
import { useMessages } from "@/messages/messages";
import styles from "./TileTop.module.css";

interface Props {
  name: string;
  isPinned: boolean;
  onChange: (isPinned: boolean) => void;
}

/** Keeps somebody large. Seen on a tile that the pointer or the focus is on; always where nothing hovers. */
export function PinButton({ name, isPinned, onChange }: Props) {
  const t = useMessages();
  return (
    <span className={styles["pin"]} data-pinned={isPinned || undefined}>
      <IconButton
        size="sm"
        className={styles["pinButton"]}
        label={isPinned ? t.stage.unpin(name) : t.stage.pin(name)}
        icon={isPinned ? <PinOff aria-hidden="true" /> : <Pin aria-hidden="true" />}
        onPress={() => onChange(!isPinned)}
      />
    </span>
  );
}
