import { type ReactNode, useId } from "react";
import { cx } from "../shared/cx";
import styles from "./checkbox.module.css";

export type CheckboxProps = {
  /** The label, and nothing but it is the accessible name. */
  children: ReactNode;
  /** In tables: the label is read out but not shown. */
  isLabelHidden?: boolean | undefined;
  description?: ReactNode;
  isSelected: boolean;
  /** Some of what it stands for is chosen. */
  isIndeterminate?: boolean | undefined;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean | undefined;
  name?: string | undefined;
  className?: string | undefined;
};

/** A choice that a button will use; what acts at once is a Switch. */
export function Checkbox(props: CheckboxProps) {
  const {
    children,
    isLabelHidden,
    description,
    isSelected,
    isIndeterminate = false,
    onChange,
    isDisabled,
    name,
    className,
  } = props;
  const id = useId();
  return (
    <label className={cx(styles["checkbox"], className)} data-disabled={isDisabled || undefined}>
      <input
        type="checkbox"
        ref={(input) => {
          if (input) input.indeterminate = isIndeterminate;
        }}
        name={name}
        checked={isSelected}
        disabled={isDisabled}
        aria-labelledby={`${id}label`}
        aria-describedby={description ? `${id}about` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className={cx(styles["texts"], isLabelHidden && styles["hidden"])}>
        <span id={`${id}label`}>{children}</span>
        {description ? (
          <span id={`${id}about`} className={styles["description"]}>
            {description}
          </span>
        ) : null}
      </span>
    </label>
  );
}
