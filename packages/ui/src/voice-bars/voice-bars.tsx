import type { CSSProperties } from "react";
import { cx } from "../shared/cx";
import styles from "./voice-bars.module.css";

/** How far each of the five bars follows the level. */
const SHAPE = [0.45, 0.85, 0.6, 1, 0.5];
const MIN_PX = 4;
const MAX_PX = 23;

export type VoiceBarsProps = {
  /** 0 to 1. */
  level: number;
  className?: string | undefined;
};

/** Five bars that follow a voice; decoration beside the state in words. Its colour is the agents', or the text's where set. */
export function VoiceBars({ level, className }: VoiceBarsProps) {
  const share = Math.min(1, Math.max(0, level));
  return (
    <span aria-hidden="true" className={cx(styles["voice"], className)}>
      {SHAPE.map((part) => (
        <i
          key={part}
          style={{ "--bar": `${MIN_PX + (MAX_PX - MIN_PX) * part * share}px` } as CSSProperties}
        />
      ))}
    </span>
  );
}
