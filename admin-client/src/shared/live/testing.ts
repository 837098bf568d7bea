import type { LiveParticipant, LiveRoomFacts } from "./live-events";

const AT = "2026-11-24T10:02:11Z";

export const liveRoom = (name: string): LiveRoomFacts => ({
  name,
  title: `Room ${name}`,
  access: "open",
  hasLobby: false,
  isEncrypted: false,
  isAgentsEnabled: true,
  startedAt: AT,
});

/** A person with a camera and a microphone that is on. */
export const livePerson = (name: string, more: Partial<LiveParticipant> = {}): LiveParticipant => ({
  sid: `PA_${name}`,
  identity: `u-${name}-d1`,
  name,
  kind: "STANDARD",
  metadata: "",
  joinedAt: AT,
  tracks: [
    { sid: `TR_${name}`, type: "AUDIO", source: "MICROPHONE", name: "", isMuted: false },
    { sid: `TV_${name}`, type: "VIDEO", source: "CAMERA", name: "", isMuted: true },
  ],
  attributes: { "confa.userId": name, "confa.role": "member" },
  isAgent: false,
  userId: name,
  quality: "excellent",
  agent: null,
  ...more,
});

/** Expert, invited by Alice, listening. */
export const liveAgent = (more: Partial<LiveParticipant> = {}): LiveParticipant => ({
  ...livePerson("agent"),
  sid: "PA_agent",
  identity: "agent-AJ_1",
  name: "Expert",
  kind: "AGENT",
  metadata: '{"role":"expert"}',
  attributes: { "lk.agent.state": "listening" },
  tracks: [],
  isAgent: true,
  userId: null,
  quality: null,
  agent: {
    role: "expert",
    displayName: "Expert",
    invitedBy: "u-alice-d1",
    isMuted: false,
    focus: null,
    hears: ["u-alice-d1"],
    providers: { stt: "local", llm: "local", tts: "local" },
    state: "listening",
    voiceToVoiceMs: 670,
  },
  ...more,
});

/** A stream that begins with this snapshot, each time that somebody opens it. */
export function streamOf(snapshot: unknown): FakeStream {
  return new FakeStream(snapshot);
}

/** A live room with these in it, as a snapshot has it. */
export const withParticipants = (facts: LiveRoomFacts, participants: readonly LiveParticipant[]) => ({
  ...facts,
  numParticipants: participants.length,
  numAgents: participants.filter(({ isAgent }) => isAgent).length,
  participants: [...participants],
});

/** A server's stream of live events, written by a test. */
export class FakeStream {
  readonly #snapshot: unknown;
  #writer: ReadableStreamDefaultController<Uint8Array> | undefined;
  /** The queries and last events of those who opened it. */
  readonly opened: { query: string; lastEventId: string | null }[] = [];
  isDown = false;

  constructor(snapshot: unknown) {
    this.#snapshot = snapshot;
  }

  /** The handler of `GET /admin/events`. */
  readonly open = (request?: Request): Response => {
    if (this.isDown) throw new TypeError("Failed to fetch");
    const lastEventId = request?.headers.get("Last-Event-ID") ?? null;
    this.opened.push({ query: request ? new URL(request.url).search : "", lastEventId });
    const body = new ReadableStream<Uint8Array>({ start: (writer) => void (this.#writer = writer) });
    if (lastEventId === null) this.send("snapshot", this.#snapshot);
    return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
  };

  send(event: string, data: unknown, id = "1.0"): void {
    const text = `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    this.#writer?.enqueue(new TextEncoder().encode(text));
  }

  /** The line breaks, and cannot be had again for now. */
  cut(): void {
    this.isDown = true;
    this.#writer?.error(new TypeError("network error"));
  }
}
