import { cloneElement, type ReactElement, type ReactNode, useId, useRef } from "react";
import type { Placement } from "./place";
import { TooltipBubble } from "./tooltip-bubble";
import { useTooltip } from "./use-tooltip";
import styles from "./tooltip.module.css";

export type TooltipProps = {
  content: ReactNode;
  /** One focusable thing that takes `aria-describedby` (a disabled one too: the tooltip says why it is). */
  children: ReactElement<{ "aria-describedby"?: string | undefined }>;
  placement?: Placement | undefined;
  /** The content repeats the accessible name, so it is for the eyes only. */
  isName?: boolean | undefined;
  /** Asked before it opens; a button whose word is shown needs none. */
  isNeeded?: (() => boolean) | undefined;
};

/** Explains what it wraps. Nothing that is needed may stand only here: touch screens show no tooltips. */
export function Tooltip({
  content,
  children,
  placement = "top",
  isName = false,
  isNeeded = always,
}: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const id = useId();
  const tip = useTooltip(isNeeded);
  return (
    <span
      ref={anchor}
      role="presentation"
      className={styles["anchor"]}
      onPointerEnter={(event) => event.pointerType !== "touch" && tip.onHoverChange(true)}
      onPointerLeave={() => tip.onHoverChange(false)}
      onPointerDown={tip.close}
      onFocus={(event) => event.target.matches(":focus-visible") && tip.open()}
      onBlur={tip.close}
    >
      {isName ? children : cloneElement(children, { "aria-describedby": id })}
      {!isName && (
        <span id={id} hidden>
          {content}
        </span>
      )}
      {tip.isOpen && (
        <TooltipBubble anchor={anchor} placement={placement} onHoverChange={tip.onHoverChange}>
          {content}
        </TooltipBubble>
      )}
    </span>
  );
}

function always(): boolean {
  return true;
}
