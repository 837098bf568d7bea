import { useRoomContext } from "@livekit/components-react";
import { RoomEvent, type Participant } from "livekit-client";
import { useEffect, useEffectEvent, useState } from "react";
import { bringSpeakers, keepOrder, type PageRange } from "./tile-order";

/** People in the order of their tiles: who speaks comes onto the page that is shown, all others keep their place. */
export function useArranged(people: readonly Participant[], page: PageRange): Participant[] {
  const room = useRoomContext();
  const [saved, setSaved] = useState<readonly string[]>([]);
  const present = people.map(({ identity }) => identity);
  const isOnePage = people.length <= page.end - page.start;
  const order = isOnePage ? present : keepOrder(saved, present);

  const onSpeakers = useEffectEvent((speakers: readonly Participant[]) => {
    const lastSpoke = new Map(people.map((one) => [one.identity, one.lastSpokeAt?.getTime() ?? 0]));
    const speaking = speakers.map(({ identity }) => identity);
    setSaved(bringSpeakers(order, page, speaking, lastSpoke));
  });
  useEffect(() => {
    const listener = (speakers: Participant[]): void => onSpeakers(speakers);
    room.on(RoomEvent.ActiveSpeakersChanged, listener);
    return () => void room.off(RoomEvent.ActiveSpeakersChanged, listener);
  }, [room]);

  const byIdentity = new Map(people.map((one) => [one.identity, one]));
  return order.flatMap((identity) => byIdentity.get(identity) ?? []);
}
