import type { Room } from "livekit-client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { ChatLog, type ChatState } from "./chat-log";

export interface Chat extends ChatState {
  send: (text: string) => Promise<void>;
}

/** The chat of the room, from when this page opened it. `isOpen` tells whether somebody reads it. */
export function useChat(room: Room, isOpen: boolean): Chat {
  const [log] = useState(() => new ChatLog(room));
  useEffect(() => log.listen(), [log]);
  useEffect(() => log.setOpen(isOpen), [log, isOpen]);
  const state = useSyncExternalStore(log.subscribe, log.getState);
  return { ...state, send: log.send };
}
