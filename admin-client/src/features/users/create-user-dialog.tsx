import { Button, Dialog, useToast } from "@confa/ui";
import { useId, useState } from "react";
import { CreateUserForm } from "./create-user-form";
import { PasswordToPassOn } from "./password-to-pass-on";
import { type CreatedUser, useCreateUser } from "./use-create-user";

export function CreateUserDialog({ onClose }: { onClose: () => void }) {
  const [created, setCreated] = useState<CreatedUser>();
  const { show } = useToast();
  const onCreated = (user: CreatedUser) => {
    if (user.generatedPassword) return setCreated(user);
    show(`${user.displayName} can sign in now.`);
    onClose();
  };
  if (created?.generatedPassword) {
    const { displayName, generatedPassword } = created;
    return (
      <PasswordToPassOn
        title={`${displayName} is ready`}
        user={created}
        password={generatedPassword}
        onClose={onClose}
      />
    );
  }
  return <NewUser onCreated={onCreated} onClose={onClose} />;
}

interface NewUserProps {
  onCreated: (user: CreatedUser) => void;
  onClose: () => void;
}

function NewUser({ onCreated, onClose }: NewUserProps) {
  const formId = useId();
  const creation = useCreateUser(onCreated);
  return (
    <Dialog
      isOpen
      isDismissable={false}
      title="Create user"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button type="submit" form={formId} variant="primary" isPending={creation.isPending}>
            Create user
          </Button>
        </>
      }
    >
      <CreateUserForm id={formId} creation={creation} />
    </Dialog>
  );
}
