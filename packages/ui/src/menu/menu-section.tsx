import type { ReactNode } from "react";
import { Header } from "react-aria-components/Header";
import {
  MenuSection as AriaMenuSection,
  type MenuSectionProps as AriaMenuSectionProps,
} from "react-aria-components/Menu";
import styles from "./menu.module.css";

export type MenuSectionProps = Omit<
  AriaMenuSectionProps<object>,
  "className" | "style" | "children" | "items" | "render"
> & {
  title: string;
  children: ReactNode;
};

/** Items under a title. It may hold a choice of its own (`selectionMode`), one device for instance. */
export function MenuSection({ title, children, ...rest }: MenuSectionProps) {
  return (
    <AriaMenuSection {...rest} className={styles["section"] ?? ""}>
      <Header className={styles["header"] ?? ""}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}
