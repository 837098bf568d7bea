import { describeError } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { Switch, VisuallyHidden } from "@confa/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { allowAgents } from "./allow-agents";
import { type Room, ROOMS_KEY } from "./list-rooms";
import styles from "./rooms-table.module.css";

/** Whether agents may be invited into the room; it acts at once and shows what is under way. */
export function AgentsSwitch({ room }: { room: Room }) {
  const api = useApi();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (isAllowed: boolean) => allowAgents(api, room.name, isAllowed),
    onSettled: () => queries.invalidateQueries({ queryKey: ROOMS_KEY }),
  });
  return (
    <div className={styles["agents"]}>
      <Switch
        isSelected={change.isPending ? change.variables : room.isAgentsEnabled}
        isDisabled={change.isPending || room.isEncrypted}
        onChange={(isAllowed) => change.mutate(isAllowed)}
      >
        <VisuallyHidden>Agents allowed in {room.title}</VisuallyHidden>
      </Switch>
      {change.isError ? (
        <span role="alert" className={styles["refusal"]}>
          {describeError(change.error)}
        </span>
      ) : null}
    </div>
  );
}
