import { useApi } from "@confa/api-client/react";
import { formatNumber } from "@confa/language";
import { Card, CardHead } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Link } from "react-router";
import { useMessages } from "@/messages/messages";
import { PATHS } from "@/shared/paths";
import { listBans, signInStatistics, type Statistics } from "@/shared/statistics";
import styles from "./overview.module.css";

const UNKNOWN = "—";

const sum = (values: readonly number[] | undefined) => values?.reduce((total, value) => total + value, 0);

/** Signing in during the last day, bans, and blocked accounts, in figures. */
export function SecurityCard({ statistics }: { statistics: Statistics | undefined }) {
  const t = useMessages();
  const titleId = useId();
  const api = useApi();
  const hours = useQuery(signInStatistics(api)).data?.hours;
  const bans = useQuery(listBans(api)).data?.items;
  const facts = [
    [t.overview.signIns, sum(hours?.map((hour) => hour.numDone))],
    [t.overview.failedSignIns, sum(hours?.map((hour) => hour.numRefused))],
    [t.overview.banned, bans?.length],
    [t.overview.blockedUsers, statistics?.numBlockedUsers],
  ] as const;
  return (
    <Card as="section" aria-labelledby={titleId}>
      <CardHead titleId={titleId} title={t.overview.security}>
        <Link className={styles["more"]} to={PATHS.security}>
          {t.overview.open}
        </Link>
      </CardHead>
      <dl className={styles["facts"]}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === undefined ? UNKNOWN : formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
