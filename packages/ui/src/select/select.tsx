import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { FieldNote, type FieldTexts } from "../field/field";
import field from "../field/field.module.css";
import { cx } from "../shared/cx";
import { VisuallyHidden } from "../visually-hidden/visually-hidden";
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
    className,
  } = props;
  const name = <Label className={field["label"] ?? ""}>{label}</Label>;
  return (
    <AriaSelect
      className={cx(field["field"], className)}
      value={selectedKey}
      onChange={(key) => key !== null && onSelectionChange(String(key))}
      isDisabled={isDisabled ?? false}
      isInvalid={Boolean(error)}
      placeholder={props.placeholder ?? ""}
      {...(props.name === undefined ? {} : { name: props.name })}
    >
      {isLabelHidden ? <VisuallyHidden>{name}</VisuallyHidden> : name}
      <Button className={styles["button"] ?? ""}>
        {icon}
        <SelectValue className={styles["value"] ?? ""} />
        <ChevronDown size={14} />
      </Button>
      {error || hint ? (
        <Text slot={error ? "errorMessage" : "description"} className={field[error ? "error" : "hint"] ?? ""}>
          <FieldNote hint={hint} error={error} />
        </Text>
      ) : null}
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
