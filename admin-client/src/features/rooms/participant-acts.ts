import { type Api, dataOf } from "@confa/api-client";
import { getMessages } from "@/messages/messages";
import type { Act } from "@/shared/acts/use-acts";
import type { LiveParticipant } from "@/shared/live/live-events";
import { nameOf } from "./participant-facts";

const pathOf = (room: string) => ({ path: { room } });

/** Removes a person, who may be let back in, or an agent. */
export function remove(room: string, one: LiveParticipant, letBack: () => void): Act {
  const t = getMessages();
  const params = pathOf(room);
  const key = `remove ${one.sid}`;
  if (one.isAgent) {
    const body = { agentIdentity: one.identity };
    const run = (api: Api) => dataOf(api.POST("/rooms/{room}/agents/kick", { params, body }));
    return { key, run, done: t.room.agentGone(nameOf(one)) };
  }
  const body = { identity: one.identity };
  return {
    key,
    run: (api) => dataOf(api.POST("/rooms/{room}/moderation/remove", { params, body })),
    done: t.room.removed(nameOf(one)),
    undo: { label: t.room.letBack, onAction: letBack },
  };
}

export function admit(room: string, one: LiveParticipant): Act {
  const t = getMessages();
  const body = { identity: one.identity };
  return {
    key: `admit ${one.sid}`,
    run: (api) => dataOf(api.POST("/rooms/{room}/moderation/admit", { params: pathOf(room), body })),
    done: t.room.backNow(nameOf(one)),
  };
}

/** Mutes a person's microphone, which only the person can open again. */
export function mutePerson(room: string, one: LiveParticipant): Act {
  const t = getMessages();
  const body = { identity: one.identity };
  return {
    key: `mute ${one.sid}`,
    run: (api) => dataOf(api.POST("/rooms/{room}/moderation/mute", { params: pathOf(room), body })),
    done: t.room.isMuted(nameOf(one)),
  };
}

export function muteAgent(room: string, one: LiveParticipant, isMuted: boolean): Act {
  const t = getMessages();
  const body = { agentIdentity: one.identity, isMuted };
  return {
    key: `mute ${one.sid}`,
    run: (api) => dataOf(api.POST("/rooms/{room}/agents/mute", { params: pathOf(room), body })),
    done: isMuted ? t.room.isMuted(nameOf(one)) : t.room.isUnmuted(nameOf(one)),
  };
}

export function stopAgent(room: string, one: LiveParticipant): Act {
  const t = getMessages();
  const body = { agentIdentity: one.identity };
  return {
    key: `stop ${one.sid}`,
    run: (api) => dataOf(api.POST("/rooms/{room}/agents/stop", { params: pathOf(room), body })),
    done: t.room.stopped(nameOf(one)),
  };
}

/** Lets the agent answer every turn of `person`; of nobody when there is none. */
export function focusAgent(room: string, one: LiveParticipant, person: LiveParticipant | null): Act {
  const t = getMessages();
  const body = { agentIdentity: one.identity, userIdentity: person?.identity ?? null };
  return {
    key: `focus ${one.sid}`,
    run: (api) => dataOf(api.POST("/rooms/{room}/agents/focus", { params: pathOf(room), body })),
    done: person ? t.room.focused(nameOf(one), nameOf(person)) : t.room.focusEnds(nameOf(one)),
  };
}
