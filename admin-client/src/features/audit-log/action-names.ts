const NAMES: Readonly<Record<string, string>> = {
  "auth.sign_in": "Sign-in",
  "auth.sign_out": "Sign-out",
  "auth.refresh": "Stay signed in",
  "auth.change_password": "Change of own password",
  "auth.end_session": "End of an own session",
  "user.create": "User created",
  "user.change": "User changed",
  "user.block": "User blocked",
  "user.unblock": "User unblocked",
  "user.delete": "User deleted",
  "user.reset_password": "Password reset",
  "user.end_sessions": "All sessions ended",
  "room.change": "Room changed",
  "room.delete": "Room deleted",
  "member.put": "Member of a room set",
  "member.remove": "Member of a room removed",
  "moderation.mute": "Person muted",
  "moderation.mute_all": "Everybody muted",
  "moderation.remove": "Person removed from a meeting",
  "moderation.admit": "Person admitted again",
  "moderation.lower_hand": "Hand lowered",
  "moderation.end": "Meeting ended",
  "lobby.admit": "Person let in from the lobby",
  "lobby.refuse": "Person refused in the lobby",
  "invite.create": "Guest link made",
  "invite.revoke": "Guest link withdrawn",
  "invite.accept": "Guest came with a link",
  "agents.enable": "Agents allowed",
  "agents.disable": "Agents forbidden",
  "bootstrap.create_admin": "First administrator",
};

/** The families of actions, and then each: what the log can be narrowed to; empty is everything. */
export const ACTION_CHOICES = [
  { id: "", label: "Everything" },
  { id: "auth", label: "Signing in and out" },
  { id: "user", label: "User accounts" },
  { id: "room", label: "Rooms" },
  { id: "member", label: "Members of rooms" },
  { id: "moderation", label: "Moderation" },
  { id: "lobby", label: "Lobby" },
  { id: "invite", label: "Guest links" },
  { id: "agents", label: "Agents in rooms" },
  ...Object.entries(NAMES).map(([id, label]) => ({ id, label })),
];

/** What was done, in words; a newer server may name what is not known here. */
export const actionName = (action: string): string => NAMES[action] ?? action;
