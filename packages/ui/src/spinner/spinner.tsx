import { LoaderCircle } from "lucide-react";
import { cx } from "../shared/cx";
import { VisuallyHidden } from "../visually-hidden/visually-hidden";
import styles from "./spinner.module.css";

export type SpinnerProps = {
  /** What is awaited, for those who do not see it turn. Without it the spinner is decoration. */
  label?: string | undefined;
  /** Pixels; the size of an icon by default. */
  size?: number | undefined;
  className?: string | undefined;
};

export function Spinner({ label, size, className }: SpinnerProps) {
  const icon = <LoaderCircle className={cx(styles["spinner"], className)} {...(size ? { size } : {})} />;
  if (!label) return icon;
  return (
    <span className={styles["wrap"]}>
      {icon}
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
