/** The names of an event's details, and of those values that are words of the API. */
export const auditDetails = {
  labels: {
    access: "Access",
    displayName: "Display name",
    endedSessions: "Sessions ended",
    hasLobby: "Lobby",
    isAgentsEnabled: "Agents",
    isEncrypted: "End-to-end encrypted",
    reason: "Reason",
    role: "Role",
    seconds: "For seconds",
    site: "Site",
    status: "Status",
    title: "Title",
  },
  values: {
    access: { open: "Open", members: "Members only", invited: "Invited people only" },
    hasLobby: { true: "Yes", false: "No" },
    isAgentsEnabled: { true: "Allowed", false: "Not allowed" },
    isEncrypted: { true: "Yes", false: "No" },
    role: { USER: "User", ADMIN: "Admin", owner: "Owner", moderator: "Moderator", member: "Member" },
    status: { active: "Active", blocked: "Blocked" },
    site: { client: "Meetings", admin: "Console" },
    reason: {
      wrong_password: "Wrong password",
      unknown_account: "No such account",
      blocked: "The account is blocked",
      token_reused: "An old cookie came again, so the session was ended",
      wrong_service_key: "Wrong service key",
    },
  },
};
