import { ApiProblem, describeError } from "@confa/api-client";
import { Button, TextField } from "@confa/ui";
import { type FormEvent, useState } from "react";
import { getMessages, useMessages } from "@/messages/messages";
import type { useMembers } from "./use-members";
import styles from "./MembersCard.module.css";

/** Takes somebody in by the username. */
export function AddMember({ put }: { put: ReturnType<typeof useMembers>["put"] }) {
  const t = useMessages();
  const [username, setUsername] = useState("");
  const [asked, setAsked] = useState<string | null>(null);
  const isOurs = asked !== null && put.variables?.who === asked;
  function submit(event: FormEvent): void {
    event.preventDefault();
    const who = `@${username.trim().replace(/^@/, "")}`;
    if (who === "@") return;
    setAsked(who);
    put.mutate({ who, role: "member" }, { onSuccess: () => setUsername("") });
  }
  return (
    <form className={styles["add"]} onSubmit={submit} noValidate>
      <TextField
        label={t.members.username}
        isLabelHidden
        placeholder={t.members.username}
        autoComplete="off"
        spellCheck={false}
        value={username}
        onChange={setUsername}
        error={isOurs && put.error !== null ? reasonOf(put.error) : undefined}
      />
      <Button type="submit" isPending={isOurs && put.isPending}>
        {t.members.add}
      </Button>
    </form>
  );
}

function reasonOf(error: unknown): string {
  const t = getMessages();
  const isNobody = error instanceof ApiProblem && error.code === "user_not_found";
  return isNobody ? t.members.nobody : describeError(error);
}
