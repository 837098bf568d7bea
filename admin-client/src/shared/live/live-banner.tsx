import { Banner, Button } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { clockSeconds } from "@/shared/dates";
import { useLivePicture, useLiveStatus } from "./live-context";
import styles from "./live-mark.module.css";

/** Says that what is shown live may be old: the line to the server, or the server's to the media server, is down. */
export function LiveBanner() {
  const t = useMessages();
  const { staleSince, retry } = useLiveStatus();
  const { isSfuAvailable } = useLivePicture();
  if (staleSince !== null) {
    return (
      <Banner
        tone="warning"
        className={styles["banner"]}
        title={t.live.stale(clockSeconds(new Date(staleSince).toISOString()))}
        action={
          <Button size="sm" onPress={retry}>
            {t.general.tryAgain}
          </Button>
        }
      >
        {t.live.staleText}
      </Banner>
    );
  }
  if (isSfuAvailable) return null;
  return (
    <Banner tone="warning" className={styles["banner"]} title={t.live.sfuAway}>
      {t.live.sfuAwayText}
    </Banner>
  );
}
