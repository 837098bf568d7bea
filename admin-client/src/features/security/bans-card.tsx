import { useApi } from "@confa/api-client/react";
import { Button, Card, CardHead, EmptyState } from "@confa/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ShieldCheck } from "lucide-react";
import { useId } from "react";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { ListFailure } from "@/shared/failure/list-failure";
import { StaleBanner } from "@/shared/failure/stale-banner";
import { TableSkeleton } from "@/shared/failure/table-skeleton";
import { listBans } from "@/shared/statistics";
import { liftAllBans } from "./ban-acts";
import { BansTable } from "./bans-table";

/** The addresses that nobody may sign in from now, with the way to let them. */
export function BansCard({ acts }: { acts: Acts }) {
  const t = useMessages();
  const titleId = useId();
  const bans = useQuery(listBans(useApi()));
  const queries = useQueryClient();
  const rows = bans.data?.items;
  return (
    <Card as="section" aria-labelledby={titleId}>
      <CardHead titleId={titleId} title={t.security.bans}>
        {rows === undefined || rows.length < 2 ? null : (
          <Button size="sm" onPress={() => acts.start(liftAllBans(queries))}>
            {t.security.liftAll}
          </Button>
        )}
      </CardHead>
      {bans.isPending ? <TableSkeleton label={t.security.loading} /> : null}
      {rows !== undefined && bans.isError ? (
        <StaleBanner error={bans.error} asOf={bans.dataUpdatedAt} onRetry={() => void bans.refetch()} />
      ) : null}
      {rows === undefined && bans.isError ? (
        <ListFailure error={bans.error} onRetry={() => void bans.refetch()} />
      ) : null}
      {rows?.length === 0 ? (
        <EmptyState icon={<ShieldCheck />} title={t.security.none}>
          {t.security.noneText}
        </EmptyState>
      ) : null}
      {rows === undefined || rows.length === 0 ? null : <BansTable bans={rows} acts={acts} />}
    </Card>
  );
}
