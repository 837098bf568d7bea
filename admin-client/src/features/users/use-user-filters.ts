import { startTransition, useState } from "react";
import { useSearchParams } from "react-router";
import { usePaging } from "@/shared/paging/use-paging";
import type { UserFilters, UserSort } from "./list-users";

const SORTS: readonly UserSort[] = ["username", "-username", "createdAt", "-createdAt"];

export type FilterName = "q" | "role" | "status" | "sort";

/** The filters lie in the address, so a reload and a link keep them; paging starts anew when they change. */
export function useUserFilters() {
  const [params, setParams] = useSearchParams();
  const paging = usePaging();
  const [epoch, setEpoch] = useState(0);
  const setFilter = (name: FilterName, value: string | undefined) => {
    paging.first();
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  };
  const clear = () => {
    paging.first();
    // One transition, because the router makes its own: the fields start anew with the new address, not before it.
    startTransition(() => {
      setEpoch(epoch + 1);
      setParams({}, { replace: true });
    });
  };
  /** `epoch` changes when everything is cleared: what is typed in a field is to go too. */
  return { filters: filtersOf(params), setFilter, clear, paging, epoch };
}

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
