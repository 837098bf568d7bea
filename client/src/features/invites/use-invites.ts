import { dataOf, type Answer } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

export type Invite = Answer<"/rooms/{room}/invites", "get">[number];

/** How long a link is good, in seconds, and for how many people. */
export interface Terms {
  expiresIn: number;
  maxUses: number;
}

/** The links for guests of a room: those that were not withdrawn, a new one, and taking one back. */
export function useInvites(room: string) {
  const api = useApi();
  const queries = useQueryClient();
  const queryKey = ["rooms", room, "invites"];
  const params = { path: { room } };
  const onSettled = () => queries.invalidateQueries({ queryKey });
  const list = useQuery({
    queryKey,
    queryFn: ({ signal }) => dataOf(api.GET("/rooms/{room}/invites", { params, signal })),
    select: (invites: Invite[]) => invites.filter(isGood),
  });
  const create = useMutation({
    mutationFn: (terms: Terms) => dataOf(api.POST("/rooms/{room}/invites", { params, body: terms })),
    onSettled,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => api.DELETE("/rooms/{room}/invites/{id}", { params: { path: { room, id } } }),
    onSettled,
  });
  return { list, create, revoke };
}

function isGood({ expiresAt, numUses, maxUses }: Invite): boolean {
  return Date.parse(expiresAt) > Date.now() && numUses < maxUses;
}
