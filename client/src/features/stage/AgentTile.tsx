import {
  useParticipantAttributes,
  useParticipantInfo,
  useParticipantTracks,
  useTrackVolume,
} from "@livekit/components-react";
import { Badge, Rosette, type RosetteState, VoiceBars } from "@confa/ui";
import { Track, type Participant } from "livekit-client";
import { useMessages } from "@/messages/messages";
import { AGENT_STATE, type AgentMood, moodOf, readAgent } from "@/shared/agent-facts";
import { useAgentWords } from "./use-agent-words";
import { useSpeaking } from "./use-speaking";
import styles from "./AgentTile.module.css";

interface Props {
  participant: Participant;
  /** In the filmstrip: upright, without voice bars. */
  isUpright?: boolean;
}

function toRosetteState(mood: AgentMood): RosetteState {
  return mood === "joining" || mood === "leaving" ? "idle" : mood;
}

/** An agent at the table: compact, in the band, known by its flower, its ground and the word. */
export function AgentTile({ participant, isUpright = false }: Props) {
  const t = useMessages();
  const { metadata, name } = useParticipantInfo({ participant });
  const { attributes } = useParticipantAttributes({ participant });
  const agent = readAgent(metadata, name ?? "");
  const mood = moodOf(agent, attributes?.[AGENT_STATE], useSpeaking(participant));
  const words = useAgentWords(agent, mood);
  return (
    <article
      className={styles["tile"]}
      data-identity={participant.identity}
      data-mood={mood}
      data-upright={isUpright || undefined}
      aria-label={t.stage.agentTile(agent.displayName, words)}
    >
      <Rosette role={agent.role} size="lg" ground="agent-soft" state={toRosetteState(mood)} />
      <span className={styles["texts"]}>
        <span className={styles["name"]}>
          <b dir="auto">{agent.displayName}</b>
          {!isUpright && (
            <Badge tone="agent" isBare>
              {t.general.agent}
            </Badge>
          )}
        </span>
        <span className={styles["state"]}>{words}</span>
      </span>
      {!isUpright && mood !== "muted" && <Voice participant={participant} />}
    </article>
  );
}

function Voice({ participant }: { participant: Participant }) {
  const [voice] = useParticipantTracks([Track.Source.Microphone], participant.identity);
  const level = useTrackVolume(voice);
  return <VoiceBars level={level} />;
}
