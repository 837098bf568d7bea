import { useApi } from "@confa/api-client/react";
import { Banner } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { useMessages } from "@/messages/messages";
import styles from "./overview.module.css";
import { systemHealth } from "./system-health";

/** Above everything: what does not work, and its cure. */
export function ProblemBanners() {
  const t = useMessages();
  const { data } = useQuery(systemHealth(useApi()));
  return (data?.parts ?? []).map(({ name, status, problem, detail }) =>
    problem === null ? null : (
      <Banner
        key={name}
        className={styles["banner"]}
        tone={status === "down" ? "danger" : "warning"}
        title={detail === "" ? t.overview.problem(t.overview.parts[name]) : `${detail}`}
      >
        {t.overview.cures[problem]}
      </Banner>
    ),
  );
}
