import { getMessages } from "@/messages/messages";
import type { LiveParticipant } from "@/shared/live/live-events";
import type { LiveRoom } from "@/shared/live/live-picture";

export type Shown = "everyone" | "people" | "agents";

/** How the participant is called; agents say it themselves. */
export function nameOf({ agent, name, identity }: LiveParticipant): string {
  return agent?.displayName ?? (name || identity);
}

/** The name of whom an identity belongs to, as far as somebody of this identity is here. */
function nameOfIdentity({ participants }: LiveRoom, identity: string | null): string | undefined {
  const found = [...participants.values()].find((one) => one.identity === identity);
  return found && nameOf(found);
}

export function isShown({ isAgent }: LiveParticipant, shown: Shown): boolean {
  return shown === "everyone" || isAgent === (shown === "agents");
}

/** The second line under a name: what the person is in the room, or what the agent does in the room `around` it. */
export function standingOf(participant: LiveParticipant, around: LiveRoom | null): string {
  return around ? agentStateOf(participant, around) : personStandingOf(participant);
}

function personStandingOf({ attributes }: LiveParticipant): string {
  const t = getMessages();
  const roles: Readonly<Record<string, string>> = t.room.roles;
  const role = attributes["confa.role"] ?? "";
  return [
    roles[role] ?? role,
    attributes["confa.hand"] === undefined ? "" : t.room.handUp,
    mayBeHeard({ attributes }) ? "" : t.room.notHeard,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function agentStateOf({ agent }: LiveParticipant, room: LiveRoom): string {
  const t = getMessages();
  if (agent?.isMuted) return t.room.states.muted;
  const { on, ...states } = t.room.states;
  const state = agent?.state ?? "";
  const said = (states as Readonly<Record<string, string>>)[state] ?? (state || t.room.agent);
  const person = nameOfIdentity(room, agent?.focus ?? null);
  return person === undefined ? said : `${said}, ${on(person)}`;
}

export function mayBeHeard({ attributes }: Pick<LiveParticipant, "attributes">): boolean {
  return attributes["confa.agentsMayHear"] !== "false";
}

/** The microphone that sends now, if there is one. */
export function openMicrophone({ tracks }: LiveParticipant) {
  return tracks.find(({ source, isMuted }) => source === "MICROPHONE" && !isMuted);
}
