import { ApiProblem, dataOf } from "@confa/api-client";
import type { Guest } from "@/features/guest/guest";
import type { Preview } from "@/features/guest/guest-memory";
import type { Attendee } from "../room/attendee";
import { askForToken, type Ask } from "../room/request-seat";

/** Guests have no account: their names are remembered together, on this machine. */
const NAME_KEY = "guest";

export function guestAttendee(guest: Guest, { invitedBy, expiresAt }: Preview): Attendee {
  return {
    nameKey: NAME_KEY,
    displayName: "",
    seed: guest.secret,
    isAdmin: false,
    invitation: { invitedBy, expiresAt },
    ask: askAsGuest(guest),
  };
}

/** A guest who was let in comes back as the same one; for anybody else the invitation counts one use. */
function askAsGuest(guest: Guest): Ask {
  return async (api, room, displayName) => {
    if (guest.isAccepted) {
      try {
        return await askForToken(api, room, displayName);
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
        guest.remember({ token: null });
      }
    }
    const body = { token: guest.secret, displayName };
    const answer = await dataOf(api.POST("/invites/accept", { body }));
    guest.remember({ token: answer.guestToken });
    return answer;
  };
}
