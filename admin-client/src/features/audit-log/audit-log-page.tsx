import { Card, EmptyState, PageHead } from "@confa/ui";
import { ScrollText } from "lucide-react";

/** The server writes the log already; it has no way to read it over the network yet. */
export default function AuditLogPage() {
  return (
    <>
      <title>Audit log · Confa Admin</title>
      <PageHead title="Audit log" />
      <Card>
        <EmptyState level={2} icon={<ScrollText />} title="The audit log cannot be read here yet">
          The server records every act of administrators; this version of the console does not show the
          record.
        </EmptyState>
      </Card>
    </>
  );
}
