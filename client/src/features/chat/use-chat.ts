import { useApi } from "@confa/api-client/react";
import { RoomEvent, type Room } from "livekit-client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { keepMessage, readHistory } from "./chat-history";
import { ChatLog, type ChatState } from "./chat-log";

export interface Chat extends ChatState {
  send: (text: string) => Promise<void>;
}

interface Options {
  /** The room's name; null where the server keeps no history, as in an encrypted room. */
  keptIn: string | null;
  /** Whether somebody reads it. */
  isOpen: boolean;
}

/** The chat of the meeting: what was written before, and what comes. */
export function useChat(room: Room, { keptIn, isOpen }: Options): Chat {
  const api = useApi();
  const [log] = useState(() => new ChatLog(room));
  useEffect(() => log.listen(), [log]);
  useEffect(() => log.setOpen(isOpen), [log, isOpen]);
  useEffect(() => {
    if (keptIn === null) return;
    const read = (): void => {
      // Without the history the chat goes on with what comes.
      readHistory(api, keptIn, room.localParticipant.identity).then(log.addHistory, () => undefined);
    };
    read();
    // Somebody who comes back after a cut has missed something.
    room.on(RoomEvent.Connected, read);
    room.on(RoomEvent.Reconnected, read);
    return () => {
      room.off(RoomEvent.Connected, read);
      room.off(RoomEvent.Reconnected, read);
    };
  }, [api, room, log, keptIn]);
  const send = async (text: string): Promise<void> => {
    const { id } = await log.send(text);
    // Everybody here has it; that a late joiner may miss it is no reason to say that it was not sent.
    if (keptIn !== null) keepMessage(api, keptIn, id, text).catch(() => undefined);
  };
  const state = useSyncExternalStore(log.subscribe, log.getState);
  return { ...state, send };
}
