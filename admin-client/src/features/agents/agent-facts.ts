import { dataOf } from "@confa/api-client";
import type { RosetteState } from "@confa/ui";
import { getMessages } from "@/messages/messages";
import type { Act } from "@/shared/acts/use-acts";
import type { RunningAgent } from "@/shared/agents/list-agents";

/** What an agent does, in words; a newer worker may name what is not known here. */
export function stateOf({ muted }: RunningAgent, state: string | null): string {
  const t = getMessages();
  if (muted) return t.room.states.muted;
  return (t.agents.states as Readonly<Record<string, string>>)[state ?? ""] ?? state ?? "—";
}

const MOODS: readonly string[] = ["listening", "thinking", "speaking"] satisfies RosetteState[];

export function moodOf({ muted }: RunningAgent, state: string | null): RosetteState {
  if (muted) return "muted";
  return MOODS.includes(state ?? "") ? (state as RosetteState) : "idle";
}

/** Removes an agent, also one that is still on the way. */
export function removeAgent({ agentSessionId, name, room }: RunningAgent): Act {
  const t = getMessages();
  const params = { path: { room } };
  return {
    key: `remove ${agentSessionId}`,
    run: (api) => dataOf(api.POST("/rooms/{room}/agents/kick", { params, body: { agentSessionId } })),
    done: t.agents.leaves(name, room),
  };
}
