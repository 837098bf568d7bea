import { Menu, MenuItem, MenuSection } from "@confa/ui";
import type { Room } from "livekit-client";
import type { Toggle } from "@/shared/toggle";
import { canChooseSpeaker } from "@/shared/use-media-devices";
import { getMessages, useMessages } from "@/messages/messages";
import { useDeviceSwitch, type DeviceSwitch } from "./device-switch";

const NOISE = "noise";

/** `noise`: whether the browser takes background noise out of the own sound. */
export function MicrophoneMenu({ room, noise }: { room: Room; noise: Toggle }) {
  const t = useMessages();
  const microphones = useDeviceSwitch(room, "audioinput");
  const speakers = useDeviceSwitch(room, "audiooutput");
  return (
    <Menu label={t.devices.microphoneAndSpeaker} placement="top start">
      {deviceSection(t.devices.names.audioinput, microphones)}
      {canChooseSpeaker() && deviceSection(t.devices.names.audiooutput, speakers)}
      <MenuSection
        title={t.devices.noise}
        selectionMode="multiple"
        selectedKeys={noise.isOn ? [NOISE] : []}
        onSelectionChange={(keys) => noise.onChange(new Set(keys).has(NOISE))}
      >
        <MenuItem id={NOISE} label={t.devices.noiseFilter} />
      </MenuSection>
    </Menu>
  );
}

export function CameraMenu({ room }: { room: Room }) {
  const t = useMessages();
  const cameras = useDeviceSwitch(room, "videoinput");
  return (
    <Menu label={t.devices.names.videoinput} placement="top start">
      {deviceSection(t.devices.names.videoinput, cameras)}
    </Menu>
  );
}

/** A function, not a component: the menu reads its sections itself. */
function deviceSection(title: string, { devices, active, choose }: DeviceSwitch) {
  const t = getMessages();
  if (devices.length === 0) {
    return (
      <MenuSection title={title}>
        <MenuItem id={`${title}-none`} label={t.devices.noneFound} isDisabled />
      </MenuSection>
    );
  }
  return (
    <MenuSection
      title={title}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={active === undefined ? [] : [keyOf(title, active)]}
      onSelectionChange={(keys) => {
        const chosen = devices.find((device) => new Set(keys).has(keyOf(title, device.id)));
        if (chosen !== undefined) choose(chosen.id);
      }}
    >
      {devices.map((device) => (
        <MenuItem key={device.id} id={keyOf(title, device.id)} label={device.label} />
      ))}
    </MenuSection>
  );
}

/** Microphones and speakers may have one id, like "default"; in one menu every item needs its own. */
function keyOf(title: string, id: string): string {
  return `${title}/${id}`;
}
