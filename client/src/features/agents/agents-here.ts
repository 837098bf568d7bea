import { ParticipantKind, type Participant } from "livekit-client";
import { getMessages } from "@/messages/messages";
import {
  AGENT_SESSION,
  AGENT_STATE,
  moodOf,
  readAgent,
  type AgentMood,
  type AgentProviders,
} from "@/shared/agent-facts";
import { isComing, type AgentRow } from "./list-agents";

interface Named {
  identity: string;
  name: string;
}

/** An agent that is in the room, as it is shown. */
export interface AgentHere {
  identity: string;
  name: string;
  role: string;
  mood: AgentMood;
  isMuted: boolean;
  /** The person whose every turn it answers. */
  focus: Named | null;
  /** The names of those whom it hears. */
  hears: readonly string[];
  providers: AgentProviders | null;
  isDemo: boolean;
}

/** An agent that belongs here and is not: on its way for the first time or again, or given up. */
export interface AgentAway {
  session: string;
  name: string;
  role: string;
  state: "joining" | "returning" | "failed";
  /** Of a failure: a code of the API. */
  reason: string | null;
}

/** The agents that are in the room, in the order of joining. */
export function agentsHere(participants: readonly Participant[]): AgentHere[] {
  const names = new Map(participants.map((one) => [one.identity, nameOf(one)]));
  return participants
    .filter(({ kind }) => kind === ParticipantKind.AGENT)
    .toSorted((a, b) => (a.joinedAt?.getTime() ?? 0) - (b.joinedAt?.getTime() ?? 0))
    .map((one) => toAgentHere(one, names));
}

/** Of the list of the API what the room itself does not show. */
export function agentsAway(rows: readonly AgentRow[], participants: readonly Participant[]): AgentAway[] {
  const here = new Set(participants.map(({ attributes }) => attributes[AGENT_SESSION]));
  return rows
    .filter((row) => isComing(row) || row.state === "failed")
    .filter(({ agentSessionId }) => !here.has(agentSessionId))
    .map(({ agentSessionId, name, role, state, reason }) => ({
      session: agentSessionId,
      name,
      role,
      state: state as AgentAway["state"],
      reason,
    }));
}

function toAgentHere(participant: Participant, names: ReadonlyMap<string, string>): AgentHere {
  const said = readAgent(participant.metadata, participant.name ?? "");
  return {
    identity: participant.identity,
    name: said.displayName,
    role: said.role,
    mood: moodOf(said, participant.attributes[AGENT_STATE], false),
    isMuted: said.isMuted,
    focus: named(said.focus, names),
    hears: said.hears.flatMap((identity) => names.get(identity) ?? []),
    providers: said.providers,
    isDemo: said.isDemo,
  };
}

/** Somebody who has left is nobody's focus. */
function named(identity: string | null, names: ReadonlyMap<string, string>): Named | null {
  const name = identity === null ? undefined : names.get(identity);
  return identity === null || name === undefined ? null : { identity, name };
}

function nameOf({ name }: Participant): string {
  return name || getMessages().general.guest;
}
