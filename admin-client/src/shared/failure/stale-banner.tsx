import { describeError } from "@confa/api-client";
import { Banner, Button } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { clockTime } from "@/shared/dates";
import styles from "./stale-banner.module.css";

interface StaleBannerProps {
  error: unknown;
  /** When what is shown was true, epoch ms. */
  asOf: number;
  onRetry: () => void;
}

/** What is on screen stays, but it could not be renewed. */
export function StaleBanner({ error, asOf, onRetry }: StaleBannerProps) {
  const t = useMessages();
  return (
    <Banner
      className={styles["stale"]}
      tone="warning"
      title={t.live.asOf(clockTime(asOf))}
      action={
        <Button size="sm" onPress={onRetry}>
          {t.general.tryAgain}
        </Button>
      }
    >
      {describeError(error)}
    </Banner>
  );
}
