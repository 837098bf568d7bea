import { useFilters } from "@/shared/filters/use-filters";
import type { UserFilters, UserSort } from "./list-users";

const SORTS: readonly UserSort[] = ["username", "-username", "createdAt", "-createdAt"];

export type FilterName = keyof UserFilters;

export const useUserFilters = () => useFilters(filtersOf);

function filtersOf(params: URLSearchParams): UserFilters {
  const q = params.get("q")?.trim();
  const role = params.get("role");
  const status = params.get("status");
  return {
    ...(q ? { q } : {}),
    ...(role === "USER" || role === "ADMIN" ? { role } : {}),
    ...(status === "active" || status === "blocked" ? { status } : {}),
    sort: SORTS.find((sort) => sort === params.get("sort")) ?? "username",
  };
}
