import { X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { IconButton } from "../icon-button/icon-button";
import { cx } from "../shared/cx";
import styles from "./panel.module.css";

export type PanelProps = {
  title: ReactNode;
  onClose: () => void;
  closeLabel?: string | undefined;
  /** Beside the title, before the closing button. */
  tools?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
  className?: string | undefined;
  /** The body lays out its own scrolling (a chat that sticks to the end). */
  isBodyBare?: boolean | undefined;
};

/**
 * A side panel: a region named by its title, so that it may be a part of the main landmark, which it is where it
 * takes the whole place. The frame closes it on Escape and returns the focus.
 */
export function Panel(props: PanelProps) {
  const { title, onClose, closeLabel = "Close", tools, children, footer, className, isBodyBare } = props;
  const id = useId();
  return (
    <section className={cx(styles["panel"], className)} aria-labelledby={id}>
      <header className={styles["head"]}>
        <h2 id={id}>{title}</h2>
        {tools}
        <IconButton label={closeLabel} icon={<X />} onPress={onClose} />
      </header>
      <div className={cx(styles["body"], isBodyBare && styles["bare"])}>{children}</div>
      {footer ? <footer className={styles["foot"]}>{footer}</footer> : null}
    </section>
  );
}
