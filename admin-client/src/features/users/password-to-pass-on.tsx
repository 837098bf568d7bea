import type { User } from "@confa/api-client";
import { Button, Dialog } from "@confa/ui";
import { OneTimePassword } from "@/shared/one-time-password/one-time-password";

interface PasswordToPassOnProps {
  title: string;
  user: User;
  password: string;
  onClose: () => void;
}

/** A password that the server made, for whoever passes it on. */
export function PasswordToPassOn({ title, user, password, onClose }: PasswordToPassOnProps) {
  return (
    <Dialog
      isOpen
      isDismissable={false}
      title={title}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <p>
        Pass this password on to {user.displayName}. The username is {user.username}.
      </p>
      <OneTimePassword password={password} />
    </Dialog>
  );
}
