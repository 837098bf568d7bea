import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import styles from "./PipWindow.module.css";

interface Props {
  window: Window;
  /** Who is shown. */
  children: ReactNode;
  controls: ReactNode;
}

/** What the small window shows. It stays part of this page, and of its state. */
export function PipWindow({ window, children, controls }: Props) {
  return createPortal(
    <div className={styles["pip"]}>
      <div className={styles["tile"]}>{children}</div>
      <div className={styles["controls"]}>{controls}</div>
    </div>,
    window.document.body,
  );
}
