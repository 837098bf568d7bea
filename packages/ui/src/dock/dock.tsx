import type { ReactNode } from "react";
import { Separator } from "react-aria-components/Separator";
import { Toolbar } from "react-aria-components/Toolbar";
import { cx } from "../shared/cx";
import styles from "./dock.module.css";

export type DockProps = { "aria-label": string; children: ReactNode; className?: string | undefined };

/** A toolbar: one stop of Tab, arrow keys inside. */
export function Dock({ children, className, ...rest }: DockProps) {
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
