import type { ComponentPropsWithoutRef, ElementType, ReactNode } from "react";
import { Badge } from "../badge/badge";
import styles from "./side-nav.module.css";

type OwnProps<E extends ElementType> = {
  /** The link element, react-router's NavLink for instance. It must say aria-current="page" on the page it leads to. */
  as?: E;
  icon?: ReactNode;
  /** A small text at the end: "7 live". */
  badge?: ReactNode;
  children: ReactNode;
};

export type SideNavLinkProps<E extends ElementType = "a"> = OwnProps<E> &
  Omit<ComponentPropsWithoutRef<E>, keyof OwnProps<E> | "className" | "style">;

export function SideNavLink<E extends ElementType = "a">({
  as,
  icon,
  badge,
  children,
  ...rest
}: SideNavLinkProps<E>) {
  const Link: ElementType = as ?? "a";
  return (
    <Link {...rest} className={styles["link"]}>
      {icon}
      {children}
      {badge ? (
        // Out of the accessible name: the link is called what the page is called.
        <span aria-hidden="true" className={styles["badge"]}>
          <Badge>{badge}</Badge>
        </span>
      ) : null}
    </Link>
  );
}
