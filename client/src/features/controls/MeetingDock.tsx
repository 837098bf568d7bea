import { Dock, DockButton, DockGroup, DockSeparator } from "@confa/ui";
import { Captions, LogOut } from "lucide-react";
import { useMessages } from "@/messages/messages";
import type { Reaction } from "@/shared/reactions";
import type { Toggle } from "@/shared/toggle";
import { useIsNarrow } from "@/shared/use-is-narrow";
import { DeviceControl, type DeviceControlProps } from "./DeviceControl";
import { HandButton } from "./HandButton";
import { MoreMenu } from "./MoreMenu";
import { PanelButton, type PanelName } from "./PanelButton";
import { ReactButton } from "./ReactButton";
import { ShareButton } from "./ShareButton";
import { useFocusReturn } from "./use-focus-return";
import styles from "./MeetingDock.module.css";

export interface MeetingDockProps {
  microphone: Omit<DeviceControlProps, "device">;
  camera: Omit<DeviceControlProps, "device">;
  /** Null where the browser cannot share a screen. */
  share: Toggle | null;
  hand: Toggle;
  captions: Toggle;
  onReact: (reaction: Reaction) => void;
  panel: PanelName | null;
  onPanel: (panel: PanelName | null) => void;
  numUnread: number;
  numPeople: number;
  /** The cues that tell of joins, hands and messages. */
  sounds: Toggle;
  onShortcuts: () => void;
  onLeave: () => void;
  /** Ends the meeting for everyone; null for those who may not. */
  onEnd: (() => void) | null;
}

export function MeetingDock(props: MeetingDockProps) {
  const { microphone, camera, panel, onPanel, numUnread, numPeople, onLeave } = props;
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
        <DockSeparator />
        {!isNarrow && <Expressions {...props} />}
        <DockGroup>
          <PanelButton name="chat" {...button} numUnread={numUnread} />
          {!isNarrow && <PanelButton name="people" {...button} numPeople={numPeople} />}
          {!isNarrow && <PanelButton name="agents" {...button} />}
        </DockGroup>
        {!isNarrow && <DockSeparator />}
        <DockGroup>
          <MoreMenu dock={props} keep={focus.keep} />
          <DockButton
            kind="leave"
            label={t.general.leave}
            icon={<LogOut aria-hidden="true" />}
            onPress={onLeave}
          />
        </DockGroup>
      </Dock>
    </div>
  );
}

/** What a person shows without a word. On a phone it is in the menu. */
function Expressions({ share, hand, captions, onReact }: MeetingDockProps) {
  const t = useMessages();
  return (
    <>
      <DockGroup>
        {share !== null && <ShareButton share={share} />}
        <HandButton hand={hand} />
        <ReactButton onReact={onReact} />
        <DockButton
          label={t.dock.captions}
          icon={<Captions aria-hidden="true" />}
          isPressed={captions.isOn}
          onPress={() => captions.onChange(!captions.isOn)}
        />
      </DockGroup>
      <DockSeparator />
    </>
  );
}
