import { type ReactNode, type RefObject, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { place, type Placement } from "./place";
import styles from "./tooltip.module.css";

type TooltipBubbleProps = {
  anchor: RefObject<HTMLElement | null>;
  placement: Placement;
  onHoverChange: (isHovered: boolean) => void;
  children: ReactNode;
};

/** The box itself. Hidden from the accessibility tree: the trigger's own description or name says the same. */
export function TooltipBubble({ anchor, placement, onHoverChange, children }: TooltipBubbleProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The wrapper has no box of its own (display: contents): what counts is the thing inside.
    const target = anchor.current?.firstElementChild;
    if (!box.current || !target) return;
    const view = {
      width: document.documentElement.clientWidth,
      height: document.documentElement.clientHeight,
    };
    const isRtl = getComputedStyle(target).direction === "rtl";
    const at = place(
      target.getBoundingClientRect(),
      box.current.getBoundingClientRect(),
      view,
      placement,
      isRtl,
    );
    box.current.style.translate = `${Math.round(at.left)}px ${Math.round(at.top)}px`;
  });
  return createPortal(
    <div
      ref={box}
      className={styles["bubble"]}
      aria-hidden="true"
      data-tooltip=""
      onPointerEnter={() => onHoverChange(true)}
      onPointerLeave={() => onHoverChange(false)}
    >
      {children}
    </div>,
    document.body,
  );
}
