import { getMessages } from "@/messages/messages";
import { permissionAdvice } from "./permission-advice";

export type Device = "microphone" | "camera";

/** Why a microphone or camera does not work: `gone` is a device that worked a moment ago. */
export type DeviceProblem =
  | "denied"
  | "missing"
  | "in-use"
  | "gone"
  | "unsupported"
  /** The room's hosts let this person only watch and listen. */
  | "not-permitted"
  | "unknown";

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
  return withAdvice(problem, t.devices.bothProblems[problem]);
}

/** A plain sentence with the cure. */
export function describeDeviceProblem(device: Device, problem: DeviceProblem): string {
  const t = getMessages();
  const problems = device === "microphone" ? t.devices.microphoneProblems : t.devices.cameraProblems;
  return withAdvice(problem, problems[problem]);
}

function withAdvice(problem: DeviceProblem, sentence: string): string {
  return problem === "denied" ? `${sentence} ${permissionAdvice()}` : sentence;
}
