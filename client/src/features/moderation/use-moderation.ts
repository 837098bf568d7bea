import { describeError } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useToast } from "@confa/ui";
import { useMutation } from "@tanstack/react-query";
import { useMessages } from "@/messages/messages";

interface Person {
  identity: string;
  name: string;
}

/** What a moderator can do in a meeting. */
export interface Moderation {
  mute: (person: Person) => void;
  muteAll: () => void;
  lowerHand: (person: Person) => void;
  remove: (person: Person) => void;
  end: () => void;
}

/** The acts of those who lead the room; the API lets nobody else. `onProblem` gets a sentence when one failed. */
export function useModeration(room: string, onProblem: (problem: string) => void): Moderation {
  const t = useMessages();
  const api = useApi();
  const toast = useToast();
  const onError = (error: unknown): void => onProblem(describeError(error));
  const path = { params: { path: { room } } };
  const on = ({ identity }: Person) => ({ ...path, body: { identity } });

  const mute = useMutation({
    mutationFn: (person: Person) => api.POST("/rooms/{room}/moderation/mute", on(person)),
    onError,
  });
  const muteAll = useMutation({
    mutationFn: () => api.POST("/rooms/{room}/moderation/mute-all", path),
    onSuccess: () => toast.show(t.moderation.allMuted),
    onError,
  });
  const lowerHand = useMutation({
    mutationFn: (person: Person) => api.POST("/rooms/{room}/moderation/lower-hand", on(person)),
    onError,
  });
  const admit = useMutation({
    mutationFn: (person: Person) => api.POST("/rooms/{room}/moderation/admit", on(person)),
    onSuccess: (_, { name }) => toast.show(t.moderation.mayComeBack(name)),
    onError,
  });
  const remove = useMutation({
    mutationFn: (person: Person) => api.POST("/rooms/{room}/moderation/remove", on(person)),
    onSuccess: (_, person) =>
      toast.show(t.moderation.removed(person.name), {
        action: { label: t.moderation.letBack, onAction: () => admit.mutate(person) },
      }),
    onError,
  });
  const end = useMutation({ mutationFn: () => api.POST("/rooms/{room}/moderation/end", path), onError });
  return {
    mute: mute.mutate,
    muteAll: () => muteAll.mutate(),
    lowerHand: lowerHand.mutate,
    remove: remove.mutate,
    end: () => end.mutate(),
  };
}
