import { RoomAudioRenderer } from "@livekit/components-react";
import { lazy, Suspense } from "react";
import { Announcer } from "@/features/notices/Announcer";
import { Stage } from "@/features/stage/Stage";
import { Later } from "@/shared/Later";
import type { MeetingProps } from "./Meeting";
import { MeetingBanner } from "./MeetingBanner";
import { MeetingCaptions } from "./MeetingCaptions";
import { loadControls, loadPanel } from "./meeting-parts";
import { PipMeeting } from "./PipMeeting";
import { TopBar } from "./TopBar";
import { useMeeting } from "./use-meeting";
import styles from "./Meeting.module.css";

const MeetingControls = lazy(loadControls);
const MeetingPanel = lazy(loadPanel);

/** The frame of a meeting: top bar, stage, one panel beside it, and the dock. Faces come first, all else around them. */
export function MeetingFrame(props: MeetingProps) {
  const { title, name, isAdmin, isEncrypted, session } = props;
  const { call } = session;
  const meeting = useMeeting(props);
  const { panel, setPanel, setProblem, chat, invitation, captions, self, view, pip, door } = meeting;
  return (
    <div className={styles["meeting"]} data-lk-theme="confa" data-panel={panel ?? undefined}>
      <Later>
        <TopBar title={title} isEncrypted={isEncrypted} mediaUrl={call.mediaUrl} view={view} pip={pip} />
      </Later>
      <main className={styles["main"]}>
        <div className={styles["stage"]}>
          <Later>
            <MeetingBanner
              session={session}
              problem={meeting.problem}
              onDismiss={() => setProblem(null)}
              waiting={panel === "people" ? [] : door.waiting}
              onShowPeople={() => setPanel("people")}
            />
          </Later>
          <Stage
            view={view}
            renderOver={meeting.renderOver}
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
              mayModerate={meeting.mayModerate}
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
        <Later>
          <Suspense>
            <MeetingControls
              session={session}
              room={name}
              isAdmin={isAdmin}
              panel={panel}
              onPanel={setPanel}
              numUnread={chat.numUnread}
              hand={self.hand}
              captions={captions}
              onReact={meeting.reactions.send}
              sounds={meeting.sounds}
              view={view}
              onProblem={setProblem}
            />
          </Suspense>
        </Later>
      </footer>
      {pip.window !== null && <PipMeeting window={pip.window} session={session} pinned={view.pinned} />}
      <Later>
        <Announcer room={call.room} unreadFrom={chat.lastUnread} />
        <RoomAudioRenderer />
      </Later>
    </div>
  );
}
