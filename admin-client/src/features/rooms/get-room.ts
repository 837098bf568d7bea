import { type Api, dataOf } from "@confa/api-client";
import { queryOptions } from "@tanstack/react-query";
import { ROOMS_KEY } from "./list-rooms";

/** The room as it is kept, whether somebody is in it or not. */
export const getRoom = (api: Api, name: string) =>
  queryOptions({
    queryKey: [...ROOMS_KEY, "one", name],
    queryFn: ({ signal }) => dataOf(api.GET("/rooms/{room}", { params: { path: { room: name } }, signal })),
  });
