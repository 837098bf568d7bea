import { dataOf } from "@confa/api-client";
import type { useQueryClient } from "@tanstack/react-query";
import { getMessages } from "@/messages/messages";
import type { Act } from "@/shared/acts/use-acts";
import { BANS_KEY } from "@/shared/statistics";

type Queries = ReturnType<typeof useQueryClient>;

export function liftBan({ id, address }: { id: string; address: string }, queries: Queries): Act {
  const t = getMessages();
  return {
    key: `lift ${id}`,
    run: (api) => dataOf(api.DELETE("/admin/ip-bans/{id}", { params: { path: { id } } })),
    done: t.security.lifted(address),
    onDone: () => void queries.invalidateQueries({ queryKey: BANS_KEY }),
  };
}

export function liftAllBans(queries: Queries): Act {
  const t = getMessages();
  return {
    key: "lift all",
    run: (api) => dataOf(api.DELETE("/admin/ip-bans")),
    done: t.security.allLifted,
    onDone: () => void queries.invalidateQueries({ queryKey: BANS_KEY }),
  };
}
