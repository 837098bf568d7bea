import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { ToastBox, type ToastContent } from "./toast-box";
import { type ToastApi, ToastContext } from "./toast-context";
import styles from "./toast.module.css";

/** Once, near the root. `dismissLabel` is the name of the closing button. */
export function ToastProvider({
  children,
  dismissLabel = "Dismiss",
}: {
  children: ReactNode;
  dismissLabel?: string;
}) {
  const [toast, setToast] = useState<ToastContent | null>(null);
  const nextId = useRef(0);
  const show = useCallback<ToastApi["show"]>((message, { action } = {}) => {
    nextId.current += 1;
    setToast({ id: nextId.current, message, action });
  }, []);
  const close = useCallback(() => setToast(null), []);
  const api = useMemo(() => ({ show }), [show]);
  return (
    <ToastContext value={api}>
      {children}
      {createPortal(
        // react-aria hides what lies outside of an open dialog; a toast is read out all the same.
        <div className={styles["place"]} data-react-aria-top-layer="true">
          <output className={styles["voice"]}>{toast?.message}</output>
          {toast ? (
            <ToastBox key={toast.id} toast={toast} onClose={close} dismissLabel={dismissLabel} />
          ) : null}
        </div>,
        document.body,
      )}
    </ToastContext>
  );
}
