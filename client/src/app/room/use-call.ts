import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Call } from "@/features/call/call";
import { CallDevices } from "@/features/call/call-devices";
import { forgetMeeting } from "@/features/call/meeting-memory";
import { createRoom } from "@/features/call/room";

interface CallParts {
  call: Call;
  devices: CallDevices;
}

/** One room and the tab's presence in it, for as long as the page is open. */
export function useCall(): CallParts & { state: ReturnType<Call["getState"]> } {
  const [parts] = useState(createCall);
  const state = useSyncExternalStore(parts.call.subscribe, parts.call.getState);
  useLeaveOnClose(parts.call);
  return { ...parts, state };
}

function createCall(): CallParts {
  const room = createRoom();
  return { call: new Call(room), devices: new CallDevices(room) };
}

/** Going to another page of the site is leaving. (Strict mode unmounts and mounts again at once.) */
function useLeaveOnClose(call: Call): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    clearTimeout(timer.current);
    return () => {
      timer.current = setTimeout(() => {
        forgetMeeting();
        void call.leave();
      });
    };
  }, [call]);
}
