import { useSessionItself } from "@confa/api-client/react";
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { LivePicture, LiveRoom } from "./live-picture";
import { LiveStore } from "./live-store";

const LiveContext = createContext<LiveStore | null>(null);

/** Follows the live rooms for everything below, over one connection. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const session = useSessionItself();
  const [store] = useState(() => new LiveStore(session));
  useEffect(() => store.open(), [store]);
  return <LiveContext value={store}>{children}</LiveContext>;
}

/** Everything that is live. */
export function useLivePicture(): LivePicture {
  const { subscribe, getState } = useStore();
  return useSyncExternalStore(subscribe, () => getState().picture);
}

/** One number of what is live: its reader is drawn anew when the number is another one, not at every change. */
export function useLiveNumber(of: (picture: LivePicture) => number): number {
  const { subscribe, getState } = useStore();
  return useSyncExternalStore(subscribe, () => of(getState().picture));
}

export interface LiveStatus {
  /** False until it is known who is where. */
  isKnown: boolean;
  /** Since when the picture may be old, epoch ms; null while it follows. */
  staleSince: number | null;
  retry: () => void;
}

/** Whether the live picture is there, and whether it may be old. */
export function useLiveStatus(): LiveStatus {
  const { subscribe, getState, retry } = useStore();
  const isKnown = useSyncExternalStore(subscribe, () => getState().isKnown);
  const staleSince = useSyncExternalStore(subscribe, () => getState().staleSince);
  return useMemo(() => ({ isKnown, staleSince, retry }), [isKnown, staleSince, retry]);
}

/** One live room, looked at closely; undefined while nobody is in it. */
export function useLiveRoom(name: string): LiveRoom | undefined {
  const { subscribe, getState, watch } = useStore();
  useEffect(() => watch(name), [watch, name]);
  return useSyncExternalStore(subscribe, () => getState().picture.rooms.get(name));
}

function useStore(): LiveStore {
  const store = useContext(LiveContext);
  if (store === null) throw new Error("LiveProvider is missing above this component.");
  return store;
}
