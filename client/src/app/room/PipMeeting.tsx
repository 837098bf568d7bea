import { Button } from "@confa/ui";
import { Mic, MicOff } from "lucide-react";
import { useSyncExternalStore } from "react";
import { PipWindow } from "@/features/pip/PipWindow";
import { LeadTile } from "@/features/stage/LeadTile";
import { useMessages } from "@/messages/messages";
import type { useRoomSession } from "./use-room-session";

interface Props {
  window: Window;
  session: ReturnType<typeof useRoomSession>;
  pinned: string | null;
}

/** The meeting in the small window: who speaks, the microphone, and the way out. */
export function PipMeeting({ window, session, pinned }: Props) {
  const t = useMessages();
  const { devices, leave } = session;
  const { microphone } = useSyncExternalStore(devices.subscribe, devices.getState);
  const controls = (
    <>
      <Button
        aria-pressed={microphone.isOn}
        icon={microphone.isOn ? <Mic aria-hidden="true" /> : <MicOff aria-hidden="true" />}
        onPress={() => void devices.set("microphone", !microphone.isOn)}
      >
        {t.dock.devices.microphone}
      </Button>
      <Button variant="danger" onPress={leave}>
        {t.general.leave}
      </Button>
    </>
  );
  return (
    <PipWindow window={window} controls={controls}>
      <LeadTile pinned={pinned} />
    </PipWindow>
  );
}
