import { useLocalParticipant } from "@livekit/components-react";
import { useState, useSyncExternalStore } from "react";
import { MeetingDock } from "@/features/controls/MeetingDock";
import type { PanelName } from "@/features/controls/PanelButton";
import { CameraMenu, MicrophoneMenu } from "@/features/devices/DeviceMenu";
import { EndDialog } from "@/features/moderation/EndDialog";
import { useModeration } from "@/features/moderation/use-moderation";
import { useNoiseFilter } from "@/features/noise/use-noise-filter";
import { ShortcutsDialog } from "@/features/shortcuts/ShortcutsDialog";
import type { StageView } from "@/features/stage/use-stage-view";
import { useMessages } from "@/messages/messages";
import { describeDeviceProblem } from "@/shared/device-problem";
import type { Reaction } from "@/shared/reactions";
import type { Toggle } from "@/shared/toggle";
import { useWhoIsHere } from "@/shared/use-who-is-here";
import { useMayModerate } from "./use-may-moderate";
import { useMeetingKeys } from "./use-meeting-keys";
import type { useRoomSession } from "./use-room-session";

export interface MeetingControlsProps {
  session: ReturnType<typeof useRoomSession>;
  room: string;
  isAdmin: boolean;
  panel: PanelName | null;
  onPanel: (panel: PanelName | null) => void;
  numUnread: number;
  hand: Toggle;
  captions: Toggle;
  onReact: (reaction: Reaction) => void;
  sounds: Toggle;
  view: StageView;
  onProblem: (problem: string) => void;
}

export default function MeetingControls(props: MeetingControlsProps) {
  const t = useMessages();
  const { session, room, isAdmin, onProblem, view: _view, ...dock } = props;
  const { call, devices, leave } = session;
  const { microphone, camera } = useSyncExternalStore(devices.subscribe, devices.getState);
  const numPeople = useWhoIsHere().filter((one) => !one.isAgent).length;
  const mayModerate = useMayModerate(isAdmin);
  const moderation = useModeration(room, onProblem);
  const [dialog, setDialog] = useState<"shortcuts" | "end" | null>(null);
  const close = (): void => setDialog(null);
  const noise = useNoiseFilter(call.room, () => onProblem(t.devices.noiseFails));
  useMeetingKeys(props, () => setDialog("shortcuts"));
  return (
    <>
      <MeetingDock
        {...dock}
        microphone={{
          isOn: microphone.isOn,
          problem: microphone.problem && describeDeviceProblem("microphone", microphone.problem),
          onChange: (isOn) => void devices.set("microphone", isOn),
          menu: <MicrophoneMenu room={call.room} noise={noise} />,
        }}
        camera={{
          isOn: camera.isOn,
          problem: camera.problem && describeDeviceProblem("camera", camera.problem),
          onChange: (isOn) => void devices.set("camera", isOn),
          menu: <CameraMenu room={call.room} />,
        }}
        share={useScreenShare()}
        numPeople={numPeople}
        onShortcuts={() => setDialog("shortcuts")}
        onLeave={leave}
        onEnd={mayModerate ? () => setDialog("end") : null}
      />
      {dialog === "shortcuts" && <ShortcutsDialog onClose={close} />}
      {dialog === "end" && (
        <EndDialog
          onEnd={() => {
            close();
            moderation.end();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

/** Null where the browser has no way to share a screen (phones). */
function useScreenShare(): Toggle | null {
  const { localParticipant, isScreenShareEnabled } = useLocalParticipant();
  if (navigator.mediaDevices?.getDisplayMedia === undefined) return null;
  return {
    isOn: isScreenShareEnabled,
    onChange: (isOn) => {
      // Closing the browser's picker is no error: the person changed their mind.
      localParticipant.setScreenShareEnabled(isOn, { audio: true }).catch(() => undefined);
    },
  };
}
