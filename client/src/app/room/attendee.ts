import type { User } from "@confa/api-client";
import { accountSeed } from "@/shared/identity";
import { askForToken, type Ask } from "./request-seat";

/** Who wants to be in the room, with an account or as a guest. */
export interface Attendee {
  /** What the name used last is remembered under. */
  nameKey: string;
  /** The name to start with. */
  displayName: string;
  /** The seed of the avatar's colour. */
  seed: string;
  isAdmin: boolean;
  /** Who invited a guest, and until when the link is good (ISO 8601); null for people with an account. */
  invitation: { invitedBy: string; expiresAt: string } | null;
  ask: Ask;
}

export function attendeeOf({ id, displayName, role }: User): Attendee {
  return {
    nameKey: id,
    displayName,
    seed: accountSeed(id),
    isAdmin: role === "ADMIN",
    invitation: null,
    ask: askForToken,
  };
}
