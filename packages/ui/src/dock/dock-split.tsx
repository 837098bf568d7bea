import { ChevronUp } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { MenuTrigger } from "react-aria-components/Menu";
import { cx } from "../shared/cx";
import styles from "./dock.module.css";

export type DockSplitProps = {
  /** The DockButton. */
  children: ReactNode;
  /** The name of the button that opens the menu. */
  menuLabel: string;
  /** A Menu. */
  menu: ReactNode;
  className?: string | undefined;
};

/** A device and, beside it, the menu that chooses which one. */
export function DockSplit({ children, menuLabel, menu, className }: DockSplitProps) {
  return (
    <span className={cx(styles["split"], className)}>
      {children}
      <MenuTrigger>
        <Button className={styles["more"] ?? ""} aria-label={menuLabel}>
          <ChevronUp size={14} />
        </Button>
        {menu}
      </MenuTrigger>
    </span>
  );
}
