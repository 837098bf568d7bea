import { Card, CardHead, Skeleton } from "@confa/ui";
import { useId } from "react";
import { useMessages } from "@/messages/messages";
import { BarChart, Legend } from "@/shared/charts/charts";
import { dayAndMonth } from "@/shared/dates";
import type { Statistics } from "@/shared/statistics";
import styles from "./overview.module.css";

/** How many meetings there were on each of the last 30 days, and how many had an agent. */
export function MeetingsCard({ statistics }: { statistics: Statistics | undefined }) {
  const t = useMessages();
  const titleId = useId();
  const series = [
    { id: "with", label: t.overview.withAgent, tone: "agents" },
    { id: "without", label: t.overview.withoutAgent, tone: "people-soft" },
  ] as const;
  const groups = (statistics?.days ?? []).map((day) => ({
    id: day.startsAt,
    label: dayAndMonth(day.startsAt),
    values: [day.numMeetingsWithAgents, day.numMeetings - day.numMeetingsWithAgents],
  }));
  return (
    <Card as="section" aria-labelledby={titleId}>
      <CardHead titleId={titleId} title={t.overview.meetingsADay}>
        <Legend series={series} />
      </CardHead>
      {groups.length === 0 ? (
        <div className={styles["waiting"]}>
          <Skeleton height={200} />
        </div>
      ) : (
        <BarChart label={t.overview.meetingsADay} series={series} groups={groups} />
      )}
    </Card>
  );
}
