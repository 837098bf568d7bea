import { AgentsPanel } from "@/features/agents/AgentsPanel";
import { useAgentsPanel } from "@/features/agents/use-agents-panel";
import { useAgentsSwitch } from "@/features/agents/use-agents-switch";
import type { Invitation } from "@/features/agents/use-invitation";
import type { CaptionLog } from "@/features/captions/caption-log";
import { CaptionsPanel } from "@/features/captions/CaptionsPanel";
import { useCaptionLines } from "@/features/captions/use-captions";
import { ChatPanel } from "@/features/chat/ChatPanel";
import type { Chat } from "@/features/chat/use-chat";
import type { PanelName } from "@/features/controls/PanelButton";
import type { Door } from "@/features/lobby/use-door";
import { useModeration } from "@/features/moderation/use-moderation";
import { PeoplePanel } from "@/features/people/PeoplePanel";
import { usePresent } from "@/features/people/use-present";
import type { SelfState } from "@/features/self-state/use-self-state";
import { Invite } from "./Invite";
import { useSheetFocus } from "./use-sheet-focus";
import styles from "./Meeting.module.css";

interface Props {
  panel: PanelName;
  room: string;
  isAdmin: boolean;
  isEncrypted: boolean;
  chat: Chat;
  captions: CaptionLog;
  invitation: Invitation;
  self: SelfState;
  title: string;
  mayModerate: boolean;
  door: Door;
  onProblem: (problem: string) => void;
  onClose: () => void;
}

export default function MeetingPanel(props: Props) {
  const sheet = useSheetFocus(props.panel);
  return (
    <div ref={sheet} className={styles["panel"]}>
      <Content {...props} />
    </div>
  );
}

function Content(props: Props) {
  const { panel, chat, onClose } = props;
  if (panel === "chat") return <ChatPanel messages={chat.messages} onSend={chat.send} onClose={onClose} />;
  if (panel === "people") return <People {...props} />;
  if (panel === "captions") return <History {...props} />;
  return <Agents {...props} />;
}

function People({ room, title, isEncrypted, mayModerate, door, onProblem, onClose }: Props) {
  const moderation = useModeration(room, onProblem);
  return (
    <PeoplePanel
      present={usePresent()}
      acts={mayModerate ? moderation : null}
      door={door}
      invite={<Invite room={room} title={title} isEncrypted={isEncrypted} mayInviteGuests={mayModerate} />}
      onClose={onClose}
    />
  );
}

function History({ room, captions, onClose }: Props) {
  return <CaptionsPanel room={room} lines={useCaptionLines(captions)} onClose={onClose} />;
}

function Agents({ room, isAdmin, isEncrypted, invitation, self, onClose }: Props) {
  const change = useAgentsSwitch(room);
  const shown = useAgentsPanel(room, invitation);
  return (
    <AgentsPanel
      {...shown}
      isEncrypted={isEncrypted}
      change={isAdmin ? change : null}
      unheard={self.unheard}
      onClose={onClose}
    />
  );
}
