import { VisuallyHidden } from "@confa/ui";
import type { Room } from "livekit-client";
import { useEffect, useState } from "react";
import { getMessages } from "@/messages/messages";
import { watchNotices, type RoomNotice } from "./room-notices";

/** How long sentences wait for each other, in ms, so that ten people who come at once are one announcement. */
const GATHER = 1000;

interface Props {
  room: Room;
  /** The newest chat message that nobody reads, as who wrote it; null for none. */
  unreadFrom: { id: string; name: string } | null;
}

/** Says what happens in the room to those who do not see it. */
export function Announcer({ room, unreadFrom }: Props) {
  const [said, say] = useGathered();
  useEffect(() => watchNotices(room, (notice) => say(sentenceOf(notice))), [room, say]);
  const messageId = unreadFrom?.id;
  const writer = unreadFrom?.name ?? "";
  useEffect(() => {
    const t = getMessages();
    if (messageId !== undefined) say(t.notices.message(writer));
  }, [messageId, writer, say]);
  return (
    <VisuallyHidden>
      <output aria-live="polite">{said}</output>
    </VisuallyHidden>
  );
}

function useGathered(): [string, (sentence: string) => void] {
  const [said, setSaid] = useState("");
  const [gatherer] = useState(() => new Gatherer(setSaid));
  useEffect(() => () => gatherer.stop(), [gatherer]);
  return [said, gatherer.add];
}

class Gatherer {
  #sentences: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #flush: (text: string) => void;

  constructor(flush: (text: string) => void) {
    this.#flush = flush;
  }

  readonly add = (sentence: string): void => {
    this.#sentences.push(sentence);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#flush(this.#sentences.splice(0).join(" "));
    }, GATHER);
  };

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

function sentenceOf(notice: RoomNotice): string {
  const t = getMessages();
  return "name" in notice
    ? t.notices.people[notice.type](notice.name || t.general.guest)
    : t.notices.connection[notice.type];
}
