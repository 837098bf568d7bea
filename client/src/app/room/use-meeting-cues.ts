import { useEffect, useEffectEvent } from "react";
import type { CallDevices } from "@/features/call/call-devices";
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

/** Lets the person hear what happens: people, hands, messages, and being muted. */
export function useMeetingCues(
  room: Room,
  devices: CallDevices,
  isOn: boolean,
  unreadId: string | undefined,
) {
  const t = useMessages();
  const toast = useToast();
  const play = useCues(room, isOn);
  useEffect(() => watchNotices(room, ({ type }) => play(CUE_OF[type])), [room, play]);
  useEffect(() => {
    if (unreadId !== undefined) play("message");
  }, [unreadId, play]);
  const onSilenced = useEffectEvent(() => {
    play("muted");
    toast.show(t.notices.mutedByHost);
  });
  useEffect(() => devices.onSilenced(() => onSilenced()), [devices]);
}
