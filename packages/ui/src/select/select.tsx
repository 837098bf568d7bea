import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { FieldNote, type FieldTexts } from "../field/field";
import { FieldLabel } from "../field/field-label";
import field from "../field/field.module.css";
import { cx } from "../shared/cx";
import styles from "./select.module.css";

export type SelectItem = { id: string; label: string };

export type SelectProps<T extends SelectItem = SelectItem> = FieldTexts & {
  items: readonly T[];
  /** The id of the chosen item; null when nothing is chosen. */
  selectedKey: T["id"] | null;
  onSelectionChange: (key: T["id"]) => void;
  icon?: ReactNode;
  placeholder?: string | undefined;
  isDisabled?: boolean | undefined;
  name?: string | undefined;
  className?: string | undefined;
};

export function Select<T extends SelectItem = SelectItem>(props: SelectProps<T>) {
  const {
    label,
    isLabelHidden,
    hint,
    error,
    items,
    selectedKey,
    onSelectionChange,
    icon,
    isDisabled,
    name,
    className,
  } = props;
  return (
    <AriaSelect
      className={cx(field["field"], className)}
      value={selectedKey}
      onChange={(key) => key !== null && onSelectionChange(String(key))}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      placeholder={props.placeholder ?? ""}
      {...(name === undefined ? {} : { name })}
    >
      <FieldLabel isHidden={isLabelHidden}>{label}</FieldLabel>
      <Button className={styles["button"] ?? ""}>
        {icon}
        <SelectValue className={styles["value"] ?? ""} />
        <ChevronDown size={14} />
      </Button>
      <FieldNote hint={hint} error={error} />
      <Popover className={styles["popover"] ?? ""} offset={4}>
        <ListBox items={items} className={styles["list"] ?? ""}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className={styles["item"] ?? ""}>
              {({ isSelected }) => (
                <>
                  <span className={styles["itemLabel"]}>{item.label}</span>
                  {isSelected ? <Check size={16} /> : null}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
