import { type ReactNode, useId } from "react";
import { cx } from "../shared/cx";
import styles from "./switch.module.css";

export type SwitchProps = {
  /** The label, and nothing but it is the accessible name. */
  children: ReactNode;
  description?: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean | undefined;
  name?: string | undefined;
  className?: string | undefined;
};

/** Acts at once; where a button follows, use a Checkbox. */
export function Switch({
  children,
  description,
  isSelected,
  onChange,
  isDisabled,
  name,
  className,
}: SwitchProps) {
  const id = useId();
  return (
    <label className={cx(styles["switch"], className)} data-disabled={isDisabled || undefined}>
      <span className={styles["texts"]}>
        <span id={`${id}label`}>{children}</span>
        {description ? (
          <span id={`${id}about`} className={styles["description"]}>
            {description}
          </span>
        ) : null}
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isSelected}
        name={name}
        checked={isSelected}
        disabled={isDisabled}
        aria-labelledby={`${id}label`}
        aria-describedby={description ? `${id}about` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
