import { type Api, describeError } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useToast } from "@confa/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { USERS_KEY } from "./list-users";

interface UserCommand {
  run: (api: Api) => Promise<unknown>;
  /** The toast that confirms it. */
  done: string;
  onDone: () => void;
}

/** One act on an account: the list is loaded again, a toast confirms it, a failure stays beside it. */
export function useUserCommand({ run, done, onDone }: UserCommand) {
  const api = useApi();
  const queries = useQueryClient();
  const { show } = useToast();
  const command = useMutation({
    mutationFn: () => run(api),
    onSuccess: async () => {
      // Awaited, so that the row says what the toast says.
      await queries.invalidateQueries({ queryKey: USERS_KEY });
      show(done);
      onDone();
    },
    // Of several acts some may have been done.
    onError: () => void queries.invalidateQueries({ queryKey: USERS_KEY }),
  });
  return {
    start: () => command.mutate(),
    isPending: command.isPending,
    failure: command.isError ? describeError(command.error) : undefined,
  };
}
