import { type ReactNode, useLayoutEffect } from "react";
import styles from "./admin-frame.module.css";

/** The admin console: navigation beside the page, everything in compact density. */
export function AdminFrame({ nav, children }: { nav: ReactNode; children: ReactNode }) {
  useCompactDensity();
  return (
    <div className={styles["frame"]}>
      {nav}
      <main className={styles["main"]}>{children}</main>
    </div>
  );
}

/** On the root, so that menus and dialogs, which lie outside of the frame, are compact too. */
function useCompactDensity(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset["density"] = "compact";
    return () => void delete root.dataset["density"];
  }, []);
}
