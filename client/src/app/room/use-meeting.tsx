import { useCallback, useState } from "react";
import { useInvitation } from "@/features/agents/use-invitation";
import { useCaptions } from "@/features/captions/use-captions";
import { useChat } from "@/features/chat/use-chat";
import { useReportQuality } from "@/features/connection/use-report-quality";
import type { PanelName } from "@/features/controls/PanelButton";
import { useDoor } from "@/features/lobby/use-door";
import { usePip } from "@/features/pip/use-pip";
import { TileReactions } from "@/features/reactions/TileReactions";
import { useReactions } from "@/features/reactions/use-reactions";
import { useSelfState } from "@/features/self-state/use-self-state";
import { useSoundSetting } from "@/features/sounds/use-sound-setting";
import { useStageView } from "@/features/stage/use-stage-view";
import type { MeetingProps } from "./Meeting";
import { useEscape } from "./use-escape";
import { useMayModerate } from "./use-may-moderate";
import { useMeetingCues } from "./use-meeting-cues";

/** What goes on in a meeting, for everything in its frame. */
export function useMeeting({ name, isAdmin, isEncrypted, session }: MeetingProps) {
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
  const mayModerate = useMayModerate(isAdmin);
  const door = useDoor(name, room, { isAllowed: mayModerate, onProblem: setProblem });
  const renderOver = useCallback(
    (identity: string) => <TileReactions feed={reactions} identity={identity} />,
    [reactions],
  );
  useEscape(() => setPanel(null));
  useReportQuality(name, room.localParticipant);
  useMeetingCues(room, devices, sounds.isOn, { unreadId: chat.lastUnread?.id, waiting: door.waiting });
  const view = useStageView();
  const pip = usePip();
  return {
    panel,
    setPanel,
    problem,
    setProblem,
    chat,
    invitation,
    captions,
    self,
    reactions,
    sounds,
    mayModerate,
    door,
    view,
    pip,
    renderOver,
  };
}
