import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { cx } from "../shared/cx";
import { Spinner } from "../spinner/spinner";
import styles from "./button.module.css";

export type ButtonLook = {
  /** One primary a view; soft repeats it in rows; danger only where the act is confirmed. */
  variant?: "primary" | "soft" | "neutral" | "outline" | "quiet" | "danger" | "danger-quiet" | undefined;
  size?: "lg" | "md" | "sm" | undefined;
  icon?: ReactNode;
  /** As wide as its container. */
  isBlock?: boolean | undefined;
  className?: string | undefined;
};

export type ButtonProps = ButtonLook &
  Omit<AriaButtonProps, "className" | "style" | "children" | "isPending" | "render"> & {
    children: ReactNode;
    /** The act is under way: a spinner stands before the label, the width stays, presses do nothing. */
    isPending?: boolean | undefined;
    ref?: Ref<HTMLButtonElement>;
  };

/** Class and data attributes of everything that looks like a button. */
export function buttonLook({ variant = "neutral", size = "md", isBlock, className }: ButtonLook) {
  return {
    className: cx(styles["button"], isBlock && styles["block"], className),
    "data-variant": variant,
    "data-size": size,
  };
}

export function Button(props: ButtonProps) {
  const { variant, size, icon, isBlock, className, isPending = false, children, ...rest } = props;
  return (
    <AriaButton
      {...rest}
      {...buttonLook({ variant, size, isBlock, className })}
      isPending={isPending}
      // react-aria has no aria-busy of its own.
      render={(dom) => <button {...dom} aria-busy={isPending || undefined} />}
    >
      {isPending ? <Spinner className={cx(!icon && styles["inPadding"])} /> : icon}
      <span className={styles["label"]}>{children}</span>
    </AriaButton>
  );
}
