import { ParticipantKind, type Participant, type Room, type TextStreamHandler } from "livekit-client";
import { getMessages } from "@/messages/messages";

/** The topic that LiveKit's own components and agents chat on. */
export const CHAT_TOPIC = "lk.chat";

export interface ChatMessage {
  id: string;
  identity: string;
  name: string;
  isOwn: boolean;
  isAgent: boolean;
  text: string;
  /** Milliseconds since the epoch. */
  at: number;
}

export interface ChatState {
  messages: readonly ChatMessage[];
  numUnread: number;
  /** The newest that nobody has read. */
  lastUnread: ChatMessage | null;
}

/** The chat of one meeting as this tab saw it: it goes on while its panel is closed and over a rejoin. */
export class ChatLog {
  #state: ChatState = { messages: [], numUnread: 0, lastUnread: null };
  #isOpen = false;
  #hasHistory = false;
  readonly #room: Room;
  readonly #listeners = new Set<() => void>();

  constructor(room: Room) {
    this.#room = room;
  }

  readonly getState = (): ChatState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Listens to the room; returns the way to stop. */
  readonly listen = (): (() => void) => {
    this.#room.registerTextStreamHandler(CHAT_TOPIC, this.#onText);
    return () => this.#room.unregisterTextStreamHandler(CHAT_TOPIC);
  };

  /** While the panel is open, what comes is read. */
  readonly setOpen = (isOpen: boolean): void => {
    this.#isOpen = isOpen;
    if (isOpen && this.#state.numUnread > 0) {
      this.#set({ ...this.#state, numUnread: 0, lastUnread: null });
    }
  };

  /** Adds what was written while this tab was not here, in its place. What was here first is not news. */
  readonly addHistory = (history: readonly ChatMessage[]): void => {
    const known = new Set(this.#state.messages.map(({ id }) => id));
    const missed = history.filter(({ id }) => !known.has(id));
    if (missed.length === 0) return;
    const messages = [...this.#state.messages, ...missed].toSorted((a, b) => a.at - b.at);
    const news = this.#hasHistory ? missed.filter((message) => this.#isUnread(message)) : [];
    this.#hasHistory = true;
    this.#set({
      messages,
      numUnread: this.#state.numUnread + news.length,
      lastUnread: news.at(-1) ?? this.#state.lastUnread,
    });
  };

  /** Throws when the message could not be sent. */
  readonly send = async (text: string): Promise<ChatMessage> => {
    const me = this.#room.localParticipant;
    const { id } = await me.sendText(text, { topic: CHAT_TOPIC });
    const message = { id, text, at: Date.now(), ...senderOf(me, me.identity) };
    this.#add(message);
    return message;
  };

  readonly #onText: TextStreamHandler = (reader, { identity }) => {
    const sender = senderOf(this.#room.remoteParticipants.get(identity), identity);
    const { id, timestamp } = reader.info;
    reader.readAll().then(
      (text) => this.#add({ id, text, at: timestamp, ...sender }),
      // The sender left in the middle of a message: there is nothing to show.
      () => undefined,
    );
  };

  #add(message: ChatMessage): void {
    if (this.#state.messages.some(({ id }) => id === message.id)) return;
    const isUnread = this.#isUnread(message);
    this.#set({
      messages: [...this.#state.messages, message],
      numUnread: this.#state.numUnread + (isUnread ? 1 : 0),
      lastUnread: isUnread ? message : this.#state.lastUnread,
    });
  }

  #isUnread(message: ChatMessage): boolean {
    return !this.#isOpen && !message.isOwn;
  }

  #set(state: ChatState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** The name is kept with the message: its sender may have left when it is read. */
function senderOf(participant: Participant | undefined, identity: string) {
  const t = getMessages();
  return {
    identity,
    name: participant?.name || t.general.guest,
    isOwn: participant?.isLocal ?? false,
    isAgent: participant?.kind === ParticipantKind.AGENT,
  };
}
