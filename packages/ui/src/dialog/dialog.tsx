import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import styles from "./dialog.module.css";

export type DialogProps = {
  /** The question, with the name in it. */
  title: ReactNode;
  /** The consequence, and fields if it needs any. */
  children: ReactNode;
  /** Buttons; Cancel stands before the act. */
  actions: ReactNode;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** "alertdialog" asks before something is lost. */
  role?: "dialog" | "alertdialog" | undefined;
  /** Whether a press beside it closes it. Not where something typed would be thrown away. */
  isDismissable?: boolean | undefined;
};

/** Modal: keeps the focus and gives it back to where it was. A sheet from below on phones. */
export function Dialog(props: DialogProps) {
  const { title, children, actions, isOpen, onOpenChange, role = "dialog" } = props;
  const { isDismissable = role === "dialog" } = props;
  return (
    <ModalOverlay
      className={styles["scrim"] ?? ""}
      data-dialog=""
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
    >
      <Modal className={styles["modal"] ?? ""}>
        <AriaDialog role={role} className={styles["dialog"] ?? ""}>
          <Heading slot="title" level={2} className={styles["title"] ?? ""}>
            {title}
          </Heading>
          <div className={styles["body"]}>{children}</div>
          <div className={styles["actions"]}>{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
