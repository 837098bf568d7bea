import { dataOf, describeError, type Answer } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RoomEvent, type Room } from "livekit-client";
import { useEffect } from "react";

type WaitingPerson = Answer<"/rooms/{room}/lobby", "get">[number];

/** Packets of the server: somebody waits, or does not wait any more. */
const HINT = "confa.lobby";

interface Ticket {
  ticket: string;
}

export interface Door {
  waiting: readonly WaitingPerson[];
  admit: (person: Ticket) => void;
  refuse: (person: Ticket) => void;
}

interface Options {
  /** Others may not see who waits. */
  isAllowed: boolean;
  /** Gets a sentence when something did not happen. */
  onProblem: (problem: string) => void;
}

/** Who waits in the lobby, kept current by the server's hints, and what those who lead the room can do. */
export function useDoor(name: string, room: Room, { isAllowed, onProblem }: Options): Door {
  const api = useApi();
  const queries = useQueryClient();
  const { data = [] } = useQuery({
    queryKey: keyOf(name),
    queryFn: ({ signal }) =>
      dataOf(api.GET("/rooms/{room}/lobby", { params: { path: { room: name } }, signal })),
    enabled: isAllowed,
  });
  useHints(name, room, isAllowed);
  const settle = {
    onError: (error: unknown) => onProblem(describeError(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(name) }),
  };
  const on = ({ ticket }: Ticket) => ({ params: { path: { room: name, ticket } } });
  const admit = useMutation({
    mutationFn: (person: Ticket) => api.POST("/rooms/{room}/lobby/{ticket}/admit", on(person)),
    ...settle,
  });
  const refuse = useMutation({
    mutationFn: (person: Ticket) => api.POST("/rooms/{room}/lobby/{ticket}/refuse", on(person)),
    ...settle,
  });
  return { waiting: isAllowed ? data : [], admit: admit.mutate, refuse: refuse.mutate };
}

/** A hint may be lost in a cut: who comes back asks anew. */
function useHints(name: string, room: Room, isAllowed: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isAllowed) return;
    const ask = (): void => void queries.invalidateQueries({ queryKey: keyOf(name) });
    const onData = (_payload: unknown, from: unknown, _kind: unknown, topic?: string): void => {
      if (from === undefined && topic === HINT) ask();
    };
    room.on(RoomEvent.DataReceived, onData);
    room.on(RoomEvent.Connected, ask);
    room.on(RoomEvent.Reconnected, ask);
    return () => {
      room.off(RoomEvent.DataReceived, onData);
      room.off(RoomEvent.Connected, ask);
      room.off(RoomEvent.Reconnected, ask);
    };
  }, [name, room, isAllowed, queries]);
}

function keyOf(room: string): string[] {
  return ["rooms", room, "lobby"];
}
