import {
  useConnectionQualityIndicator,
  useParticipantAttributes,
  useParticipantInfo,
} from "@livekit/components-react";
import { Avatar, VisuallyHidden } from "@confa/ui";
import { EarOff, MicOff, WifiOff } from "lucide-react";
import { ConnectionQuality, type Participant } from "livekit-client";
import { use } from "react";
import { agentsMayHear } from "@/shared/attributes";
import { FacePicture } from "@/shared/FacePicture";
import { personSeed } from "@/shared/identity";
import { Later } from "@/shared/Later";
import { getMessages, useMessages } from "@/messages/messages";
import { HandBadge } from "./HandBadge";
import { PinButton } from "./PinButton";
import { TileContext } from "./tile-context";
import { nameOf } from "./people";
import { useCamera } from "./use-camera";
import { useMicrophoneOn } from "./use-microphone-on";
import { useSpeaking } from "./use-speaking";
import styles from "./PersonTile.module.css";

interface Props {
  participant: Participant;
  isSmall?: boolean;
}

export function PersonTile({ participant, isSmall = false }: Props) {
  const t = useMessages();
  useParticipantInfo({ participant });
  const name = nameOf(participant);
  const isSpeaking = useSpeaking(participant);
  const isMicrophoneOn = useMicrophoneOn(participant);
  const { attributes } = useParticipantAttributes({ participant });
  const { hands, pinned, onPin, renderOver } = use(TileContext);
  const { identity } = participant;
  const hand = hands.get(identity);
  return (
    <div className={styles["wrap"]} data-speaking={isSpeaking || undefined}>
      <article
        className={styles["tile"]}
        data-identity={identity}
        aria-label={tileLabel(name, isSpeaking, isMicrophoneOn)}
      >
        <Picture participant={participant} name={name} isSmall={isSmall} />
        {hand !== undefined && <HandBadge order={hand} />}
        <WeakNetwork participant={participant} />
        <div className={styles["plate"]}>
          {!isMicrophoneOn && <MicOff className={styles["off"]} size={14} aria-hidden="true" />}
          <span className={styles["name"]} dir="auto" title={name}>
            {name}
          </span>
          {participant.isLocal && <span className={styles["you"]}>{t.general.you}</span>}
          {!agentsMayHear(attributes) && <Unheard />}
        </div>
        {onPin !== null && (
          <Later>
            <PinButton
              name={name}
              isPinned={pinned === identity}
              onChange={(isPinned) => onPin(isPinned ? identity : null)}
            />
          </Later>
        )}
        {renderOver(identity)}
      </article>
    </div>
  );
}

function Picture({
  participant,
  name,
  isSmall,
}: {
  participant: Participant;
  name: string;
  isSmall: boolean;
}) {
  const camera = useCamera(participant);
  if (camera === null) {
    return <Avatar id={personSeed(participant.identity)} name={name} size={isSmall ? "lg" : "xl"} />;
  }
  return <FacePicture track={camera} />;
}

function Unheard() {
  const t = useMessages();
  return (
    <span className={styles["unheard"]} title={t.people.agentsMayNotHear}>
      <EarOff size={14} aria-hidden="true" />
      <VisuallyHidden>{t.people.agentsMayNotHear}</VisuallyHidden>
    </span>
  );
}

function WeakNetwork({ participant }: { participant: Participant }) {
  const t = useMessages();
  const { quality } = useConnectionQualityIndicator({ participant });
  if (quality !== ConnectionQuality.Poor && quality !== ConnectionQuality.Lost) return null;
  return (
    <span className={styles["chip"]} title={t.stage.weakConnection}>
      <WifiOff size={15} aria-hidden="true" />
      <VisuallyHidden>{t.stage.weakConnection}</VisuallyHidden>
    </span>
  );
}

function tileLabel(name: string, isSpeaking: boolean, isMicrophoneOn: boolean): string {
  const t = getMessages();
  if (isSpeaking) return t.stage.speaking(name);
  return isMicrophoneOn ? name : t.stage.microphoneOff(name);
}
