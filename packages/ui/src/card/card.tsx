import type { HTMLAttributes, ReactNode } from "react";
import { cx } from "../shared/cx";
import styles from "./card.module.css";

export type CardProps = HTMLAttributes<HTMLElement> & {
  /** A card with a head is a section; name it with aria-label or aria-labelledby. */
  as?: "div" | "section" | "article" | "li" | undefined;
};

export function Card({ as: Element = "div", className, ...rest }: CardProps) {
  return <Element {...rest} className={cx(styles["card"], className)} />;
}

export type CardHeadProps = {
  title: ReactNode;
  /** Heading level, 2 by default. */
  level?: 2 | 3 | undefined;
  /** Links the title to the card: `<Card aria-labelledby={id}>`. */
  titleId?: string | undefined;
  /** At the end of the head: badges, buttons. */
  children?: ReactNode;
};

export function CardHead({ title, level = 2, titleId, children }: CardHeadProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={styles["head"]}>
      <Heading id={titleId}>{title}</Heading>
      {children}
    </div>
  );
}
