import { RoomAudioRenderer } from "@livekit/components-react";
import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { useInvitation } from "@/features/agents/use-invitation";
import { useCaptions } from "@/features/captions/use-captions";
import { useChat } from "@/features/chat/use-chat";
import { useReportQuality } from "@/features/connection/use-report-quality";
import type { PanelName } from "@/features/controls/PanelButton";
import { useDoor } from "@/features/lobby/use-waiting";
import { Announcer } from "@/features/notices/Announcer";
import { usePip } from "@/features/pip/use-pip";
import { TileReactions } from "@/features/reactions/TileReactions";
import { useReactions } from "@/features/reactions/use-reactions";
import { useSelfState } from "@/features/self-state/use-self-state";
import { useSoundSetting } from "@/features/sounds/use-sound-setting";
import { Stage } from "@/features/stage/Stage";
import { useStageView } from "@/features/stage/use-stage-view";
import type { MeetingProps } from "./Meeting";
import { MeetingBanner } from "./MeetingBanner";
import { MeetingCaptions } from "./MeetingCaptions";
import { MeetingControls } from "./MeetingControls";
import { PipMeeting } from "./PipMeeting";
import { TopBar } from "./TopBar";
import { useEscape } from "./use-escape";
import { useMayModerate } from "./use-may-moderate";
import { useMeetingCues } from "./use-meeting-cues";
import styles from "./Meeting.module.css";

/** Panels are not needed to be in a meeting: they come when it is there and has its first pictures. */
const loadPanels = () => import("./MeetingPanel");
const MeetingPanel = lazy(loadPanels);
const PRELOAD_AFTER = 3000;

function preloadPanels(): () => void {
  const timer = setTimeout(() => void loadPanels(), PRELOAD_AFTER);
  return () => clearTimeout(timer);
}

/** The frame of a meeting: top bar, stage, one panel beside it, and the dock. */
export function MeetingFrame({ title, name, isAdmin, isEncrypted, session }: MeetingProps) {
  const { call, devices } = session;
  const { room } = call;
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const chat = useChat(room, { keptIn: isEncrypted ? null : name, isOpen: panel === "chat" });
  const invitation = useInvitation(name);
  const captions = useCaptions(room);
  const self = useSelfState(name, setProblem);
  const reactions = useReactions(room);
  const sounds = useSoundSetting();
  const view = useStageView();
  const pip = usePip();
  const mayModerate = useMayModerate(isAdmin);
  const door = useDoor(name, room, { isAllowed: mayModerate, onProblem: setProblem });
  useEffect(preloadPanels, []);
  const renderOver = useCallback(
    (identity: string) => <TileReactions feed={reactions} identity={identity} />,
    [reactions],
  );
  useEscape(() => setPanel(null));
  useReportQuality(name, room.localParticipant);
  useMeetingCues(room, devices, sounds.isOn, { unreadId: chat.lastUnread?.id, waiting: door.waiting });
  return (
    <div className={styles["meeting"]} data-lk-theme="confa" data-panel={panel ?? undefined}>
      <TopBar title={title} isEncrypted={isEncrypted} mediaUrl={call.mediaUrl} view={view} pip={pip} />
      <main className={styles["main"]}>
        <div className={styles["stage"]}>
          <MeetingBanner
            session={session}
            problem={problem}
            onDismiss={() => setProblem(null)}
            waiting={panel === "people" ? [] : door.waiting}
            onShowPeople={() => setPanel("people")}
          />
          <Stage
            view={view}
            renderOver={renderOver}
            captions={
              captions.isOn ? (
                <MeetingCaptions
                  log={captions.log}
                  isEncrypted={isEncrypted}
                  invitation={invitation}
                  onHistory={() => setPanel("captions")}
                />
              ) : null
            }
          />
        </div>
        {panel !== null && (
          <Suspense fallback={<div className={styles["panel"]} />}>
            <MeetingPanel
              panel={panel}
              room={name}
              title={title}
              mayModerate={mayModerate}
              door={door}
              isAdmin={isAdmin}
              isEncrypted={isEncrypted}
              chat={chat}
              captions={captions.log}
              invitation={invitation}
              self={self}
              onProblem={setProblem}
              onClose={() => setPanel(null)}
            />
          </Suspense>
        )}
      </main>
      <footer className={styles["foot"]}>
        <MeetingControls
          session={session}
          room={name}
          isAdmin={isAdmin}
          panel={panel}
          onPanel={setPanel}
          numUnread={chat.numUnread}
          hand={self.hand}
          captions={captions}
          onReact={reactions.send}
          sounds={sounds}
          view={view}
          onProblem={setProblem}
        />
      </footer>
      {pip.window !== null && <PipMeeting window={pip.window} session={session} pinned={view.pinned} />}
      <Announcer room={room} unreadFrom={chat.lastUnread} />
      <RoomAudioRenderer />
    </div>
  );
}
