import { useParticipants } from "@livekit/components-react";
import { useMessages } from "@/messages/messages";
import type { AgentFacts, AgentMood } from "@/shared/agent-facts";
import { nameOf } from "./people";

/** What an agent does now, in words: to whom it listens, or on whom it is focused. */
export function useAgentWords(agent: AgentFacts, mood: AgentMood): string {
  const t = useMessages();
  const participants = useParticipants();
  if (mood !== "listening") return t.stage.agentMoods[mood];
  const focused = participants.find(({ identity }) => identity === agent.focus);
  if (focused !== undefined) return t.stage.agentFocused(nameOf(focused));
  const heard = participants.find((one) => one.isSpeaking && agent.hears.includes(one.identity));
  return heard === undefined ? t.stage.agentMoods.listening : t.stage.agentListensTo(nameOf(heard));
}
