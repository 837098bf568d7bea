import type { ReactNode } from "react";
import { Menu as AriaMenu, type MenuProps as AriaMenuProps } from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import styles from "./menu.module.css";

export type MenuProps = Omit<
  AriaMenuProps<object>,
  "className" | "style" | "children" | "items" | "aria-label" | "render"
> & {
  /** The accessible name. Without it the trigger names the menu. */
  label?: string | undefined;
  children: ReactNode;
  placement?: PopoverProps["placement"];
};

/** Opens from the button that stands before it in a MenuTrigger. */
export function Menu({ label, children, placement = "bottom start", ...rest }: MenuProps) {
  return (
    <Popover className={styles["popover"] ?? ""} placement={placement} offset={6}>
      <AriaMenu
        {...rest}
        {...(label === undefined ? {} : { "aria-label": label })}
        className={styles["menu"] ?? ""}
      >
        {children}
      </AriaMenu>
    </Popover>
  );
}
