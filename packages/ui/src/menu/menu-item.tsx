import { Check } from "lucide-react";
import type { ReactNode } from "react";
import {
  MenuItem as AriaMenuItem,
  type MenuItemProps as AriaMenuItemProps,
} from "react-aria-components/Menu";
import { Text } from "react-aria-components/Text";
import styles from "./menu.module.css";

export type MenuItemProps = Omit<
  AriaMenuItemProps,
  "className" | "style" | "children" | "textValue" | "render"
> & {
  /** The accessible name. */
  label: string;
  description?: ReactNode;
  icon?: ReactNode;
  /** Ends or removes something. */
  isDanger?: boolean | undefined;
};

export function MenuItem({ label, description, icon, isDanger = false, ...rest }: MenuItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      textValue={label}
      className={styles["item"] ?? ""}
      data-danger={isDanger || undefined}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {icon}
          <span className={styles["texts"]}>
            <Text slot="label">{label}</Text>
            {description ? (
              <Text slot="description" className={styles["description"] ?? ""}>
                {description}
              </Text>
            ) : null}
          </span>
          {selectionMode === "none" ? null : (
            <span className={styles["check"]}>{isSelected ? <Check /> : null}</span>
          )}
        </>
      )}
    </AriaMenuItem>
  );
}
