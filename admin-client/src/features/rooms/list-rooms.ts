import { type Answer, type Api, pageOf } from "@confa/api-client";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";

export type Room = Answer<"/rooms", "get">[number];

export const ROOMS_KEY = ["rooms"] as const;
export const PAGE_SIZE = 50;

/** One page of all rooms by name; `cursor` is undefined for the first. */
export const listRooms = (api: Api, cursor: string | undefined) =>
  queryOptions({
    queryKey: [...ROOMS_KEY, cursor],
    queryFn: ({ signal }) => {
      const query = { limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
      return pageOf(api.GET("/rooms", { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });
