/** What an invitation says about its room before it is accepted. */
export const PREVIEW = {
  room: "daily",
  title: "Daily",
  hasLobby: false,
  isEncrypted: false,
  isAgentsEnabled: false,
  invitedBy: "Maria",
  expiresAt: "2026-11-25T10:00:00Z",
};
