import { Button, Dialog, Kbd, Switch } from "@confa/ui";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import { areShortcutsOn, setShortcutsOn } from "./shortcut-setting";
import { HELP_KEY, SHORTCUTS, type Shortcut } from "./shortcuts";
import styles from "./ShortcutsDialog.module.css";

/** Every key of a meeting, and the switch that turns them off. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  const [isOn, setOn] = useState(areShortcutsOn);
  const change = (next: boolean): void => {
    setShortcutsOn(next);
    setOn(next);
  };
  const names = Object.keys(SHORTCUTS) as Shortcut[];
  return (
    <Dialog
      title={t.shortcuts.title}
      isOpen
      onOpenChange={onClose}
      actions={<Button onPress={onClose}>{t.shortcuts.close}</Button>}
    >
      <dl className={styles["keys"]}>
        <Row name={t.shortcuts.pushToTalk} keyName={t.shortcuts.space} />
        {names.map((name) => (
          <Row key={name} name={t.shortcuts.names[name]} keyName={SHORTCUTS[name].key} />
        ))}
        <Row name={t.shortcuts.help} keyName={HELP_KEY} />
      </dl>
      <Switch isSelected={isOn} onChange={change} description={t.shortcuts.useText}>
        {t.shortcuts.use}
      </Switch>
    </Dialog>
  );
}

function Row({ name, keyName }: { name: string; keyName: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Kbd>{keyName}</Kbd>
      </dd>
    </div>
  );
}
