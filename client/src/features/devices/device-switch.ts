import { RoomEvent, type Room } from "livekit-client";
import { useCallback, useEffect, useState } from "react";
import { rememberDeviceChoice } from "@/shared/device-choice";
import { useMediaDevices, type MediaDevice } from "@/shared/use-media-devices";

const CHOICES = { audioinput: "microphone", videoinput: "camera", audiooutput: "speaker" } as const;

export interface DeviceSwitch {
  devices: MediaDevice[];
  /** The id of the device in use, when the browser tells. */
  active: string | undefined;
  choose: (id: string) => void;
}

/** The devices of one kind, the one in use, and the way to another one. The choice is remembered. */
export function useDeviceSwitch(room: Room, kind: MediaDeviceKind): DeviceSwitch {
  const active = useActiveDevice(room, kind);
  const devices = useMediaDevices(kind, active);
  const choose = useCallback(
    (id: string) => {
      rememberDeviceChoice({ [CHOICES[kind]]: id });
      // A device that does not start reports itself as a problem of the track, with a banner.
      room.switchActiveDevice(kind, id).catch(() => undefined);
    },
    [room, kind],
  );
  const isListed = devices.some((device) => device.id === active);
  return { devices, active: isListed ? active : devices[0]?.id, choose };
}

function useActiveDevice(room: Room, kind: MediaDeviceKind): string | undefined {
  const [active, setActive] = useState(() => room.getActiveDevice(kind));
  useEffect(() => {
    const read = (): void => setActive(room.getActiveDevice(kind));
    room.on(RoomEvent.ActiveDeviceChanged, read);
    room.on(RoomEvent.LocalTrackPublished, read);
    read();
    return () => {
      room.off(RoomEvent.ActiveDeviceChanged, read);
      room.off(RoomEvent.LocalTrackPublished, read);
    };
  }, [room, kind]);
  return active;
}
