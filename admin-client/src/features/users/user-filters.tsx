import { Select } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import styles from "@/shared/filters/filters.module.css";
import { SearchField } from "@/shared/filters/search-field";
import type { UserFilters as Filters } from "./list-users";
import type { FilterName } from "./use-user-filters";

const ANY = "any";

interface UserFiltersProps {
  filters: Filters;
  onChange: (name: FilterName, value: string | undefined) => void;
}

export function UserFilters({ filters, onChange }: UserFiltersProps) {
  const t = useMessages();
  const choose = (name: FilterName) => (key: string) => onChange(name, key === ANY ? undefined : key);
  return (
    <search className={styles["filters"]}>
      <SearchField
        label={t.users.search}
        placeholder={t.users.nameOrUsername}
        hasKey
        value={filters.q ?? ""}
        onSearch={(text) => onChange("q", text)}
      />
      <Select
        label={t.users.role}
        className={styles["choice"]}
        items={[
          { id: ANY, label: t.general.any },
          { id: "USER", label: t.users.user },
          { id: "ADMIN", label: t.users.admin },
        ]}
        selectedKey={filters.role ?? ANY}
        onSelectionChange={choose("role")}
      />
      <Select
        label={t.users.status}
        className={styles["choice"]}
        items={[
          { id: ANY, label: t.general.any },
          { id: "active", label: t.users.active },
          { id: "blocked", label: t.users.blocked },
        ]}
        selectedKey={filters.status ?? ANY}
        onSelectionChange={choose("status")}
      />
    </search>
  );
}
