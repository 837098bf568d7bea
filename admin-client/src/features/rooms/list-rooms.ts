import { type Answer, type Api, pageOf } from "@confa/api-client";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";

export type Room = Answer<"/rooms", "get">[number];

export const ROOMS_KEY = ["rooms"] as const;
export const PAGE_SIZE = 50;

/** People come and go: the counts are asked for again this often while the page is open. */
const REFRESH_MS = 10_000;

/** One page of the rooms; `cursor` is undefined for the first. */
export const listRooms = (api: Api, cursor: string | undefined) =>
  queryOptions({
    queryKey: [...ROOMS_KEY, cursor],
    queryFn: ({ signal }) => {
      const query = { limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
      return pageOf(api.GET("/rooms", { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
