import type { LocalAudioTrack, LocalVideoTrack } from "livekit-client";
import { useCallback, useEffect, useRef, useState } from "react";
import { readDeviceChoice, rememberDeviceChoice, type DeviceChoice } from "@/shared/device-choice";
import { useMediaDevices, type MediaDevice } from "@/shared/use-media-devices";
import { useCameraCapture, useMicrophoneCapture, type Capture } from "./use-capture";

export interface JoinMedia {
  microphone: LocalAudioTrack | null;
  camera: LocalVideoTrack | null;
  isMicrophoneOn: boolean;
  isCameraOn: boolean;
}

export interface DeviceLists {
  /** Devices are being opened: more will be known of them in a moment. */
  isSettling: boolean;
  microphones: MediaDevice[];
  cameras: MediaDevice[];
  speakers: MediaDevice[];
}

export interface PreJoinMedia {
  choice: DeviceChoice;
  choose: (change: Partial<DeviceChoice>) => void;
  microphone: Capture<LocalAudioTrack>;
  camera: Capture<LocalVideoTrack>;
  devices: DeviceLists;
  /**
   * The open tracks, handed over, and what is wished; a broken device is joined without. Called when the room
   * is there, it gives what is chosen then. The page must go afterwards.
   */
  take: () => JoinMedia;
}

export function usePreJoinMedia(): PreJoinMedia {
  const [choice, setChoice] = useState(readDeviceChoice);
  const microphone = useMicrophoneCapture(choice.isMicrophoneOn, choice.microphone);
  const camera = useCameraCapture(choice.isCameraOn, choice.camera);
  const microphones = useMediaDevices("audioinput", microphone.track);
  const cameras = useMediaDevices("videoinput", camera.track);
  const speakers = useMediaDevices("audiooutput", microphone.track);
  const isSettling =
    (choice.isMicrophoneOn && isStillOpening(microphone, microphones)) ||
    (choice.isCameraOn && isStillOpening(camera, cameras));
  const devices = { isSettling, microphones, cameras, speakers };
  const choose = useCallback((change: Partial<DeviceChoice>) => setChoice(rememberDeviceChoice(change)), []);
  const takeNow = (): JoinMedia => ({
    microphone: microphone.take(),
    camera: camera.take(),
    isMicrophoneOn: choice.isMicrophoneOn && microphone.problem === null,
    isCameraOn: choice.isCameraOn && camera.problem === null,
  });
  const latest = useRef(takeNow);
  useEffect(() => {
    latest.current = takeNow;
  });
  const take = useCallback(() => latest.current(), []);
  return { choice, choose, microphone, camera, devices, take };
}

function isStillOpening({ track, problem }: Capture<unknown>, found: MediaDevice[]): boolean {
  return problem === null && (track === null || found.length === 0);
}
