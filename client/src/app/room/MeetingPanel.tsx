import { useParticipants, useRoomInfo } from "@livekit/components-react";
import { ParticipantKind, type Participant } from "livekit-client";
import { AgentsPanel } from "@/features/agents/AgentsPanel";
import { readAgentsEnabled } from "@/features/agents/room-facts";
import { useAgentsSwitch } from "@/features/agents/use-agents-switch";
import { ChatPanel } from "@/features/chat/ChatPanel";
import type { Chat } from "@/features/chat/use-chat";
import type { PanelName } from "@/features/controls/PanelButton";
import { readAgent } from "@/features/stage/agent-state";
import { PeoplePanel } from "@/features/people/PeoplePanel";
import { usePresent } from "@/features/people/use-present";

interface Props {
  panel: PanelName;
  room: string;
  isAdmin: boolean;
  chat: Chat;
  onClose: () => void;
}

export function MeetingPanel({ panel, room, isAdmin, chat, onClose }: Props) {
  if (panel === "chat") return <ChatPanel messages={chat.messages} onSend={chat.send} onClose={onClose} />;
  if (panel === "people") return <People onClose={onClose} />;
  return <Agents room={room} isAdmin={isAdmin} onClose={onClose} />;
}

function People({ onClose }: { onClose: () => void }) {
  return <PeoplePanel present={usePresent()} onClose={onClose} />;
}

function Agents({ room, isAdmin, onClose }: Pick<Props, "room" | "isAdmin" | "onClose">) {
  const { metadata } = useRoomInfo();
  const change = useAgentsSwitch(room);
  const agents = useParticipants().filter(({ kind }) => kind === ParticipantKind.AGENT);
  return (
    <AgentsPanel
      isAllowed={readAgentsEnabled(metadata)}
      agents={agents.map(toAgentHere)}
      change={isAdmin ? change : null}
      onClose={onClose}
    />
  );
}

function toAgentHere({ identity, name, metadata }: Participant) {
  const { displayName, role } = readAgent(metadata, name ?? "");
  return { identity, name: displayName, role };
}
