import { dataOf, type Answer } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";

export type Room = Answer<"/rooms", "get">[number];

/** People come and go while the page is open. */
export const FRESH_FOR = 15_000;

/** The rooms of one's own. */
export function useRooms(): UseQueryResult<Room[]> {
  const api = useApi();
  return useQuery({
    queryKey: ["rooms"],
    queryFn: ({ signal }) => dataOf(api.GET("/rooms", { params: { query: { mine: true } }, signal })),
    refetchInterval: FRESH_FOR,
  });
}
