import { dataOf, type Answer } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useQuery } from "@tanstack/react-query";
import { FRESH_FOR } from "./use-rooms";

type Present = Answer<"/rooms/{room}/participants", "get">[number];

/** Who is in a room now; nobody while the server does not say. */
export function useRoomPeople(room: string): readonly Present[] {
  const api = useApi();
  const { data = [] } = useQuery({
    queryKey: ["rooms", room, "participants"],
    queryFn: ({ signal }) =>
      dataOf(api.GET("/rooms/{room}/participants", { params: { path: { room } }, signal })),
    refetchInterval: FRESH_FOR,
  });
  return data;
}
