import { useCallback, useEffect, useRef, useState } from "react";

const DELAY_MS = 500;
/** Long enough to move the pointer onto the tooltip. */
const LINGER_MS = 100;

/** Opens after half a second under the pointer, at once on keyboard focus; Escape, a press or leaving closes it. */
export function useTooltip(isNeeded: () => boolean) {
  const [isOpen, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const later = useCallback(
    (open: boolean, delay: number) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setOpen(open && isNeeded()), delay);
    },
    [isNeeded],
  );
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setOpen(false);
  }, []);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && close();
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [isOpen, close]);

  const onHoverChange = useCallback(
    (isHovered: boolean) => later(isHovered, isHovered ? DELAY_MS : LINGER_MS),
    [later],
  );
  return { isOpen, onHoverChange, open: () => setOpen(isNeeded()), close };
}
