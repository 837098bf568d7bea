import { type ReactNode, useId } from "react";
import { cx } from "../shared/cx";
import styles from "./segmented.module.css";

export type SegmentedItem<K extends string = string> = {
  id: K;
  label: string;
  icon?: ReactNode;
  /** The language of the label, when it is not the page's. */
  lang?: string | undefined;
};

export type SegmentedProps<K extends string = string> = {
  /** The accessible name of the group. */
  label: string;
  items: readonly SegmentedItem<K>[];
  selectedKey: K;
  onSelectionChange: (key: K) => void;
  className?: string | undefined;
};

/** One of a few, always one: a radio group that acts at once. */
export function Segmented<K extends string>({
  label,
  items,
  selectedKey,
  onSelectionChange,
  className,
}: SegmentedProps<K>) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={label} className={cx(styles["segmented"], className)}>
      {items.map(({ id, label: text, icon, lang }) => (
        <label key={id} className={styles["item"]} lang={lang}>
          <input
            type="radio"
            name={group}
            checked={id === selectedKey}
            onChange={() => onSelectionChange(id)}
          />
          {icon}
          {text}
        </label>
      ))}
    </div>
  );
}
