import { getMessages } from "@/messages/messages";
import type { AgentProviders } from "@/shared/agent-facts";

/** Those that work on the server itself: nothing leaves it. */
const OWN = new Set(["local", "scripted", "ollama"]);
const TITLES: Readonly<Record<string, string>> = {
  cartesia: "Cartesia",
  deepgram: "Deepgram",
  openai: "OpenAI",
  yandex: "Yandex",
};

/** Who gets what people say as sound. */
export function audioGoesTo({ stt }: AgentProviders): string {
  return listed([stt]);
}

/** Who gets what people say as words: who thinks, and who speaks the answer. */
export function wordsGoTo({ llm, tts }: AgentProviders): string {
  return listed([llm, tts]);
}

function listed(names: readonly (string | null)[]): string {
  const t = getMessages();
  const outside = names.filter((name): name is string => name !== null && !OWN.has(name));
  if (outside.length === 0) return t.agents.thisServer;
  return [...new Set(outside)].map((name) => TITLES[name] ?? name).join(", ");
}
