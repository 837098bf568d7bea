import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../button/button";
import { IconButton } from "../icon-button/icon-button";
import type { ToastAction } from "./toast-context";
import styles from "./toast.module.css";

export type ToastContent = { id: number; message: string; action: ToastAction | undefined };

const VISIBLE_MS = 5000;

type ToastBoxProps = { toast: ToastContent; onClose: () => void; dismissLabel: string };

/** Goes after five seconds, but never while the pointer or the focus is on it. */
export function ToastBox({ toast: { message, action }, onClose, dismissLabel }: ToastBoxProps) {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isHeld = isHovered || isFocused;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onClose, VISIBLE_MS);
    return () => clearTimeout(timer);
  }, [isHeld, onClose]);
  const act = () => {
    onClose();
    action?.onAction();
  };
  return (
    <div
      role="presentation"
      className={styles["toast"]}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      <p aria-hidden="true">{message}</p>
      {action ? (
        <Button size="sm" variant="quiet" className={styles["act"]} onPress={act}>
          {action.label}
        </Button>
      ) : null}
      <IconButton size="sm" className={styles["act"]} label={dismissLabel} icon={<X />} onPress={onClose} />
    </div>
  );
}
