import { useEffect, useEffectEvent } from "react";
import type { CallDevices } from "@/features/call/call-devices";
import type { Door } from "@/features/lobby/use-door";
import { watchNotices, type RoomNotice } from "@/features/notices/room-notices";
import type { Cue } from "@/features/sounds/cues";
import { useCues } from "@/features/sounds/use-cues";
import { useToast } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import type { Room } from "livekit-client";

const CUE_OF: Record<RoomNotice["type"], Cue> = {
  joined: "joined",
  left: "left",
  "agent-joined": "agent-joined",
  "agent-left": "left",
  hand: "hand",
  lost: "lost",
  back: "back",
};

/** How soon a knock that nobody answered is repeated, once, in ms. */
const KNOCK_AGAIN = 20_000;

interface News {
  /** The newest chat message that nobody reads. */
  unreadId: string | undefined;
  waiting: Door["waiting"];
}

/** Lets the person hear what happens: people, hands, messages, and being muted. */
export function useMeetingCues(room: Room, devices: CallDevices, isOn: boolean, { unreadId, waiting }: News) {
  const t = useMessages();
  const toast = useToast();
  const play = useCues(room, isOn);
  useEffect(() => watchNotices(room, ({ type }) => play(CUE_OF[type])), [room, play]);
  useEffect(() => {
    if (unreadId !== undefined) play("message");
  }, [unreadId, play]);
  const last = waiting.at(-1)?.ticket;
  useEffect(() => {
    if (last === undefined) return;
    play("knock");
    const timer = setTimeout(() => play("knock"), KNOCK_AGAIN);
    return () => clearTimeout(timer);
  }, [last, play]);
  const onSilenced = useEffectEvent(() => {
    play("muted");
    toast.show(t.notices.mutedByHost);
  });
  useEffect(() => devices.onSilenced(() => onSilenced()), [devices]);
}
