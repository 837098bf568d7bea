/** How a wait in the lobby may end besides with an open door. */
const LOBBY_ENDS = ["lobby-refused", "lobby-closed", "lobby-gone"] as const;

export type LobbyEnd = (typeof LOBBY_ENDS)[number];

export function isLobbyEnd(kind: string): kind is LobbyEnd {
  return LOBBY_ENDS.some((end) => end === kind);
}
