import type { components } from "@confa/api-client";
import type { Room } from "./use-rooms";

/** What can be chosen for a room. `isAgentsEnabled` is for administrators only. */
export interface RoomSettings {
  title: string;
  access: components["schemas"]["RoomAccess"];
  hasLobby: boolean;
  isEncrypted: boolean;
  isAgentsEnabled: boolean;
}

export const NEW_ROOM: RoomSettings = {
  title: "",
  access: "open",
  hasLobby: false,
  isEncrypted: false,
  isAgentsEnabled: false,
};

export function settingsOf({ title, access, hasLobby, isEncrypted, isAgentsEnabled }: Room): RoomSettings {
  return { title, access, hasLobby, isEncrypted, isAgentsEnabled };
}

/** As the API takes them: an empty title is the name as typed, and only administrators send the agents' flag. */
export function toBody({ title, isAgentsEnabled, ...settings }: RoomSettings, isAdmin: boolean) {
  const typed = title.trim();
  return {
    ...settings,
    ...(typed === "" ? {} : { title: typed }),
    ...(isAdmin ? { isAgentsEnabled } : {}),
  };
}
