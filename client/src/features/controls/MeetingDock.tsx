import { Dock, DockButton, DockGroup, DockSeparator } from "@confa/ui";
import { LogOut } from "lucide-react";
import { useIsNarrow } from "@/shared/use-is-narrow";
import { useMessages } from "@/messages/messages";
import { DeviceControl, type DeviceControlProps } from "./DeviceControl";
import { MoreMenu } from "./MoreMenu";
import { PanelButton, type PanelName } from "./PanelButton";
import { ShareButton, type ScreenShare } from "./ShareButton";
import { useFocusReturn } from "./use-focus-return";
import styles from "./MeetingDock.module.css";

interface Props {
  microphone: Omit<DeviceControlProps, "device">;
  camera: Omit<DeviceControlProps, "device">;
  /** Null where the browser cannot share a screen. */
  share: ScreenShare | null;
  panel: PanelName | null;
  onPanel: (panel: PanelName | null) => void;
  numUnread: number;
  numPeople: number;
  onLeave: () => void;
}

export function MeetingDock(props: Props) {
  const { microphone, camera, share, panel, onPanel, numUnread, numPeople, onLeave } = props;
  const t = useMessages();
  const isNarrow = useIsNarrow();
  const focus = useFocusReturn(panel);
  const button = { panel, onPanel, keep: focus.keep };
  return (
    <div className={styles["place"]}>
      <Dock aria-label={t.dock.controls}>
        <DockGroup>
          <DeviceControl device="microphone" {...microphone} />
          <DeviceControl device="camera" {...camera} />
        </DockGroup>
        {!isNarrow && share !== null && (
          <>
            <DockSeparator />
            <ShareButton share={share} />
          </>
        )}
        <DockSeparator />
        <DockGroup>
          <PanelButton name="chat" {...button} numUnread={numUnread} />
          {!isNarrow && <PanelButton name="people" {...button} numPeople={numPeople} />}
          {!isNarrow && <PanelButton name="agents" {...button} />}
        </DockGroup>
        {isNarrow && <MoreMenu share={share} panel={panel} onPanel={onPanel} keep={focus.keep} />}
        <DockSeparator />
        <DockButton
          kind="leave"
          label={t.general.leave}
          icon={<LogOut aria-hidden="true" />}
          onPress={onLeave}
        />
      </Dock>
    </div>
  );
}
