import { type Answer, dataOf } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { Button, Select, Switch, TextField } from "@confa/ui";
import { type UseQueryResult, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { required } from "@/shared/fields/rules";
import { useField } from "@/shared/fields/use-field";
import { getRoom } from "./get-room";
import { type Room, ROOMS_KEY } from "./list-rooms";
import { SetupCard } from "./setup-card";
import styles from "./setup.module.css";

interface SettingsCardProps {
  kept: UseQueryResult<Answer<"/rooms/{room}", "get">>;
  acts: Acts;
}

/** Title, who may join, lobby and encryption. */
export function SettingsCard({ kept, acts }: SettingsCardProps) {
  const t = useMessages();
  return (
    <SetupCard title={t.roomSetup.settings} query={kept}>
      {(room) => <SettingsForm key={room.name} room={room} acts={acts} />}
    </SetupCard>
  );
}

const ACCESSES = ["open", "members", "invited"] as const;

function SettingsForm({ room, acts }: { room: Room; acts: Acts }) {
  const t = useMessages();
  const queries = useQueryClient();
  const { queryKey } = getRoom(useApi(), room.name);
  const title = useField(required(t.roomSetup.titleEmpty), room.title);
  const [access, setAccess] = useState(room.access);
  const [hasLobby, setHasLobby] = useState(room.hasLobby);
  const [isEncrypted, setIsEncrypted] = useState(room.isEncrypted);
  const key = `settings ${room.name}`;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!title.check()) return;
    const body = { title: title.value.trim(), access, hasLobby, isEncrypted };
    acts.start({
      key,
      run: (api) => dataOf(api.PATCH("/rooms/{room}", { params: { path: { room: room.name } }, body })),
      done: t.roomSetup.saved,
      onDone: (saved) => {
        queries.setQueryData(queryKey, saved);
        void queries.invalidateQueries({ queryKey: ROOMS_KEY });
      },
    });
  };
  return (
    <form className={styles["form"]} onSubmit={onSubmit} noValidate>
      <TextField label={t.roomSetup.title} {...title.props} />
      <Select
        label={t.roomSetup.access}
        items={ACCESSES.map((id) => ({ id, label: t.rooms.access[id] }))}
        selectedKey={access}
        onSelectionChange={setAccess}
      />
      <Switch isSelected={hasLobby} onChange={setHasLobby} description={t.roomSetup.lobbyHint}>
        {t.roomSetup.lobby}
      </Switch>
      <Switch isSelected={isEncrypted} onChange={setIsEncrypted} description={t.roomSetup.encryptedHint}>
        {t.roomSetup.encrypted}
      </Switch>
      <Button type="submit" variant="soft" isPending={acts.isPending(key)}>
        {t.general.save}
      </Button>
    </form>
  );
}
