import { VisuallyHidden } from "@confa/ui";
import { ArrowRight } from "lucide-react";
import { useMessages } from "@/messages/messages";
import styles from "./audit-table.module.css";
import { detailTexts } from "./detail-texts";
import type { AuditDetail } from "./list-audit-events";

/** The facts of an event, and what was changed from and to. */
const NOTHING = "—";

export function AuditDetails({ details }: { details: readonly AuditDetail[] }) {
  if (details.length === 0) return null;
  return (
    <dl className={styles["details"]}>
      {details.map((detail) => (
        <Detail key={detail.name} detail={detail} />
      ))}
    </dl>
  );
}

function Detail({ detail: { name, before, after } }: { detail: AuditDetail }) {
  const t = useMessages();
  const { label, valueOf } = detailTexts(name);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {before === null ? null : (
          <>
            <del dir="auto">{valueOf(before)}</del>
            <ArrowRight size={12} aria-hidden />
            <VisuallyHidden>{t.auditLog.changedTo}</VisuallyHidden>
          </>
        )}
        {after === null ? NOTHING : <span dir="auto">{valueOf(after)}</span>}
      </dd>
    </div>
  );
}
