import { useLocalParticipant, useParticipants } from "@livekit/components-react";
import { useSyncExternalStore } from "react";
import { MeetingDock } from "@/features/controls/MeetingDock";
import type { PanelName } from "@/features/controls/PanelButton";
import type { ScreenShare } from "@/features/controls/ShareButton";
import { CameraMenu, MicrophoneMenu } from "@/features/devices/DeviceMenu";
import { describeDeviceProblem } from "@/shared/device-problem";
import type { useRoomSession } from "./use-room-session";

interface Props {
  session: ReturnType<typeof useRoomSession>;
  panel: PanelName | null;
  onPanel: (panel: PanelName | null) => void;
  numUnread: number;
}

export function MeetingControls({ session, panel, onPanel, numUnread }: Props) {
  const { call, devices, leave } = session;
  const { microphone, camera } = useSyncExternalStore(devices.subscribe, devices.getState);
  const numPeople = useParticipants().filter((one) => !one.isAgent).length;
  return (
    <MeetingDock
      microphone={{
        isOn: microphone.isOn,
        problem: microphone.problem && describeDeviceProblem("microphone", microphone.problem),
        onChange: (isOn) => void devices.set("microphone", isOn),
        menu: <MicrophoneMenu room={call.room} />,
      }}
      camera={{
        isOn: camera.isOn,
        problem: camera.problem && describeDeviceProblem("camera", camera.problem),
        onChange: (isOn) => void devices.set("camera", isOn),
        menu: <CameraMenu room={call.room} />,
      }}
      share={useScreenShare()}
      panel={panel}
      onPanel={onPanel}
      numUnread={numUnread}
      numPeople={numPeople}
      onLeave={leave}
    />
  );
}

/** Null where the browser has no way to share a screen (phones). */
function useScreenShare(): ScreenShare | null {
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
