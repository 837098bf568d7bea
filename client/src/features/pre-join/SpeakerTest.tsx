import { Button } from "@confa/ui";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import { playTestSound } from "./test-sound";

/** Lets a person hear whether the chosen speaker is the right one, and loud enough. */
export function SpeakerTest({ speaker }: { speaker: string | null }) {
  const t = useMessages();
  const [isPlaying, setIsPlaying] = useState(false);
  const play = async (): Promise<void> => {
    setIsPlaying(true);
    // What a machine without any sound output cannot play, nobody hears: that is the answer of the test.
    await playTestSound(speaker).catch(() => undefined);
    setIsPlaying(false);
  };
  return (
    <Button aria-label={t.preJoin.testSpeaker} isDisabled={isPlaying} onPress={() => void play()}>
      {t.preJoin.test}
    </Button>
  );
}
