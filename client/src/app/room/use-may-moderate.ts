import { useLocalParticipant, useParticipantAttributes } from "@livekit/components-react";
import { isModerator } from "@/shared/attributes";

/** Whether the person may mute and remove others here. */
export function useMayModerate(isAdmin: boolean): boolean {
  const { localParticipant } = useLocalParticipant();
  const { attributes } = useParticipantAttributes({ participant: localParticipant });
  return isAdmin || isModerator(attributes);
}
