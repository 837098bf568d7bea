import { type Api, pageOf, type Role } from "@confa/api-client";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";

export type UserSort = "username" | "-username" | "createdAt" | "-createdAt";

/** What the list shows; absent means any. */
export interface UserFilters {
  q?: string;
  role?: Role;
  status?: "active" | "blocked";
  sort: UserSort;
}

export const USERS_KEY = ["users"] as const;
export const PAGE_SIZE = 50;

/** One page of the users; `cursor` is undefined for the first. */
export const listUsers = (api: Api, filters: UserFilters, cursor: string | undefined) =>
  queryOptions({
    queryKey: [...USERS_KEY, filters, cursor],
    queryFn: ({ signal }) => {
      const query = { ...filters, limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
      return pageOf(api.GET("/admin/users", { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });
