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
  const both = "your microphone and camera";
  switch (problem) {
    case "denied":
      return `The browser does not give us ${both}. Allow them in the address bar, then try again.`;
    case "missing":
      return "We find no microphone and no camera. Plug them in, then try again.";
    case "in-use":
      return `Another program uses ${both}. Close it there, or choose other devices.`;
    case "gone":
      return "Your microphone and camera are gone. Plug them in again, or choose other devices.";
    case "unsupported":
      return `The browser gives devices to secure pages only. Open this page with https to use ${both}.`;
    case "unknown":
      return "Your microphone and camera do not start. Try again, or choose other devices.";
  }
}

/** A plain sentence with the cure. */
export function describeDeviceProblem(device: Device, problem: DeviceProblem): string {
  switch (problem) {
    case "denied":
      return `The browser does not give us your ${device}. Allow it in the address bar, then try again.`;
    case "missing":
      return `We find no ${device}. Plug one in, then try again.`;
    case "in-use":
      return `Another program uses your ${device}. Close it there, or choose another ${device}.`;
    case "gone":
      return `Your ${device} is gone. Plug it in again, or choose another ${device}.`;
    case "unsupported":
      return `The browser gives devices to secure pages only. Open this page with https to use your ${device}.`;
    case "unknown":
      return `Your ${device} does not start. Try again, or choose another ${device}.`;
  }
}
