import { cx, Select, TextField } from "@confa/ui";
import styles from "@/shared/filters/filters.module.css";
import { SearchField } from "@/shared/filters/search-field";
import { ACTION_CHOICES } from "./action-names";
import type { AuditFilters as Filters } from "./list-audit-events";

interface AuditFiltersProps {
  filters: Filters;
  onChange: (name: keyof Filters, value: string | undefined) => void;
}

export function AuditFilters({ filters, onChange }: AuditFiltersProps) {
  const set = (name: keyof Filters) => (value: string) => onChange(name, value);
  return (
    <search className={styles["filters"]}>
      <SearchField
        label="Who acted"
        placeholder="Who acted"
        hasKey
        value={filters.actor}
        onSearch={set("actor")}
      />
      <SearchField
        label="On whom or what"
        placeholder="On whom or what"
        value={filters.target}
        onSearch={set("target")}
      />
      <Select
        label="What"
        className={cx(styles["choice"], styles["wide"])}
        items={ACTION_CHOICES}
        selectedKey={filters.action}
        onSelectionChange={set("action")}
      />
      <Day label="From" value={filters.from} onChange={set("from")} />
      <Day label="To" value={filters.to} onChange={set("to")} />
    </search>
  );
}

interface DayProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

function Day(props: DayProps) {
  return <TextField type="date" className={styles["choice"]} inputProps={{ max: "9999-12-31" }} {...props} />;
}
