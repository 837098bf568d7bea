import { type ReactNode, type Ref, useCallback, useRef } from "react";
import { Button, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { CountBadge } from "../badge/count-badge";
import { cx } from "../shared/cx";
import { Tooltip } from "../tooltip/tooltip";
import styles from "./dock.module.css";

export type DockButtonKind = "device" | "panel" | "hand" | "agent" | "leave" | "plain";

export type DockButtonProps = Omit<
  AriaButtonProps,
  "className" | "style" | "children" | "aria-label" | "isPending" | "render"
> & {
  /** The accessible name, whatever the state; the icon and aria-pressed tell the state. */
  label: string;
  /** A shorter word to show, when the label is long. */
  shortLabel?: string | undefined;
  icon: ReactNode;
  kind?: DockButtonKind | undefined;
  /** Makes it a toggle. A device that is not pressed is off, which is shown in red. */
  isPressed?: boolean | undefined;
  /** The browser refuses the device: a red dot. Say why in `description`. */
  isDenied?: boolean | undefined;
  count?: number | undefined;
  /** The count is a plain number, not something new. */
  isCountPlain?: boolean | undefined;
  /** Read out after the name: "3 unread", "Not allowed by the browser". */
  description?: string | undefined;
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
};

export function DockButton(props: DockButtonProps) {
  const {
    label,
    shortLabel,
    icon,
    kind = "plain",
    isPressed,
    isDenied,
    count,
    isCountPlain,
    description,
    className,
    ...rest
  } = props;
  const about = description ?? (count ? String(count) : undefined);
  const word = useRef<HTMLSpanElement>(null);
  // Where the dock shows icons only, the word comes as a tooltip.
  const isWordHidden = useCallback(
    () => word.current !== null && getComputedStyle(word.current).display === "none",
    [],
  );
  return (
    <Tooltip content={label} isName isNeeded={isWordHidden}>
      <Button
        {...rest}
        {...(isPressed === undefined ? {} : { "aria-pressed": isPressed })}
        aria-label={label}
        className={cx(styles["button"], className)}
        data-kind={kind}
        // react-aria does not pass aria-description on, and the linter knows ARIA 1.2 only (1.3 allows it everywhere).
        // oxlint-disable-next-line jsx-a11y/role-supports-aria-props
        render={(dom) => <button {...dom} aria-description={about} />}
      >
        {icon}
        <span ref={word} className={styles["label"]}>
          {shortLabel ?? label}
        </span>
        {count ? <CountBadge className={styles["count"]} count={count} isPlain={isCountPlain} /> : null}
        {isDenied ? <span className={styles["alert"]} aria-hidden="true" /> : null}
      </Button>
    </Tooltip>
  );
}
