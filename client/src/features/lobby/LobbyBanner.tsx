import { Banner, Button } from "@confa/ui";
import { useMessages } from "@/messages/messages";

interface Props {
  /** The names of those who wait, at least one, the first one first. */
  names: readonly string[];
  onShow: () => void;
}

/** Tells those who lead the room that somebody is at the door. */
export function LobbyBanner({ names, onShow }: Props) {
  const t = useMessages();
  const [first = ""] = names;
  return (
    <Banner
      tone="info"
      action={
        <Button size="sm" onPress={onShow}>
          {t.lobby.show}
        </Button>
      }
    >
      {names.length === 1 ? t.lobby.oneWaits(first) : t.lobby.severalWait(names.length)}
    </Banner>
  );
}
