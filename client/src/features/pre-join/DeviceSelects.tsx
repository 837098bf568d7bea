import { Select } from "@confa/ui";
import { Camera, Mic, Volume2 } from "lucide-react";
import type { ReactNode } from "react";
import type { DeviceChoice } from "@/shared/device-choice";
import { canChooseSpeaker, type MediaDevice } from "@/shared/use-media-devices";
import { useMessages } from "@/messages/messages";
import { SpeakerTest } from "./SpeakerTest";
import type { DeviceLists } from "./use-pre-join-media";
import styles from "./DeviceSelects.module.css";

interface Props {
  devices: DeviceLists;
  choice: DeviceChoice;
  onChoose: (change: Partial<DeviceChoice>) => void;
}

/** The devices to choose from. It loads when they are known: the form is there before. */
export default function DeviceSelects({ devices, choice, onChoose }: Props) {
  const t = useMessages();
  return (
    <div className={styles["devices"]}>
      <DeviceSelect
        label={t.devices.names.audioinput}
        icon={<Mic aria-hidden="true" />}
        devices={devices.microphones}
        chosen={choice.microphone}
        onChoose={(microphone) => onChoose({ microphone })}
      />
      {canChooseSpeaker() && devices.speakers.length > 0 && (
        <div className={styles["tested"]}>
          <DeviceSelect
            label={t.devices.names.audiooutput}
            icon={<Volume2 aria-hidden="true" />}
            devices={devices.speakers}
            chosen={choice.speaker}
            onChoose={(speaker) => onChoose({ speaker })}
          />
          <SpeakerTest speaker={choice.speaker} />
        </div>
      )}
      <DeviceSelect
        label={t.devices.names.videoinput}
        icon={<Camera aria-hidden="true" />}
        devices={devices.cameras}
        chosen={choice.camera}
        onChoose={(camera) => onChoose({ camera })}
      />
    </div>
  );
}

interface DeviceSelectProps {
  label: string;
  icon: ReactNode;
  devices: MediaDevice[];
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** One kind of device. Without any there is nothing to choose, and the select stays away. */
function DeviceSelect({ label, icon, devices, chosen, onChoose }: DeviceSelectProps) {
  const first = devices[0];
  if (first === undefined) return null;
  const selected = devices.some((device) => device.id === chosen) ? chosen : first.id;
  return (
    <Select
      className={styles["device"]}
      label={label}
      icon={icon}
      items={devices}
      selectedKey={selected}
      onSelectionChange={(key) => onChoose(String(key))}
    />
  );
}
