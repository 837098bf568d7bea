import { ParticipantKind, type Participant, type Room, type TextStreamHandler } from "livekit-client";
import { getMessages } from "@/messages/messages";

/** The topic that LiveKit's agents write transcriptions on. */
export const CAPTION_TOPIC = "lk.transcription";
const SEGMENT = "lk.segment_id";
const FINAL = "lk.transcription_final";

/** A meeting of many hours stays light: what is older is dropped. */
export const MOST_LINES = 1000;
const LONGEST_LINE = 2000;

export interface CaptionLine {
  id: string;
  identity: string;
  name: string;
  isAgent: boolean;
  text: string;
  isFinal: boolean;
  /** When its first words came, in milliseconds since the epoch. */
  from: number;
  /** When its latest words came. */
  to: number;
}

/**
 * What is said in a meeting, as its agents write it down: interim words are replaced by final ones.
 *
 * A stream comes in the name of who speaks. The SFU sees to it that only agents write in the name of others; and a
 * line is known by its speaker too, so that nobody replaces another's words.
 */
export class CaptionLog {
  #lines: readonly CaptionLine[] = [];
  #numStreams = 0;
  readonly #newest = new Map<string, number>();
  readonly #room: Room;
  readonly #listeners = new Set<() => void>();

  constructor(room: Room) {
    this.#room = room;
  }

  readonly getLines = (): readonly CaptionLine[] => this.#lines;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Listens to the room; returns the way to stop. */
  readonly listen = (): (() => void) => {
    this.#room.registerTextStreamHandler(CAPTION_TOPIC, this.#onText);
    return () => this.#room.unregisterTextStreamHandler(CAPTION_TOPIC);
  };

  readonly #onText: TextStreamHandler = (reader, { identity }) => {
    const { attributes = {}, id: stream } = reader.info;
    const speaker = this.#speaker(identity);
    if (speaker === null) return;
    const id = `${identity} ${attributes[SEGMENT] ?? stream}`;
    const isFinal = attributes[FINAL] === "true";
    const order = (this.#numStreams += 1);
    reader.readAll().then(
      (text) => this.#put({ id, identity, ...speaker, text: text.trim(), isFinal }, order),
      // The writer left in the middle of a line: the one that takes over writes it.
      () => undefined,
    );
  };

  #put(said: Omit<CaptionLine, "from" | "to">, order: number): void {
    const before = this.#lines.find(({ id }) => id === said.id);
    if (before?.isFinal === true && !said.isFinal) return;
    if ((this.#newest.get(said.id) ?? 0) > order) return;
    this.#newest.set(said.id, order);
    const now = Date.now();
    const line = { ...said, text: said.text.slice(0, LONGEST_LINE), from: before?.from ?? now, to: now };
    this.#lines = withLine(this.#lines, line);
    if (line.isFinal || line.text === "") this.#newest.delete(line.id);
    for (const listener of this.#listeners) listener();
  }

  /** Somebody who has just left may still be written about. */
  #speaker(identity: string): Pick<CaptionLine, "name" | "isAgent"> | null {
    const { localParticipant: me, remoteParticipants } = this.#room;
    const here = identity === me.identity ? me : remoteParticipants.get(identity);
    if (here !== undefined) return { name: nameOf(here), isAgent: here.kind === ParticipantKind.AGENT };
    const { name, isAgent } = this.#lines.findLast((line) => line.identity === identity) ?? {};
    return name === undefined || isAgent === undefined ? null : { name, isAgent };
  }
}

/** A line keeps its place while its words change; one without words is taken away. */
function withLine(lines: readonly CaptionLine[], line: CaptionLine): readonly CaptionLine[] {
  const place = lines.findIndex(({ id }) => id === line.id);
  if (line.text === "") return lines.filter(({ id }) => id !== line.id);
  if (place !== -1) return lines.with(place, line);
  return [...lines, line].slice(-MOST_LINES);
}

function nameOf({ name }: Participant): string {
  return name || getMessages().general.guest;
}
