import type { User } from "@confa/api-client";
import { Button, Dialog } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { OneTimePassword } from "@/shared/one-time-password/one-time-password";

interface PasswordToPassOnProps {
  title: string;
  user: User;
  password: string;
  onClose: () => void;
}

/** A password that the server made, for whoever passes it on. */
export function PasswordToPassOn({ title, user, password, onClose }: PasswordToPassOnProps) {
  const t = useMessages();
  return (
    <Dialog
      isOpen
      isDismissable={false}
      title={title}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t.general.done}
        </Button>
      }
    >
      <p>{t.users.passOn(user.displayName, user.username)}</p>
      <OneTimePassword password={password} />
    </Dialog>
  );
}
