import { describeError } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useLocalParticipant, useParticipantAttributes } from "@livekit/components-react";
import { useMutation } from "@tanstack/react-query";
import { agentsMayHear, handRaisedAt } from "@/shared/attributes";
import type { Toggle } from "@/shared/toggle";

export interface SelfState {
  hand: Toggle;
  /** On while agents may not hear this person. */
  unheard: Toggle;
}

/**
 * What a person says about oneself in the room. The server sets it, so that nobody can say it for another; until
 * the room shows it, the wish counts. `onProblem` gets a sentence when it cannot be.
 */
export function useSelfState(room: string, onProblem: (problem: string) => void): SelfState {
  const api = useApi();
  const { localParticipant } = useLocalParticipant();
  const { attributes } = useParticipantAttributes({ participant: localParticipant });
  const change = useMutation({
    mutationFn: async (body: { handRaised?: boolean; agentsMayHear?: boolean }) => {
      await api.PATCH("/rooms/{room}/me", { params: { path: { room } }, body });
    },
    onError: (error) => onProblem(describeError(error)),
  });
  const wish = change.isPending ? change.variables : {};
  return {
    hand: {
      isOn: wish.handRaised ?? handRaisedAt(attributes) !== null,
      onChange: (handRaised) => change.mutate({ handRaised }),
    },
    unheard: {
      isOn: !(wish.agentsMayHear ?? agentsMayHear(attributes)),
      onChange: (isUnheard) => change.mutate({ agentsMayHear: !isUnheard }),
    },
  };
}
