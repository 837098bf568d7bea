import { describeError } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { Button, TextField } from "@confa/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { addMember } from "./member-acts";
import { findUser } from "./room-setup";
import styles from "./setup.module.css";

/** Makes an account a member, by its username. */
export function AddMember({ room, acts }: { room: string; acts: Acts }) {
  const t = useMessages();
  const api = useApi();
  const queries = useQueryClient();
  const [username, setUsername] = useState("");
  const search = useMutation({
    mutationFn: (wanted: string) => findUser(api, wanted),
    onSuccess: (user) => {
      if (user === undefined) return;
      acts.start(addMember(room, user, queries));
      setUsername("");
    },
  });
  const isUnknown = search.isSuccess && search.data === undefined && search.variables === username.trim();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (username.trim() !== "") search.mutate(username.trim());
  };
  return (
    <form className={styles["add"]} onSubmit={onSubmit} noValidate>
      <TextField
        label={t.roomSetup.addUsername}
        autoComplete="off"
        value={username}
        onChange={setUsername}
        error={search.isError ? describeError(search.error) : isUnknown ? t.roomSetup.noSuchUser : undefined}
      />
      <Button type="submit" isPending={search.isPending || acts.isPending("add member")}>
        {t.roomSetup.add}
      </Button>
    </form>
  );
}
