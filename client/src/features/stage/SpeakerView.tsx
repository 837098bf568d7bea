import type { Participant } from "livekit-client";
import { Filmstrip } from "./Filmstrip";
import { PersonTile } from "./PersonTile";
import type { Seated } from "./people";
import { BESIDE } from "./Presentation";
import { useBox } from "./use-box";
import styles from "./SpeakerView.module.css";

interface Props {
  lead: Participant;
  seated: Seated;
}

/** One person large, all others in the strip. */
export function SpeakerView({ lead, seated }: Props) {
  const [measure, box] = useBox();
  const isBeside = box.height > 0 && box.width / box.height > BESIDE;
  const others = seated.people.filter((one) => one !== lead);
  return (
    <div className={styles["view"]} ref={measure} data-beside={isBeside || undefined}>
      <div className={styles["lead"]}>
        <PersonTile key={lead.identity} participant={lead} />
      </div>
      <Filmstrip people={others} agents={seated.agents} first={null} isBeside={isBeside} />
    </div>
  );
}
