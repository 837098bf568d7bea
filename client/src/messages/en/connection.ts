/** A connection that is away, a join that failed, and the end of a meeting. */
export const connection = {
  endings: {
    left: { title: "You left the meeting", text: "Your microphone and camera are off.", join: "Join again" },
    duplicate: {
      title: "This meeting is open in another tab",
      text: "The other tab has taken your place. You can be here as well.",
      join: "Join here",
    },
    removed: {
      title: "You were removed from this meeting",
      text: "A host of the room, or the person who runs this server, can tell you why.",
      join: "Join again",
    },
    "room-deleted": { title: "The meeting ended", text: "It ended for everyone.", join: "Join again" },
    refused: { title: "You cannot come back to this meeting", text: "", join: "" },
  },
  failures: {
    "not-accepted": "The meeting server does not accept us. Try again.",
    "server-silent": "The meeting server does not answer. Nothing is wrong on your side.",
  },
  notes: "Notes of the meeting",
  reconnecting: "Reconnecting. Your place is kept.",
  silent: "We cannot reach the server. Check your network; we keep trying.",
  tryNow: "Try now",
  turnOffCamera: "Turn off camera",
  weakText: "Your connection is weak. Coming closer to the router, or a cable, helps.",
  weakWithCamera: "Your connection is weak. Turning off your camera helps.",
};
