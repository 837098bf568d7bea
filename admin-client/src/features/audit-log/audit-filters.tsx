import { cx, Select, TextField } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import styles from "@/shared/filters/filters.module.css";
import { SearchField } from "@/shared/filters/search-field";
import { actionChoices } from "./action-names";
import type { AuditFilters as Filters } from "./list-audit-events";

interface AuditFiltersProps {
  filters: Filters;
  onChange: (name: keyof Filters, value: string | undefined) => void;
}

export function AuditFilters({ filters, onChange }: AuditFiltersProps) {
  const t = useMessages();
  const set = (name: keyof Filters) => (value: string) => onChange(name, value);
  return (
    <search className={styles["filters"]}>
      <SearchField
        label={t.auditLog.whoActed}
        placeholder={t.auditLog.whoActed}
        hasKey
        value={filters.actor}
        onSearch={set("actor")}
      />
      <SearchField
        label={t.auditLog.onWhom}
        placeholder={t.auditLog.onWhom}
        value={filters.target}
        onSearch={set("target")}
      />
      <Select
        label={t.auditLog.what}
        className={cx(styles["choice"], styles["wide"])}
        items={actionChoices()}
        selectedKey={filters.action}
        onSelectionChange={set("action")}
      />
      <Day label={t.auditLog.from} value={filters.from} onChange={set("from")} />
      <Day label={t.auditLog.to} value={filters.to} onChange={set("to")} />
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
