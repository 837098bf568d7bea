import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../shared/cx";
import { VisuallyHidden } from "../visually-hidden/visually-hidden";
import styles from "./field.module.css";

export type FieldTexts = {
  label: ReactNode;
  /** The label is read out but not shown. */
  isLabelHidden?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong and how to mend it. Takes the place of the hint. */
  error?: ReactNode;
};

export type FieldProps = FieldTexts & {
  /** The id of the control. */
  id: string;
  children: ReactNode;
  className?: string | undefined;
};

/** Label, control and the note that describes it. The control takes `noteOf(...)` as its aria-describedby. */
export function Field({ id, label, isLabelHidden, hint, error, children, className }: FieldProps) {
  const name = (
    <label htmlFor={id} className={styles["label"]}>
      {label}
    </label>
  );
  return (
    <div className={cx(styles["field"], className)}>
      {isLabelHidden ? <VisuallyHidden>{name}</VisuallyHidden> : name}
      {children}
      {error || hint ? (
        <div id={`${id}note`} className={styles[error ? "error" : "hint"]}>
          <FieldNote hint={hint} error={error} />
        </div>
      ) : null}
    </div>
  );
}

/** The id of what describes the control `id`, if anything does. */
export function noteOf(id: string, { hint, error }: Pick<FieldTexts, "hint" | "error">): string | undefined {
  return error || hint ? `${id}note` : undefined;
}

/** The error with its icon, or the hint. */
export function FieldNote({ hint, error }: Pick<FieldTexts, "hint" | "error">) {
  if (!error) return hint;
  return (
    <>
      <CircleAlert size={14} />
      <span>{error}</span>
    </>
  );
}
