import { Button, LinkButton, Notice } from "@confa/ui";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import { useNow } from "@/shared/use-now";
import type { LobbyEnd } from "./lobby-end";

/** How soon somebody who was refused may ask again, in seconds: hosts are not to be pestered. */
const PAUSE = 30;

interface Props {
  end: LobbyEnd;
  onAskAgain: () => void;
}

/** Why nobody opened the door, and the way to ask again. */
export function LobbyEndScreen({ end, onAskAgain }: Props) {
  const t = useMessages();
  const { title, text } = t.lobby.ends[end];
  const seconds = useSecondsLeft(end === "lobby-refused" ? PAUSE : 0);
  return (
    <Notice
      title={title}
      actions={
        <>
          <Button variant="primary" isDisabled={seconds > 0} onPress={onAskAgain}>
            {seconds > 0 ? t.lobby.askAgainIn(seconds) : t.lobby.askAgain}
          </Button>
          <LinkButton href="/">{t.general.home}</LinkButton>
        </>
      }
    >
      <p>{text}</p>
    </Notice>
  );
}

function useSecondsLeft(seconds: number): number {
  const now = useNow();
  const [until] = useState(() => Date.now() + seconds * 1000);
  return Math.max(0, Math.ceil((until - now) / 1000));
}
