import { dataOf, type Answer } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";

export type RoomConfig = Answer<"/rooms/{room}/config", "get">;

/** What may be known of a room before joining; defaults for one that does not exist yet. */
export function useRoomConfig(room: string): UseQueryResult<RoomConfig> {
  const api = useApi();
  return useQuery({
    queryKey: ["rooms", room, "config"],
    queryFn: ({ signal }) => dataOf(api.GET("/rooms/{room}/config", { params: { path: { room } }, signal })),
  });
}
