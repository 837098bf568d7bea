import { Checkbox, Select, TextField } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import type { RoomSettings } from "./room-settings";

const ACCESSES = ["open", "members", "invited"] as const;
const LONGEST_TITLE = 120;

interface Props {
  settings: RoomSettings;
  onChange: (settings: RoomSettings) => void;
  /** Administrators decide whether agents may come. */
  isAdmin: boolean;
}

/** What is the same for a new room and one that is there. */
export function RoomFields({ settings, onChange, isAdmin }: Props) {
  const t = useMessages();
  const set = (change: Partial<RoomSettings>) => onChange({ ...settings, ...change });
  return (
    <>
      <TextField
        label={t.rooms.title}
        hint={t.rooms.titleHint}
        maxLength={LONGEST_TITLE}
        value={settings.title}
        onChange={(title) => set({ title })}
      />
      <Select
        label={t.rooms.access}
        items={ACCESSES.map((id) => ({ id, label: t.rooms.accesses[id] }))}
        selectedKey={settings.access}
        onSelectionChange={(access) => set({ access })}
      />
      <Checkbox
        isSelected={settings.hasLobby}
        onChange={(hasLobby) => set({ hasLobby })}
        description={t.rooms.lobbyText}
      >
        {t.rooms.lobby}
      </Checkbox>
      <Checkbox
        isSelected={settings.isEncrypted}
        onChange={(isEncrypted) => set({ isEncrypted })}
        description={t.rooms.encryptedText}
      >
        {t.rooms.encrypted}
      </Checkbox>
      {isAdmin && (
        <Checkbox
          isSelected={settings.isAgentsEnabled && !settings.isEncrypted}
          isDisabled={settings.isEncrypted}
          onChange={(isAgentsEnabled) => set({ isAgentsEnabled })}
          description={t.rooms.agentsText}
        >
          {t.rooms.agents}
        </Checkbox>
      )}
    </>
  );
}
