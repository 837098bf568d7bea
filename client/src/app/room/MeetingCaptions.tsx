import { useLocalParticipant, useRoomInfo } from "@livekit/components-react";
import { ParticipantKind } from "livekit-client";
import { readAgentsEnabled } from "@/features/agents/room-facts";
import type { Invitation } from "@/features/agents/use-invitation";
import type { CaptionLog } from "@/features/captions/caption-log";
import { CaptionStrip } from "@/features/captions/CaptionStrip";
import type { CaptionsMissingProps } from "@/features/captions/CaptionsMissing";
import { useCaptionLines } from "@/features/captions/use-captions";
import { isGuest } from "@/shared/identity";
import { useWhoIsHere } from "@/shared/use-who-is-here";

/** The role that only listens and writes. */
const SCRIBE = { id: "scribe", displayName: "Scribe" };

interface Props {
  log: CaptionLog;
  isEncrypted: boolean;
  invitation: Invitation;
  onHistory: () => void;
}

/** Captions in the meeting; where nobody writes them it offers the Scribe. */
export function MeetingCaptions({ log, isEncrypted, invitation, onHistory }: Props) {
  const lines = useCaptionLines(log);
  const missing = useMissing(isEncrypted, invitation);
  return <CaptionStrip lines={lines} missing={missing} onHistory={onHistory} />;
}

function useMissing(isEncrypted: boolean, invitation: Invitation): CaptionsMissingProps | null {
  const { metadata } = useRoomInfo();
  const { localParticipant } = useLocalParticipant();
  const hasAgent = useWhoIsHere().some(({ kind }) => kind === ParticipantKind.AGENT);
  const { pending, failed } = invitation;
  if (hasAgent && !isEncrypted) return null;
  const isForbidden = readAgentsEnabled(metadata) === false;
  return {
    reason: isEncrypted ? "encrypted" : isForbidden ? "forbidden" : "no-agent",
    onInvite: isGuest(localParticipant.identity) ? null : () => invitation.start(SCRIBE),
    isInviting: pending?.id === SCRIBE.id,
    failure: failed?.role.id === SCRIBE.id && !isForbidden ? failed.reason : null,
  };
}
