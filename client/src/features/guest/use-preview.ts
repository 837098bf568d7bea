import { dataOf } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { Guest } from "./guest";
import type { Preview } from "./guest-memory";

/** Where the invitation leads; asked once, as the link may be used up by the guest. */
export function usePreview(guest: Guest): UseQueryResult<Preview> {
  const api = useApi();
  return useQuery({
    queryKey: ["invitation"],
    queryFn: async ({ signal }) => {
      if (guest.preview !== null) return guest.preview;
      const preview = await dataOf(api.POST("/invites/preview", { body: { token: guest.secret }, signal }));
      guest.remember({ preview });
      return preview;
    },
    staleTime: Infinity,
  });
}
