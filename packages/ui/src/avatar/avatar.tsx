import type { CSSProperties } from "react";
import { cx } from "../shared/cx";
import { hueOf, initials } from "./identity";
import styles from "./avatar.module.css";

export type AvatarProps = {
  name: string;
  /** Seed of the hue, so that a person keeps the colour when the name changes. */
  id: string;
  /** 28, 36, 52 or 72 px. */
  size?: "sm" | "md" | "lg" | "xl" | undefined;
  className?: string | undefined;
};

/** Decoration: the name stands beside it. The initials are drawn by CSS, so accessible names around it stay exact. */
export function Avatar({ name, id, size = "md", className }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={cx(styles["avatar"], className)}
      data-size={size}
      data-text={initials(name)}
      style={{ "--hue": hueOf(id) } as CSSProperties}
    />
  );
}
