import { useEffect, useSyncExternalStore } from "react";
import type { CallDevices } from "@/features/call/call-devices";
import type { CallState } from "@/features/call/call-state";
import { rememberMeeting } from "@/features/call/meeting-memory";

/** Keeps for a reload what the person is in and how: which meeting, which name, microphone and camera. */
export function useRememberedMeeting(
  room: string,
  name: string,
  phase: CallState["phase"],
  devices: CallDevices,
): void {
  const { microphone, camera } = useSyncExternalStore(devices.subscribe, devices.getState);
  const isInside = phase === "live" || phase === "reconnecting" || phase === "lost";
  useEffect(() => {
    if (!isInside) return;
    rememberMeeting({ room, name, isMicrophoneOn: microphone.isOn, isCameraOn: camera.isOn });
  }, [isInside, room, name, microphone.isOn, camera.isOn]);
}
