import { describeError } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { Button, saveFile } from "@confa/ui";
import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import { toCsv } from "@/shared/csv/csv";
import type { UserFilters } from "./list-users";
import { readUsers } from "./read-users";
import styles from "./users-table.module.css";

const COLUMNS = ["username", "displayName", "role", "blockedAt", "createdAt", "lastLoginAt"] as const;

/** Saves the accounts that the filters show, all pages of them. */
export function ExportButton({ filters }: { filters: UserFilters }) {
  const t = useMessages();
  const api = useApi();
  const [numRead, setNumRead] = useState(0);
  const exporting = useMutation({
    mutationFn: () => readUsers(api, filters, setNumRead),
    onSuccess: (users) => {
      const rows = users.map((user) => COLUMNS.map((column) => user[column] ?? ""));
      saveFile("users.csv", "text/csv", toCsv([[...COLUMNS], ...rows]));
    },
  });
  return (
    <>
      {exporting.isError ? (
        <span role="alert" className={styles["refusal"]}>
          {describeError(exporting.error)}
        </span>
      ) : null}
      {exporting.isPending ? <span className={styles["muted"]}>{t.users.exporting(numRead)}</span> : null}
      <Button
        variant="quiet"
        icon={<Download aria-hidden />}
        isPending={exporting.isPending}
        onPress={() => exporting.mutate()}
      >
        {t.users.export}
      </Button>
    </>
  );
}
