import { PageHead } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { ActFailure } from "@/shared/acts/act-failure";
import { useActs } from "@/shared/acts/use-acts";
import { BansCard } from "./bans-card";
import styles from "./security.module.css";
import { SignInsCard } from "./sign-ins-card";

/** Who is kept out, and how often signing in failed. */
export default function SecurityPage() {
  const t = useMessages();
  const acts = useActs();
  return (
    <>
      <title>{t.general.title(t.security.title)}</title>
      <PageHead title={t.security.title} />
      <ActFailure acts={acts} />
      <div className={styles["stack"]}>
        <BansCard acts={acts} />
        <SignInsCard />
      </div>
    </>
  );
}
