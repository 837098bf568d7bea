import { pageOf, type Answer } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { MeetingRecord } from "@/shared/meeting-record";

export type Note = Answer<"/rooms/{room}/notes", "get">[number];

const MEETINGS_AT_ONCE = 20;
const NOTES_AT_ONCE = 200;

/**
 * The meetings of a room and the notes of each, the latest first, as far as they were read; `readMore` reads on
 * and is null at the end. People who do not lead the room get those where they were.
 */
export function usePastMeetings(room: string) {
  const api = useApi();
  const meetings = useInfiniteQuery({
    queryKey: ["rooms", room, "meetings", "all"],
    queryFn: ({ signal, pageParam }) => {
      const params = { path: { room }, query: { limit: MEETINGS_AT_ONCE, ...pageParam } };
      return pageOf<MeetingRecord>(api.GET("/rooms/{room}/meetings", { params, signal }));
    },
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === undefined ? null : { cursor: nextCursor }),
  });
  const notes = useInfiniteQuery({
    queryKey: ["rooms", room, "notes"],
    queryFn: ({ signal, pageParam }) => {
      const params = { path: { room }, query: { limit: NOTES_AT_ONCE, ...pageParam } };
      return pageOf<Note>(api.GET("/rooms/{room}/notes", { params, signal }));
    },
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => (nextCursor === undefined ? null : { cursor: nextCursor }),
  });
  const readMore = (): void => {
    void meetings.fetchNextPage();
    if (notes.hasNextPage) void notes.fetchNextPage();
  };
  return {
    meetings: meetings.data?.pages.flatMap(({ items }) => items),
    notesOf: notesByMeeting(notes.data?.pages.flatMap(({ items }) => items) ?? []),
    hasNotes: notes.data !== undefined,
    error: meetings.error ?? notes.error,
    retry: () => void Promise.all([meetings.refetch(), notes.refetch()]),
    isReadingMore: meetings.isFetchingNextPage,
    readMore: meetings.hasNextPage ? readMore : null,
  };
}

/** In the order of the meeting; the API gives the latest first. */
function notesByMeeting(notes: readonly Note[]): (meetingId: string) => readonly Note[] {
  const byMeeting = Map.groupBy(notes.toReversed(), ({ meetingId }) => meetingId);
  return (meetingId) => byMeeting.get(meetingId) ?? [];
}
