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

interface Opened<T> {
  /** Which opening this is the result of; a result of an older one does not count. */
  key: string;
  track: T | null;
  problem: DeviceProblem | null;
}

function useCapture<T extends Closable>(open: Open<T>, isOn: boolean, deviceId: string | null): Capture<T> {
  const [attempt, setAttempt] = useState(0);
  const [opened, setOpened] = useState<Opened<T> | null>(null);
  const taken = useRef<T | null>(null);
  const key = JSON.stringify([isOn, deviceId, attempt]);

  useEffect(() => {
    if (!isOn) return;
    const life = openOnce(open, deviceId, (result) => setOpened({ key, ...result }));
    return () => life.close(taken.current);
  }, [open, isOn, deviceId, key]);

  const track = opened?.key === key ? opened.track : null;
  const problem = opened?.key === key ? opened.problem : null;
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const take = useCallback(() => {
    taken.current = track;
    return track;
  }, [track]);
  return { track, problem, retry, take };
}

type OnResult<T> = (result: Omit<Opened<T>, "key">) => void;

/** Opens a device; whatever comes after `close` is stopped at once, so that no light stays on. */
function openOnce<T extends Closable>(open: Open<T>, deviceId: string | null, onResult: OnResult<T>) {
  let isClosed = false;
  let opened: T | null = null;
  const onEnded = (): void => onResult({ track: null, problem: "gone" });
  async function start(): Promise<void> {
    try {
      const track = await open(deviceId);
      if (isClosed) {
        track.stop();
        return;
      }
      opened = track;
      track.mediaStreamTrack.addEventListener("ended", onEnded);
      onResult({ track, problem: null });
    } catch (error) {
      if (!isClosed) onResult({ track: null, problem: readDeviceProblem(error) });
    }
  }
  void start();
  return {
    close(keep: T | null): void {
      isClosed = true;
      opened?.mediaStreamTrack.removeEventListener("ended", onEnded);
      if (opened !== keep) opened?.stop();
    },
  };
}
