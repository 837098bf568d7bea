import { createLocalAudioTrack, createLocalVideoTrack, VideoPresets } from "livekit-client";
import type { LocalAudioTrack, LocalVideoTrack } from "livekit-client";
import { useCallback, useEffect, useRef, useState } from "react";
import { readDeviceProblem, type DeviceProblem } from "@/shared/device-problem";

export interface Capture<T> {
  /** The open device, or null while it is off, opening or broken. */
  track: T | null;
  problem: DeviceProblem | null;
  retry: () => void;
  /** Hands the open track over to the meeting: from then on it is not closed here. */
  take: () => T | null;
}

interface Closable {
  mediaStreamTrack: MediaStreamTrack;
  stop: () => void;
}

type Open<T> = (deviceId: string | null) => Promise<T>;

export function useCameraCapture(isOn: boolean, deviceId: string | null): Capture<LocalVideoTrack> {
  return useCapture(openCamera, isOn, deviceId);
}

export function useMicrophoneCapture(isOn: boolean, deviceId: string | null): Capture<LocalAudioTrack> {
  return useCapture(openMicrophone, isOn, deviceId);
}

/** Without the wished device the browser takes the next best: an unplugged one is no reason to fail. */
const idealDevice = (deviceId: string | null) => (deviceId === null ? {} : { deviceId: { ideal: deviceId } });

const openCamera: Open<LocalVideoTrack> = (deviceId) =>
  createLocalVideoTrack({ resolution: VideoPresets.h720.resolution, ...idealDevice(deviceId) });

const openMicrophone: Open<LocalAudioTrack> = (deviceId) =>
  createLocalAudioTrack({
    echoCancellation: true,
    noiseSuppression: true,
    autoGainControl: true,
    ...idealDevice(deviceId),
  });

function useCapture<T extends Closable>(open: Open<T>, isOn: boolean, deviceId: string | null): Capture<T> {
  const [track, setTrack] = useState<T | null>(null);
  const [problem, setProblem] = useState<DeviceProblem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const taken = useRef<T | null>(null);

  useEffect(() => {
    setProblem(null);
    if (!isOn) return;
    const life = openOnce(open, deviceId, { onTrack: setTrack, onProblem: setProblem });
    return () => {
      life.close(taken.current);
      setTrack(null);
    };
  }, [open, isOn, deviceId, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const take = useCallback(() => {
    taken.current = track;
    return track;
  }, [track]);
  return { track, problem, retry, take };
}

interface Listener<T> {
  onTrack: (track: T | null) => void;
  onProblem: (problem: DeviceProblem) => void;
}

/** Opens a device; whatever comes after `close` is stopped at once, so that no light stays on. */
function openOnce<T extends Closable>(open: Open<T>, deviceId: string | null, listener: Listener<T>) {
  let isClosed = false;
  let opened: T | null = null;
  const onEnded = (): void => {
    if (isClosed) return;
    listener.onTrack(null);
    listener.onProblem("gone");
  };
  open(deviceId).then(
    (track) => {
      if (isClosed) return track.stop();
      opened = track;
      track.mediaStreamTrack.addEventListener("ended", onEnded);
      listener.onTrack(track);
    },
    (error: unknown) => {
      if (!isClosed) listener.onProblem(readDeviceProblem(error));
    },
  );
  return {
    close(keep: T | null): void {
      isClosed = true;
      opened?.mediaStreamTrack.removeEventListener("ended", onEnded);
      if (opened !== keep) opened?.stop();
    },
  };
}
