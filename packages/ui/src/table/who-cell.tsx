import type { ReactNode } from "react";
import { Avatar } from "../avatar/avatar";
import styles from "./table.module.css";

export type WhoCellProps = {
  name: string;
  /** The muted second line: a username, a version. */
  secondary?: ReactNode;
  /** Seed of the avatar's hue. */
  avatarId: string;
  /** Instead of the avatar: a Rosette for an agent. */
  icon?: ReactNode;
  /** After the name: "you", a badge. */
  suffix?: ReactNode;
};

/** Who a row is about; goes into a Cell, or stands alone at the foot of the navigation. */
export function WhoCell({ name, secondary, avatarId, icon, suffix }: WhoCellProps) {
  return (
    <div className={styles["who"]}>
      {icon ?? <Avatar size="sm" name={name} id={avatarId} />}
      <span className={styles["whoTexts"]}>
        <span className={styles["whoLine"]}>
          <b dir="auto" title={name}>
            {name}
          </b>
          {suffix}
        </span>
        {secondary ? <small dir="auto">{secondary}</small> : null}
      </span>
    </div>
  );
}
