import type { ReactNode } from "react";
import { cx } from "../shared/cx";
import styles from "./avatar.module.css";

/** Avatars that overlap. Say who they are in words beside it. `--stack-on` is the ground they lie on (panel by default). */
export function AvatarStack({
  children,
  className,
}: {
  children: ReactNode;
  className?: string | undefined;
}) {
  return <span className={cx(styles["stack"], className)}>{children}</span>;
}
