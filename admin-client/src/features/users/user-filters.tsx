import { Select } from "@confa/ui";
import styles from "@/shared/filters/filters.module.css";
import { SearchField } from "@/shared/filters/search-field";
import type { UserFilters as Filters } from "./list-users";
import type { FilterName } from "./use-user-filters";

const ANY = "any";
const ROLES = [
  { id: ANY, label: "Any" },
  { id: "USER", label: "User" },
  { id: "ADMIN", label: "Admin" },
];
const STATUSES = [
  { id: ANY, label: "Any" },
  { id: "active", label: "Active" },
  { id: "blocked", label: "Blocked" },
];

interface UserFiltersProps {
  filters: Filters;
  onChange: (name: FilterName, value: string | undefined) => void;
}

export function UserFilters({ filters, onChange }: UserFiltersProps) {
  const choose = (name: FilterName) => (key: string) => onChange(name, key === ANY ? undefined : key);
  return (
    <search className={styles["filters"]}>
      <SearchField
        label="Search users"
        placeholder="Name or username"
        hasKey
        value={filters.q ?? ""}
        onSearch={(text) => onChange("q", text)}
      />
      <Select
        label="Role"
        className={styles["choice"]}
        items={ROLES}
        selectedKey={filters.role ?? ANY}
        onSelectionChange={choose("role")}
      />
      <Select
        label="Status"
        className={styles["choice"]}
        items={STATUSES}
        selectedKey={filters.status ?? ANY}
        onSelectionChange={choose("status")}
      />
    </search>
  );
}
