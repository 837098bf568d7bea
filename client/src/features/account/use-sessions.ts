import { dataOf, type Answer } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

export type SignedInPlace = Answer<"/auth/sessions", "get">[number];

/** Where the person is signed in: this place first, then by last use. */
export function useSessions() {
  const api = useApi();
  return useQuery({
    queryKey: ["sessions"],
    queryFn: ({ signal }) => dataOf(api.GET("/auth/sessions", { signal })),
    select: currentFirst,
  });
}

export function useEndSession() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => {
      await api.DELETE("/auth/sessions/{id}", { params: { path: { id } } });
    },
    // One that ended meanwhile is gone from the list as well.
    onSettled: () => queries.invalidateQueries({ queryKey: ["sessions"] }),
  });
}

function currentFirst(places: SignedInPlace[]): SignedInPlace[] {
  return places.toSorted(
    (a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.lastUsedAt.localeCompare(a.lastUsedAt),
  );
}
