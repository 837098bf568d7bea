import { type ReactNode, useLayoutEffect } from "react";
import { Separator } from "react-aria-components/Separator";
import { Toolbar } from "react-aria-components/Toolbar";
import { cx } from "../shared/cx";
import styles from "./dock.module.css";

export type DockProps = { "aria-label": string; children: ReactNode; className?: string | undefined };

/** A toolbar: one stop of Tab, arrow keys inside. */
export function Dock({ children, className, ...rest }: DockProps) {
  useRoomForToasts();
  return (
    <Toolbar {...rest} className={cx(styles["dock"], className)}>
      {children}
    </Toolbar>
  );
}

export function DockGroup({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <div className={cx(styles["group"], className)}>{children}</div>;
}

export function DockSeparator({ className }: { className?: string | undefined }) {
  return <Separator orientation="vertical" className={cx(styles["separator"], className)} />;
}

/** Toasts rise above the dock: its height and the space below and above it. */
function useRoomForToasts(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.style.setProperty("--toast-bottom", "calc(70px + 2 * var(--space-4))");
    return () => void root.style.removeProperty("--toast-bottom");
  }, []);
}
