import { getMessages } from "@/messages/messages";

export type Device = "microphone" | "camera";

/** Why a microphone or camera does not work: `gone` is a device that worked a moment ago. */
export type DeviceProblem = "denied" | "missing" | "in-use" | "gone" | "unsupported" | "unknown";

const KNOWN: Record<string, DeviceProblem> = {
  NotAllowedError: "denied",
  PermissionDeniedError: "denied",
  SecurityError: "denied",
  NotFoundError: "missing",
  DevicesNotFoundError: "missing",
  OverconstrainedError: "missing",
  NotReadableError: "in-use",
  TrackStartError: "in-use",
  AbortError: "in-use",
};

/** Reads what getUserMedia threw. */
export function readDeviceProblem(error: unknown): DeviceProblem {
  if (navigator.mediaDevices === undefined) return "unsupported";
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return KNOWN[name] ?? "unknown";
}

/** A plain sentence with the cure, where both devices fail for one reason. */
export function describeBothProblem(problem: DeviceProblem): string {
  const t = getMessages();
  return t.devices.bothProblems[problem];
}

/** A plain sentence with the cure. */
export function describeDeviceProblem(device: Device, problem: DeviceProblem): string {
  const t = getMessages();
  return device === "microphone" ? t.devices.microphoneProblems[problem] : t.devices.cameraProblems[problem];
}
