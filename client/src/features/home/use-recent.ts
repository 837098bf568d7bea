import { dataOf } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useQueries } from "@tanstack/react-query";
import type { MeetingRecord } from "@/shared/meeting-record";
import { recentOf, type Recent } from "./recent";
import type { Room } from "./use-rooms";

/** Rooms are asked one by one; those further down the list have not been used lately. */
const MOST_ROOMS = 6;
const PER_ROOM = 3;
/** Past meetings do not change. */
const FRESH_FOR = 60_000;

/** The latest meetings of one's own rooms that are over, the newest first. */
export function useRecent(rooms: readonly Room[], userId: string): readonly Recent[] {
  const api = useApi();
  return useQueries({
    queries: rooms.slice(0, MOST_ROOMS).map(({ name }) => ({
      queryKey: ["rooms", name, "meetings"],
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<MeetingRecord[]> => {
        const params = { path: { room: name }, query: { limit: PER_ROOM } };
        return dataOf(api.GET("/rooms/{room}/meetings", { params, signal }));
      },
      staleTime: FRESH_FOR,
    })),
    combine: (answers) =>
      recentOf(
        answers.map(({ data }, index) => ({ room: rooms[index], meetings: data ?? [] })),
        userId,
      ),
  });
}
