import { RoomAudioRenderer, RoomContext } from "@livekit/components-react";
import { useState } from "react";
import { useChat } from "@/features/chat/use-chat";
import type { PanelName } from "@/features/controls/PanelButton";
import { Stage } from "@/features/stage/Stage";
import { MeetingBanner } from "./MeetingBanner";
import { MeetingControls } from "./MeetingControls";
import { MeetingPanel } from "./MeetingPanel";
import { TopBar } from "./TopBar";
import { useEscape } from "./use-escape";
import type { useRoomSession } from "./use-room-session";
import { useSheetFocus } from "./use-sheet-focus";
import styles from "./Meeting.module.css";

interface Props {
  title: string;
  name: string;
  isAdmin: boolean;
  session: ReturnType<typeof useRoomSession>;
}

/** The frame of a meeting: top bar, stage, one panel beside it, and the dock. */
export function Meeting({ title, name, isAdmin, session }: Props) {
  const { call } = session;
  const [panel, setPanel] = useState<PanelName | null>(null);
  const chat = useChat(call.room, panel === "chat");
  const sheet = useSheetFocus(panel);
  useEscape(() => setPanel(null));
  return (
    <RoomContext.Provider value={call.room}>
      <div className={styles["meeting"]} data-lk-theme="confa" data-panel={panel ?? undefined}>
        <TopBar title={title} mediaUrl={call.mediaUrl} />
        <main className={styles["main"]}>
          <div className={styles["stage"]}>
            <MeetingBanner session={session} />
            <Stage />
          </div>
          {panel !== null && (
            <div ref={sheet} className={styles["panel"]}>
              <MeetingPanel
                panel={panel}
                room={name}
                isAdmin={isAdmin}
                chat={chat}
                onClose={() => setPanel(null)}
              />
            </div>
          )}
        </main>
        <footer className={styles["foot"]}>
          <MeetingControls session={session} panel={panel} onPanel={setPanel} numUnread={chat.numUnread} />
        </footer>
        <RoomAudioRenderer />
      </div>
    </RoomContext.Provider>
  );
}
