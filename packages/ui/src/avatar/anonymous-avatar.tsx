import { UserRound } from "lucide-react";
import type { CSSProperties } from "react";
import { cx } from "../shared/cx";
import { hueOf } from "./identity";
import styles from "./avatar.module.css";

export type AnonymousAvatarProps = {
  /** Seed of the hue. */
  id: string;
  /** 28, 36, 52 or 72 px. */
  size?: "sm" | "md" | "lg" | "xl" | undefined;
  className?: string | undefined;
};

/** Stands for a person who is nobody in particular. Decoration. */
export function AnonymousAvatar({ id, size = "md", className }: AnonymousAvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={cx(styles["avatar"], className)}
      data-size={size}
      style={{ "--hue": hueOf(id) } as CSSProperties}
    >
      <UserRound className={styles["glyph"]} />
    </span>
  );
}
