import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { cx } from "../shared/cx";
import { Tooltip } from "../tooltip/tooltip";
import type { Placement } from "../tooltip/place";
import styles from "./icon-button.module.css";

export type IconButtonProps = Omit<
  AriaButtonProps,
  "className" | "style" | "children" | "aria-label" | "isPending" | "render"
> & {
  /** The accessible name, and the tooltip after half a second. */
  label: string;
  icon: ReactNode;
  size?: "md" | "sm" | undefined;
  /** Danger turns red under the pointer only. */
  tone?: "default" | "danger" | undefined;
  /** Makes it a toggle. */
  isPressed?: boolean | undefined;
  /** Another text for the tooltip, for instance why it is disabled. */
  hint?: string | undefined;
  tooltipPlacement?: Placement | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
};

export function IconButton(props: IconButtonProps) {
  const {
    label,
    icon,
    size = "md",
    tone = "default",
    isPressed,
    hint,
    tooltipPlacement,
    className,
    ...rest
  } = props;
  return (
    <Tooltip content={hint ?? label} placement={tooltipPlacement} isName={!hint}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(isPressed === undefined ? {} : { "aria-pressed": isPressed })}
        className={cx(styles["iconButton"], className)}
        data-size={size}
        data-tone={tone}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
