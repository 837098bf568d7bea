import { cx, IconButton } from "@confa/ui";
import { ScrollText } from "lucide-react";
import { useMessages } from "@/messages/messages";
import type { CaptionLine } from "./caption-log";
import { CaptionsMissing, type CaptionsMissingProps } from "./CaptionsMissing";
import { useRecent } from "./use-recent";
import styles from "./CaptionStrip.module.css";

interface Props {
  lines: readonly CaptionLine[];
  /** Null while an agent is here that writes. */
  missing: CaptionsMissingProps | null;
  onHistory: () => void;
}

/** What is said now, under the people: never over a face. */
export function CaptionStrip({ lines, missing, onHistory }: Props) {
  const t = useMessages();
  const recent = useRecent(lines);
  return (
    <section className={styles["captions"]} aria-label={t.captions.title}>
      <div className={styles["lines"]}>
        {recent.length === 0 && missing !== null && <CaptionsMissing {...missing} />}
        {recent.length === 0 && missing === null && <p className={styles["past"]}>{t.captions.silence}</p>}
        {/* Read out when they are final: interim words would be read again and again. */}
        <div aria-live="polite">
          {recent
            .filter(({ isFinal }) => isFinal)
            .map((line) => (
              <Line key={line.id} line={line} isPast={line !== recent.at(-1)} />
            ))}
        </div>
        {recent
          .filter(({ isFinal }) => !isFinal)
          .map((line) => (
            <Line key={line.id} line={line} isPast={false} />
          ))}
      </div>
      <IconButton
        size="sm"
        label={t.captions.history}
        icon={<ScrollText aria-hidden="true" />}
        onPress={onHistory}
      />
    </section>
  );
}

function Line({ line, isPast }: { line: CaptionLine; isPast: boolean }) {
  const { name, text, isAgent, isFinal } = line;
  return (
    <p className={cx(isPast && styles["past"])} dir="auto">
      <b className={styles["who"]} data-agent={isAgent || undefined}>
        {name}
      </b>
      <span className={cx(!isFinal && styles["interim"])}>{text}</span>
    </p>
  );
}
