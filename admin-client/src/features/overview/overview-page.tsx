import { useApi } from "@confa/api-client/react";
import { PageHead } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { useMessages } from "@/messages/messages";
import { StaleBanner } from "@/shared/failure/stale-banner";
import { LiveBanner } from "@/shared/live/live-banner";
import { LiveMark } from "@/shared/live/live-mark";
import { dayStatistics } from "@/shared/statistics";
import { HealthCard } from "./health-card";
import { KeyFigures } from "./key-figures";
import { LiveRoomsCard } from "./live-rooms-card";
import { MeetingsCard } from "./meetings-card";
import styles from "./overview.module.css";
import { ProblemBanners } from "./problem-banners";
import { SecurityCard } from "./security-card";

/** What goes on now, how the last 30 days were, and whether every part works. */
export default function OverviewPage() {
  const t = useMessages();
  const days = useQuery(dayStatistics(useApi()));
  return (
    <>
      <title>{t.general.title(t.overview.title)}</title>
      <PageHead title={t.overview.title} meta={<LiveMark />} />
      <LiveBanner />
      {days.isError ? (
        <StaleBanner error={days.error} asOf={days.dataUpdatedAt} onRetry={() => void days.refetch()} />
      ) : null}
      <ProblemBanners />
      <KeyFigures statistics={days.data} />
      <div className={styles["columns"]}>
        <MeetingsCard statistics={days.data} />
        <HealthCard />
        <LiveRoomsCard />
        <SecurityCard statistics={days.data} />
      </div>
    </>
  );
}
