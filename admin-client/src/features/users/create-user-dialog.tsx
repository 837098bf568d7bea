import { Button, Dialog, useToast } from "@confa/ui";
import { useId, useState } from "react";
import { useMessages } from "@/messages/messages";
import { CreateUserForm } from "./create-user-form";
import { PasswordToPassOn } from "./password-to-pass-on";
import { type CreatedUser, useCreateUser } from "./use-create-user";

export function CreateUserDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  const [created, setCreated] = useState<CreatedUser>();
  const { show } = useToast();
  const onCreated = (user: CreatedUser) => {
    if (user.generatedPassword) return setCreated(user);
    show(t.users.canSignIn(user.displayName));
    onClose();
  };
  if (created?.generatedPassword) {
    const { displayName, generatedPassword } = created;
    return (
      <PasswordToPassOn
        title={t.users.ready(displayName)}
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
  const t = useMessages();
  const formId = useId();
  const creation = useCreateUser(onCreated);
  return (
    <Dialog
      isOpen
      isDismissable={false}
      title={t.users.create}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t.general.cancel}
          </Button>
          <Button type="submit" form={formId} variant="primary" isPending={creation.isPending}>
            {t.users.create}
          </Button>
        </>
      }
    >
      <CreateUserForm id={formId} creation={creation} />
    </Dialog>
  );
}
