import { getMessages } from "@/messages/messages";
import { isRecord } from "./stored";

export type AgentMood = "joining" | "listening" | "thinking" | "speaking" | "muted" | "leaving";

/** Who serves an agent now, by the providers' names; null where nobody does. */
export interface AgentProviders {
  stt: string | null;
  llm: string | null;
  tts: string | null;
}

/** What an agent says about itself in its participant metadata. */
export interface AgentFacts {
  role: string;
  displayName: string;
  isMuted: boolean;
  /** The identity of the person whose every turn it answers. */
  focus: string | null;
  /** The identities of those whom it hears. */
  hears: readonly string[];
  /** Null until it has said so. */
  providers: AgentProviders | null;
  /** The small model that comes with Confa thinks for it. */
  isDemo: boolean;
  state: string | null;
}

/** Of an agent: the invitation that it answers. */
export const AGENT_SESSION = "confa.agentSessionId";
export const AGENT_STATE = "lk.agent.state";

/** Reads what an agent says about itself in its metadata; an unreadable one is still an agent. */
export function readAgent(metadata: string | undefined, name: string): AgentFacts {
  const t = getMessages();
  const said = parse(metadata);
  return {
    role: text(said["role"]) ?? "",
    displayName: text(said["displayName"]) ?? (name || t.general.agent),
    isMuted: said["isMuted"] === true,
    focus: text(said["focus"]),
    hears: texts(said["hears"]),
    providers: providersOf(said["providers"]),
    isDemo: said["isDemo"] === true,
    state: text(said["state"]),
  };
}

/** What the agent does now: its own word, and its voice, which is quicker. */
export function moodOf(agent: AgentFacts, state: string | undefined, isSpeaking: boolean): AgentMood {
  if (agent.state === "leaving") return "leaving";
  if (agent.isMuted) return "muted";
  if (isSpeaking || state === "speaking") return "speaking";
  if (state === "thinking") return "thinking";
  return state === "initializing" || state === "connecting" ? "joining" : "listening";
}

function parse(metadata: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(metadata ?? "");
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function providersOf(value: unknown): AgentProviders | null {
  if (!isRecord(value)) return null;
  return { stt: text(value["stt"]), llm: text(value["llm"]), tts: text(value["tts"]) };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
