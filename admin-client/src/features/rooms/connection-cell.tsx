import { QualityBars } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import type { LiveParticipant } from "@/shared/live/live-events";
import styles from "./participants.module.css";

const BARS = { excellent: 3, good: 2, poor: 1, lost: 0 } as const;

const isKnown = (quality: string | null): quality is keyof typeof BARS => quality !== null && quality in BARS;

/** The connection as the person's own device reports it. */
export function ConnectionCell({ one: { quality } }: { one: LiveParticipant }) {
  const t = useMessages();
  if (!isKnown(quality)) return <span className={styles["muted"]}>{t.room.unknownQuality}</span>;
  return (
    <span className={styles["quality"]}>
      <QualityBars quality={BARS[quality]} label="" />
      {t.room.quality[quality]}
    </span>
  );
}
