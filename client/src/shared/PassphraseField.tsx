import { Button, TextField } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { newPassphrase } from "./passphrase";
import styles from "./PassphraseField.module.css";

interface Props {
  value: string;
  onChange: (value: string) => void;
  isMissing: boolean;
}

/** The passphrase of an encrypted meeting, typed or made. Shown as it is: it is told to others. */
export function PassphraseField({ value, onChange, isMissing }: Props) {
  const t = useMessages();
  return (
    <div className={styles["field"]}>
      <TextField
        label={t.encryption.passphrase}
        hint={t.encryption.hint}
        error={isMissing ? t.encryption.missing : undefined}
        autoComplete="off"
        spellCheck={false}
        inputProps={{ autoCapitalize: "none" }}
        value={value}
        onChange={onChange}
      />
      {value === "" && <Button onPress={() => onChange(newPassphrase())}>{t.encryption.make}</Button>}
    </div>
  );
}
