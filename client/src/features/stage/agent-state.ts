import { getMessages } from "@/messages/messages";

export type AgentMood = "joining" | "listening" | "thinking" | "speaking" | "muted";

export interface AgentFacts {
  role: string;
  displayName: string;
  isMuted: boolean;
}

/** Reads what an agent says about itself in its metadata; an unreadable one is still an agent. */
export function readAgent(metadata: string | undefined, name: string): AgentFacts {
  const t = getMessages();
  const said = parse(metadata);
  return {
    role: text(said["role"]) ?? "",
    displayName: text(said["displayName"]) ?? (name || t.general.agent),
    isMuted: said["isMuted"] === true,
  };
}

/** What the agent does now: its own word, and its voice, which is quicker. */
export function moodOf(agent: AgentFacts, state: string | undefined, isSpeaking: boolean): AgentMood {
  if (agent.isMuted) return "muted";
  if (isSpeaking || state === "speaking") return "speaking";
  if (state === "thinking") return "thinking";
  return state === "initializing" || state === "connecting" ? "joining" : "listening";
}

function parse(metadata: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(metadata ?? "");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
