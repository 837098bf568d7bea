import { isRecord, local, readStored, writeStored } from "./stored";

const KEY = "confa.devices";

/** What a person chose last on this machine. A device id is null for the system's default. */
export interface DeviceChoice {
  microphone: string | null;
  camera: string | null;
  speaker: string | null;
  isMicrophoneOn: boolean;
  isCameraOn: boolean;
}

export function readDeviceChoice(): DeviceChoice {
  const stored = readStored(local, KEY);
  const record = isRecord(stored) ? stored : {};
  return {
    microphone: idOf(record["microphone"]),
    camera: idOf(record["camera"]),
    speaker: idOf(record["speaker"]),
    isMicrophoneOn: record["isMicrophoneOn"] !== false,
    isCameraOn: record["isCameraOn"] !== false,
  };
}

export function rememberDeviceChoice(change: Partial<DeviceChoice>): DeviceChoice {
  const choice = { ...readDeviceChoice(), ...change };
  writeStored(local, KEY, choice);
  return choice;
}

function idOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
