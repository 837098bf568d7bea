import { Banner, Button, Dialog } from "@confa/ui";
import { type FormEvent, useId, useState } from "react";
import { readPassphrase } from "@/shared/passphrase";
import { PassphraseField } from "@/shared/PassphraseField";
import { useMessages } from "@/messages/messages";

interface Props {
  /** Whose words cannot be decrypted; empty when it is not known. */
  name: string;
  onChange: (passphrase: string) => void;
}

/** Says that two passphrases differ, and takes another one. */
export default function WrongPassphrase({ name, onChange }: Props) {
  const t = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Banner
        tone="danger"
        action={
          <Button size="sm" onPress={() => setOpen(true)}>
            {t.encryption.change}
          </Button>
        }
      >
        {t.encryption.differs(name || t.general.guest)}
      </Banner>
      {isOpen && <PassphraseDialog onClose={() => setOpen(false)} onChange={onChange} />}
    </>
  );
}

function PassphraseDialog({ onClose, onChange }: { onClose: () => void; onChange: Props["onChange"] }) {
  const t = useMessages();
  const form = useId();
  const [value, setValue] = useState(() => readPassphrase() ?? "");
  const [wasTried, setWasTried] = useState(false);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setWasTried(true);
    if (value.trim() === "") return;
    onChange(value.trim());
    onClose();
  }
  return (
    <Dialog
      title={t.encryption.changeTitle}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t.general.cancel}</Button>
          <Button type="submit" form={form} variant="primary">
            {t.encryption.use}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <PassphraseField value={value} onChange={setValue} isMissing={wasTried && value.trim() === ""} />
      </form>
    </Dialog>
  );
}
