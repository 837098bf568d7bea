import { useEffect, useState } from "react";
import { getMessages } from "@/messages/messages";

export interface MediaDevice {
  id: string;
  label: string;
}

/**
 * The devices of one kind, current when something is plugged in or out. Browsers tell names only after a
 * permission: `refresh` is any value that changes when that may have happened.
 */
export function useMediaDevices(kind: MediaDeviceKind, refresh: unknown): MediaDevice[] {
  const [devices, setDevices] = useState<MediaDevice[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const found = await listDevices(kind);
      if (isCurrent) setDevices(found);
    };
    const onChange = (): void => void read();
    void read();
    navigator.mediaDevices?.addEventListener("devicechange", onChange);
    return () => {
      isCurrent = false;
      navigator.mediaDevices?.removeEventListener("devicechange", onChange);
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- `refresh` is the reason to read again
  }, [kind, refresh]);
  return devices;
}

async function listDevices(kind: MediaDeviceKind): Promise<MediaDevice[]> {
  const t = getMessages();
  try {
    const all = await navigator.mediaDevices.enumerateDevices();
    const usable = all.filter((device) => device.kind === kind && device.deviceId !== "");
    return usable.map(({ deviceId, label }, index) => ({
      id: deviceId,
      label: label || `${t.devices.names[kind]} ${index + 1}`,
    }));
  } catch {
    return [];
  }
}

/** Only some browsers let a page choose where sound comes out. */
export function canChooseSpeaker(): boolean {
  return "setSinkId" in HTMLMediaElement.prototype;
}
