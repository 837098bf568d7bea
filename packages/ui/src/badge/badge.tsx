import type { ReactNode } from "react";
import { cx } from "../shared/cx";
import styles from "./badge.module.css";

export type BadgeProps = {
  tone?: "neutral" | "accent" | "agent" | "success" | "warning" | "danger" | undefined;
  icon?: ReactNode;
  children: ReactNode;
  /** No ground: only the word in its colour, beside a name. */
  isBare?: boolean | undefined;
  className?: string | undefined;
};

export function Badge({ tone = "neutral", icon, children, isBare, className }: BadgeProps) {
  return (
    <span className={cx(styles["badge"], isBare && styles["bare"], className)} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
