import { useFilters } from "@/shared/filters/use-filters";
import { actionChoices } from "./action-names";
import type { AuditFilters } from "./list-audit-events";

export const useAuditFilters = () => useFilters(filtersOf);

function filtersOf(params: URLSearchParams): AuditFilters {
  const text = (name: keyof AuditFilters) => params.get(name)?.trim() ?? "";
  const action = text("action");
  return {
    actor: text("actor"),
    action: actionChoices().some(({ id }) => id === action) ? action : "",
    target: text("target"),
    from: text("from"),
    to: text("to"),
  };
}
