import { useApi } from "@confa/api-client/react";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import { toCsv } from "@/shared/csv/csv";
import { ExportButton } from "@/shared/csv/export-button";
import type { UserFilters } from "./list-users";
import { readUsers } from "./read-users";

const COLUMNS = ["username", "displayName", "role", "blockedAt", "createdAt", "lastLoginAt"] as const;

/** Saves the accounts that the filters show, all pages of them. */
export function ExportUsersButton({ filters }: { filters: UserFilters }) {
  const t = useMessages();
  const api = useApi();
  const [numRead, setNumRead] = useState(0);
  const read = async () => {
    const users = await readUsers(api, filters, setNumRead);
    const rows = users.map((user) => COLUMNS.map((column) => user[column] ?? ""));
    return toCsv([[...COLUMNS], ...rows]);
  };
  return (
    <ExportButton fileName="users.csv" read={read} progress={t.users.exporting(numRead)}>
      {t.users.export}
    </ExportButton>
  );
}
