import { describeError } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { Button, saveFile } from "@confa/ui";
import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useMessages } from "@/messages/messages";
import styles from "./audit-table.module.css";
import { exportAudit } from "./export-audit";
import type { AuditFilters } from "./list-audit-events";

/** Saves what the filters show, all pages of it. */
export function ExportButton({ filters }: { filters: AuditFilters }) {
  const t = useMessages();
  const api = useApi();
  const exporting = useMutation({
    mutationFn: () => exportAudit(api, filters),
    onSuccess: (text) => saveFile("audit.csv", "text/csv", text),
  });
  return (
    <>
      {exporting.isError ? (
        <span role="alert" className={styles["refusal"]}>
          {describeError(exporting.error)}
        </span>
      ) : null}
      <Button
        variant="quiet"
        icon={<Download aria-hidden />}
        isPending={exporting.isPending}
        onPress={() => exporting.mutate()}
      >
        {t.auditLog.export}
      </Button>
    </>
  );
}
