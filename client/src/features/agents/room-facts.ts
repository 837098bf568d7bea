import { isRecord } from "@/shared/stored";

/** Whether agents may be in the room, as its metadata says; null when it does not say. */
export function readAgentsEnabled(metadata: string | undefined): boolean | null {
  try {
    const facts: unknown = JSON.parse(metadata ?? "");
    const value = isRecord(facts) ? facts["isAgentsEnabled"] : undefined;
    return typeof value === "boolean" ? value : null;
  } catch {
    return null;
  }
}
