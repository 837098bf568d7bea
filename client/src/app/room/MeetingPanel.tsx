import { useParticipants, useRoomInfo } from "@livekit/components-react";
import { ParticipantKind, type Participant } from "livekit-client";
import { AgentsPanel } from "@/features/agents/AgentsPanel";
import { readAgentsEnabled } from "@/features/agents/room-facts";
import { useAgentsSwitch } from "@/features/agents/use-agents-switch";
import { ChatPanel } from "@/features/chat/ChatPanel";
import type { Chat } from "@/features/chat/use-chat";
import type { PanelName } from "@/features/controls/PanelButton";
import { readAgent } from "@/features/stage/agent-state";
import { useModeration } from "@/features/moderation/use-moderation";
import { PeoplePanel } from "@/features/people/PeoplePanel";
import { usePresent } from "@/features/people/use-present";
import type { SelfState } from "@/features/self-state/use-self-state";
import { useMayModerate } from "./use-may-moderate";

interface Props {
  panel: PanelName;
  room: string;
  isAdmin: boolean;
  chat: Chat;
  self: SelfState;
  onProblem: (problem: string) => void;
  onClose: () => void;
}

export function MeetingPanel(props: Props) {
  const { panel, chat, onClose } = props;
  if (panel === "chat") return <ChatPanel messages={chat.messages} onSend={chat.send} onClose={onClose} />;
  if (panel === "people") return <People {...props} />;
  return <Agents {...props} />;
}

function People({ room, isAdmin, onProblem, onClose }: Props) {
  const moderation = useModeration(room, onProblem);
  const mayModerate = useMayModerate(isAdmin);
  return <PeoplePanel present={usePresent()} acts={mayModerate ? moderation : null} onClose={onClose} />;
}

function Agents({ room, isAdmin, self, onClose }: Props) {
  const { metadata } = useRoomInfo();
  const change = useAgentsSwitch(room);
  const agents = useParticipants().filter(({ kind }) => kind === ParticipantKind.AGENT);
  return (
    <AgentsPanel
      isAllowed={readAgentsEnabled(metadata)}
      agents={agents.map(toAgentHere)}
      change={isAdmin ? change : null}
      unheard={self.unheard}
      onClose={onClose}
    />
  );
}

function toAgentHere({ identity, name, metadata }: Participant) {
  const { displayName, role } = readAgent(metadata, name ?? "");
  return { identity, name: displayName, role };
}
