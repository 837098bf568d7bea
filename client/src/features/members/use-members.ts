import { dataOf, pageOf, type Answer, type components } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

export type Member = Answer<"/rooms/{room}/members", "get">[number];
export type RoomRole = components["schemas"]["RoomRole"];

/** The most that the API gives at once, and more than a team has. */
const LIMIT = 200;

/** Who belongs to a room, and the ways to change it; the list is read anew after each. */
export function useMembers(room: string) {
  const api = useApi();
  const queries = useQueryClient();
  const queryKey = ["rooms", room, "members"];
  const onSettled = () => queries.invalidateQueries({ queryKey });
  const list = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      const params = { path: { room }, query: { limit: LIMIT } };
      return (await pageOf<Member>(api.GET("/rooms/{room}/members", { params, signal }))).items;
    },
  });
  const put = useMutation({
    /** `who` is an account's id, or `@` and its username. */
    mutationFn: ({ who, role }: { who: string; role: RoomRole }) =>
      dataOf(
        api.PUT("/rooms/{room}/members/{userId}", {
          params: { path: { room, userId: who } },
          body: { role },
        }),
      ),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: ({ userId }: Member) =>
      api.DELETE("/rooms/{room}/members/{userId}", { params: { path: { room, userId } } }),
    onSettled,
  });
  return { list, put, remove };
}
