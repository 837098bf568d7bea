import { useTracks } from "@livekit/components-react";
import { Badge, IconButton, ThemeButton } from "@confa/ui";
import { Track } from "livekit-client";
import { Lock, Maximize, Minimize, MonitorUp } from "lucide-react";
import { PipButton } from "@/features/pip/PipButton";
import type { Pip } from "@/features/pip/use-pip";
import { LayoutSwitch } from "@/features/stage/LayoutSwitch";
import type { StageView } from "@/features/stage/use-stage-view";
import { useMessages } from "@/messages/messages";
import { Elapsed } from "./Elapsed";
import { StaysHere } from "./StaysHere";
import { useFullScreen } from "./use-full-screen";
import styles from "./TopBar.module.css";

interface Props {
  title: string;
  isEncrypted: boolean;
  mediaUrl: string | null;
  view: StageView;
  pip: Pip;
}

export function TopBar({ title, isEncrypted, mediaUrl, view, pip }: Props) {
  const t = useMessages();
  return (
    <header className={styles["bar"]}>
      <h1 dir="auto" title={title}>
        {title}
      </h1>
      <Elapsed className={styles["meta"]} />
      {isEncrypted && <Badge icon={<Lock aria-hidden="true" />}>{t.encryption.encrypted}</Badge>}
      <StaysHere url={mediaUrl} className={styles["wide"]} />
      <span className={styles["spacer"]} />
      <Presenter />
      <span className={styles["layout"]}>
        <LayoutSwitch layout={view.layout} onChange={view.setLayout} />
      </span>
      <span className={styles["full"]}>
        <PipButton pip={pip} />
      </span>
      <ThemeButton labels={t.general.theme} />
      <FullScreen />
    </header>
  );
}

function Presenter() {
  const t = useMessages();
  const [share] = useTracks([Track.Source.ScreenShare]);
  if (share === undefined) return null;
  const { isLocal, name } = share.participant;
  return (
    <span className={styles["presenter"]}>
      <Badge tone="accent" icon={<MonitorUp aria-hidden="true" />}>
        {isLocal ? t.meeting.youPresent : t.meeting.presenting(name || t.general.guest)}
      </Badge>
    </span>
  );
}

function FullScreen() {
  const t = useMessages();
  const { isPossible, isOn, toggle } = useFullScreen();
  if (!isPossible) return null;
  return (
    <span className={styles["full"]}>
      <IconButton
        label={isOn ? t.meeting.leaveFullScreen : t.meeting.fullScreen}
        icon={isOn ? <Minimize aria-hidden="true" /> : <Maximize aria-hidden="true" />}
        onPress={toggle}
      />
    </span>
  );
}
