import type { TrackReference } from "@livekit/components-react";
import { Segmented } from "@confa/ui";
import { Monitor } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import { TrackPicture } from "@/shared/TrackPicture";
import { Filmstrip } from "./Filmstrip";
import { nameOf, type Seated } from "./people";
import { useBox } from "./use-box";
import styles from "./Presentation.module.css";

/** From this shape on, the strip lies beside the share instead of under it. */
export const BESIDE = 2;

interface Props {
  shares: TrackReference[];
  seated: Seated;
}

export function Presentation({ shares, seated }: Props) {
  const t = useMessages();
  const [measure, box] = useBox();
  const [chosen, setChosen] = useState<string | null>(null);
  const share = shares.find((one) => idOf(one) === chosen) ?? shares[0];
  if (share === undefined) return null;
  const isBeside = box.height > 0 && box.width / box.height > BESIDE;
  const name = nameOf(share.participant);
  const picture = share.publication.videoTrack;
  return (
    <div className={styles["presentation"]} ref={measure} data-beside={isBeside || undefined}>
      <figure className={styles["share"]}>
        {shares.length > 1 && (
          <Segmented
            className={styles["tabs"]}
            label={t.stage.sharedScreens}
            items={shares.map((one) => ({ id: idOf(one), label: nameOf(one.participant) }))}
            selectedKey={idOf(share)}
            onSelectionChange={setChosen}
          />
        )}
        <div className={styles["fit"]}>
          {picture !== undefined && (
            <TrackPicture track={picture} className={styles["video"]} label={t.stage.screenOf(name)} />
          )}
          <figcaption className={styles["plate"]}>
            <Monitor size={14} aria-hidden="true" />
            <span dir="auto">{share.participant.isLocal ? t.stage.yourScreen : t.stage.screenOf(name)}</span>
          </figcaption>
        </div>
      </figure>
      <Filmstrip
        people={seated.people}
        agents={seated.agents}
        first={share.participant.identity}
        isBeside={isBeside}
      />
    </div>
  );
}

function idOf(share: TrackReference): string {
  return share.publication.trackSid;
}
