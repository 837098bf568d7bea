import type { ReactNode } from "react";
import { Button } from "../button/button";
import { Dialog } from "./dialog";

export type ConfirmDialogProps = {
  /** The question, with the name in it. */
  title: ReactNode;
  /** The consequence, and fields if it needs any. */
  children: ReactNode;
  /** What the two buttons say. */
  cancel: string;
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
  isOpen?: boolean | undefined;
  /** Whether something is lost by it. */
  isDangerous?: boolean | undefined;
  isPending?: boolean | undefined;
  isDisabled?: boolean | undefined;
};

/** Asks before an act that many would not want done by accident. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, cancel, confirm, onConfirm, onClose } = props;
  const { isOpen = true, isDangerous = true, isPending = false, isDisabled = false } = props;
  const actions = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {cancel}
      </Button>
      <Button
        variant={isDangerous ? "danger" : "primary"}
        isPending={isPending}
        isDisabled={isDisabled}
        onPress={onConfirm}
      >
        {confirm}
      </Button>
    </>
  );
  return (
    <Dialog
      role="alertdialog"
      title={title}
      actions={actions}
      isOpen={isOpen}
      onOpenChange={(isNowOpen) => !isNowOpen && onClose()}
    >
      {children}
    </Dialog>
  );
}
