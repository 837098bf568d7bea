import { describeError } from "@confa/api-client";
import { useLocalParticipant, useParticipants, useRoomInfo } from "@livekit/components-react";
import { ParticipantKind } from "livekit-client";
import { isGuest } from "@/shared/identity";
import { useAgentRoles } from "./agent-roles";
import { agentsAway, agentsHere } from "./agents-here";
import type { AgentsPanelProps } from "./AgentsPanel";
import { useAgentRows } from "./list-agents";
import { readAgentsEnabled } from "./room-facts";
import { useAgentActs } from "./use-agent-acts";
import type { Invitation } from "./use-invitation";

type FromTheRoom = Omit<AgentsPanelProps, "isEncrypted" | "change" | "unheard" | "onClose">;

/** What the panel shows: the room tells who is here, the API who is on the way. */
export function useAgentsPanel(room: string, invitation: Invitation): FromTheRoom {
  const { metadata } = useRoomInfo();
  const participants = useParticipants();
  const { localParticipant } = useLocalParticipant();
  const roles = useAgentRoles();
  const here = agentsHere(participants);
  const isAllowed = readAgentsEnabled(metadata);
  const present = JSON.stringify([isAllowed, ...here.map(({ identity }) => identity)]);
  const rows = useAgentRows(room, present, invitation.pending !== null);
  const acts = useAgentActs(room);
  return {
    isAllowed,
    here,
    away: agentsAway(rows, participants),
    roles: {
      list: roles.data ?? null,
      error: roles.error === null ? null : describeError(roles.error),
      retry: () => void roles.refetch(),
    },
    numPeople: participants.filter(({ kind }) => kind !== ParticipantKind.AGENT).length,
    me: localParticipant.identity,
    invitation,
    acts: isGuest(localParticipant.identity) ? null : acts,
  };
}
