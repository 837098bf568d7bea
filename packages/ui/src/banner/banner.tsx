import { CircleAlert, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { AgentIcon } from "../icons/agent-icon";
import { cx } from "../shared/cx";
import styles from "./banner.module.css";

export type BannerTone = "info" | "warning" | "danger" | "agent";

export type BannerProps = {
  tone: BannerTone;
  /** What is, in bold: a sentence of its own. */
  title?: ReactNode;
  /** What to do or to expect. */
  children?: ReactNode;
  /** The way out: a small Button. */
  action?: ReactNode;
  icon?: ReactNode;
  className?: string | undefined;
};

const ICONS: Readonly<Record<BannerTone, LucideIcon>> = {
  info: Info,
  warning: TriangleAlert,
  danger: CircleAlert,
  agent: AgentIcon,
};

/** A state that lasts. Danger interrupts a screen reader, the others wait for a pause. */
export function Banner({ tone, title, children, action, icon, className }: BannerProps) {
  const Icon = ICONS[tone];
  return (
    <div
      role={tone === "danger" ? "alert" : "status"}
      className={cx(styles["banner"], className)}
      data-tone={tone}
    >
      <span className={styles["icon"]}>{icon ?? <Icon />}</span>
      <p>
        {title ? <strong>{title}</strong> : null}
        {title && children ? " " : null}
        {children}
      </p>
      {action ? <span className={styles["action"]}>{action}</span> : null}
    </div>
  );
}
