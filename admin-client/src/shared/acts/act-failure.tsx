import { Banner, Button } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import styles from "./act-failure.module.css";
import type { Acts } from "./use-acts";

/** Why the last act of the page did not work, until it is dismissed or another one works. */
export function ActFailure({ acts }: { acts: Acts }) {
  const t = useMessages();
  if (acts.failure === undefined) return null;
  return (
    <Banner
      tone="danger"
      className={styles["failure"]}
      action={
        <Button size="sm" onPress={acts.forgive}>
          {t.general.dismiss}
        </Button>
      }
    >
      {acts.failure}
    </Banner>
  );
}
