import { Bot, Laugh, Lightbulb, type LucideIcon, MicOff, NotebookPen, Smile } from "lucide-react";
import { cx } from "../shared/cx";
import styles from "./rosette.module.css";

export type RosetteState = "idle" | "listening" | "thinking" | "speaking" | "muted";

export type RosetteProps = {
  /** The agent's role; it chooses the glyph. */
  role?: string | undefined;
  state?: RosetteState | undefined;
  /** 28, 36, 52 px, or as wide as its container. */
  size?: "sm" | "md" | "lg" | "fill" | undefined;
  /** What it lies on: on the agents' own soft ground its petals are of the panel's colour. */
  ground?: "panel" | "agent-soft" | undefined;
  className?: string | undefined;
};

const GLYPHS: Readonly<Record<string, LucideIcon>> = {
  friendly: Smile,
  expert: Lightbulb,
  funny: Laugh,
  scribe: NotebookPen,
};

const PETALS =
  "M16.45 8.32A8.15 8.15 0 0 1 31.55 8.32A8.15 8.15 0 0 1 40.96 20.13A8.15 8.15 0 0 1 37.6 34.85A8.15 8.15 0 0 1 24 41.4A8.15 8.15 0 0 1 10.4 34.85A8.15 8.15 0 0 1 7.04 20.13A8.15 8.15 0 0 1 16.45 8.32Z";

/** The avatar of an agent. Decoration: its name and state stand beside it in words. */
export function Rosette({ role, state = "idle", size = "md", ground = "panel", className }: RosetteProps) {
  const known = role !== undefined && Object.hasOwn(GLYPHS, role) ? GLYPHS[role] : undefined;
  const Glyph = state === "muted" ? MicOff : (known ?? Bot);
  return (
    <svg
      viewBox="0 0 48 48"
      aria-hidden="true"
      className={cx(styles["rosette"], className)}
      data-state={state}
      data-size={size}
      data-ground={ground}
    >
      <path className={styles["petals"]} d={PETALS} />
      <Glyph className={styles["glyph"]} x={14} y={14} size={20} />
    </svg>
  );
}
