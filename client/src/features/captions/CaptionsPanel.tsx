import { Button, EmptyState, Panel, saveFile, useToast } from "@confa/ui";
import { Captions as CaptionsIcon, Copy, Download } from "lucide-react";
import { useMessages } from "@/messages/messages";
import type { CaptionLine } from "./caption-log";
import { toPlainText, toWebVtt } from "./caption-files";
import { CaptionHistory } from "./CaptionHistory";
import styles from "./CaptionsPanel.module.css";

interface Props {
  /** Of the files. */
  room: string;
  lines: readonly CaptionLine[];
  onClose: () => void;
}

/** Everything that was said since this person came. */
export function CaptionsPanel({ room, lines, onClose }: Props) {
  const t = useMessages();
  const kept = lines.filter(({ isFinal }) => isFinal);
  return (
    <Panel
      title={t.captions.history}
      closeLabel={t.captions.close}
      onClose={onClose}
      isBodyBare
      footer={kept.length === 0 ? undefined : <Takeaway room={room} lines={kept} />}
    >
      {kept.length === 0 ? (
        <div className={styles["empty"]}>
          <EmptyState icon={<CaptionsIcon aria-hidden="true" />} title={t.captions.empty}>
            {t.captions.emptyText}
          </EmptyState>
        </div>
      ) : (
        <CaptionHistory lines={kept} />
      )}
    </Panel>
  );
}

function Takeaway({ room, lines }: { room: string; lines: readonly CaptionLine[] }) {
  const t = useMessages();
  const toast = useToast();
  const copy = (): void => {
    navigator.clipboard.writeText(toPlainText(lines)).then(
      () => toast.show(t.captions.copied),
      () => toast.show(t.captions.notCopied),
    );
  };
  return (
    <div className={styles["takeaway"]}>
      <Button size="sm" icon={<Copy aria-hidden="true" />} onPress={copy}>
        {t.captions.copy}
      </Button>
      <Button
        size="sm"
        icon={<Download aria-hidden="true" />}
        aria-label={t.captions.saveText}
        onPress={() => saveFile(`${room}.txt`, "text/plain", toPlainText(lines))}
      >
        {t.captions.text}
      </Button>
      <Button
        size="sm"
        icon={<Download aria-hidden="true" />}
        aria-label={t.captions.saveVtt}
        onPress={() => saveFile(`${room}.vtt`, "text/vtt", toWebVtt(lines))}
      >
        {t.captions.vtt}
      </Button>
    </div>
  );
}
