import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Call } from "@/features/call/call";
import { CallDevices } from "@/features/call/call-devices";
import { Encryption } from "@/features/call/encryption";
import { forgetMeeting } from "@/features/call/meeting-memory";
import { createRoom } from "@/features/call/room";
import { useMediaServer } from "@/shared/media-server";

interface CallParts {
  call: Call;
  /** Null in a room that is not encrypted end to end. */
  encryption: Encryption | null;
  devices: CallDevices;
}

/** One room and the tab's presence in it, for as long as the page is open. */
export function useCall(isEncrypted: boolean): CallParts & { state: ReturnType<Call["getState"]> } {
  const [parts] = useState(() => createCall(isEncrypted));
  const state = useCallState(parts.call);
  usePreparation(parts.call);
  useLeaveOnClose(parts);
  return { ...parts, state };
}

function createCall(isEncrypted: boolean): CallParts {
  const encryption = isEncrypted ? new Encryption() : null;
  const room = createRoom(encryption);
  return { call: new Call(room), devices: new CallDevices(room), encryption };
}

/** The page follows a moment later: what the call asks of the network goes out first. */
function useCallState(call: Call): ReturnType<Call["getState"]> {
  const subscribe = useCallback(
    (listener: () => void) => call.subscribe(() => setTimeout(listener, 0)),
    [call],
  );
  return useSyncExternalStore(subscribe, call.getState);
}

/** While the person is at the door. */
function usePreparation(call: Call): void {
  const url = useMediaServer();
  useEffect(() => {
    if (url !== null) call.prepare(url);
  }, [call, url]);
}

/** Going to another page of the site is leaving. (Strict mode unmounts and mounts again at once.) */
function useLeaveOnClose({ call, encryption }: CallParts): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    clearTimeout(timer.current);
    return () => {
      timer.current = setTimeout(() => {
        forgetMeeting();
        void call.leave().finally(() => encryption?.close());
      });
    };
  }, [call, encryption]);
}
