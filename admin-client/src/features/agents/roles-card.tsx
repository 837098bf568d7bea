import { useApi } from "@confa/api-client/react";
import { formatLanguage } from "@confa/language";
import { Card, CardHead, Rosette, Skeleton } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useMessages } from "@/messages/messages";
import { ListFailure } from "@/shared/failure/list-failure";
import styles from "./agents.module.css";
import { agentRoles } from "@/shared/agents/list-agents";

/** The roles that this installation has. */
export function RolesCard() {
  const t = useMessages();
  const titleId = useId();
  const roles = useQuery(agentRoles(useApi()));
  return (
    <Card as="section" aria-labelledby={titleId}>
      <CardHead titleId={titleId} title={t.agents.roles} />
      {roles.data === undefined && roles.isError ? (
        <ListFailure error={roles.error} onRetry={() => void roles.refetch()} />
      ) : (
        <ul className={styles["roles"]} aria-busy={roles.isPending}>
          {roles.data?.map((role) => (
            <li key={role.id}>
              <Rosette size="sm" role={role.id} />
              <div>
                <b>{role.displayName}</b>
                <p>{role.description}</p>
                <p>
                  {[formatLanguage(role.language), role.isSpeaking ? t.agents.speaks : t.agents.silent].join(
                    ", ",
                  )}
                </p>
              </div>
            </li>
          )) ?? <Skeleton height={120} />}
        </ul>
      )}
    </Card>
  );
}
