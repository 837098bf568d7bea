import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { cx } from "../shared/cx";
import styles from "./segmented.module.css";

export type SegmentedItem<K extends string = string> = {
  id: K;
  label: string;
  icon?: ReactNode;
  /** The language of the label, when it is not the page's. */
  lang?: string;
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
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx(styles["segmented"], className)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selectedKey]}
      onSelectionChange={([key]) => {
        const item = items.find(({ id }) => id === key);
        if (item) onSelectionChange(item.id);
      }}
    >
      {items.map(({ id, label: text, icon, lang }) => (
        <ToggleButton key={id} id={id} className={styles["item"] ?? ""} {...(lang ? { lang } : {})}>
          {icon}
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
