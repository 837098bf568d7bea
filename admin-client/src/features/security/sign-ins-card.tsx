import { useApi } from "@confa/api-client/react";
import { Card, CardHead, Skeleton } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useMessages } from "@/messages/messages";
import { BarChart, Legend } from "@/shared/charts/charts";
import { clockTime } from "@/shared/dates";
import { ListFailure } from "@/shared/failure/list-failure";
import { signInStatistics } from "@/shared/statistics";

/** Signing in during the last day, hour by hour: what failed lies at the ground. */
export function SignInsCard() {
  const t = useMessages();
  const titleId = useId();
  const signIns = useQuery(signInStatistics(useApi()));
  const series = [
    { id: "refused", label: t.security.refused, tone: "refused" },
    { id: "done", label: t.security.done, tone: "people-soft" },
  ] as const;
  const groups = (signIns.data?.hours ?? []).map((hour) => ({
    id: hour.startsAt,
    label: clockTime(hour.startsAt),
    values: [hour.numRefused, hour.numDone],
  }));
  return (
    <Card as="section" aria-labelledby={titleId}>
      <CardHead titleId={titleId} title={t.security.failures}>
        <Legend series={series} />
      </CardHead>
      {signIns.data === undefined && signIns.isError ? (
        <ListFailure error={signIns.error} onRetry={() => void signIns.refetch()} />
      ) : groups.length === 0 ? (
        <Skeleton height={200} />
      ) : (
        <BarChart label={t.security.failures} series={series} groups={groups} />
      )}
    </Card>
  );
}
