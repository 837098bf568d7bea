import { useTracks } from "@livekit/components-react";
import { Track } from "livekit-client";
import { type ReactNode, useMemo } from "react";
import { useMessages } from "@/messages/messages";
import { handOrder } from "@/shared/hand-order";
import { Band } from "./Band";
import { Grid } from "./Grid";
import { useSeated } from "./people";
import { Presentation } from "./Presentation";
import { SpeakerView } from "./SpeakerView";
import { TileContext } from "./tile-context";
import { useLeadSpeaker } from "./use-lead-speaker";
import { useQuietVideos } from "./use-quiet-videos";
import type { StageView } from "./use-stage-view";
import styles from "./Stage.module.css";

interface Props {
  view: StageView;
  /** What floats over somebody's tile. It has to stay the same function. */
  renderOver: (identity: string) => ReactNode;
  /** Null while they are off. */
  captions: ReactNode;
}

/** The people of the room, or what somebody presents with the people beside it; agents sit in the band. */
export function Stage({ view, renderOver, captions }: Props) {
  const t = useMessages();
  useQuietVideos();
  const seated = useSeated();
  const shares = useTracks([Track.Source.ScreenShare]);
  const lead = useLeadSpeaker(seated.people, view.pinned);
  const isPresenting = shares.length > 0;
  const isLed = view.layout === "speaker" || lead?.identity === view.pinned;
  const hasOthers = seated.people.length > 1;
  const hands = handOrder([...seated.people]);
  const { pinned, pin } = view;
  const surroundings = useMemo(
    () => ({ hands, pinned, onPin: hasOthers ? pin : null, renderOver }),
    // oxlint-disable-next-line react/exhaustive-deps -- a map is compared by what it holds
    [JSON.stringify([...hands]), pinned, pin, hasOthers, renderOver],
  );
  return (
    <TileContext value={surroundings}>
      <section
        className={styles["stage"]}
        aria-label={isPresenting ? t.stage.presentation : t.stage.participants}
      >
        {isPresenting && <Presentation shares={shares} seated={seated} />}
        {!isPresenting && isLed && hasOthers && lead !== undefined && (
          <SpeakerView lead={lead} seated={seated} />
        )}
        {!isPresenting && !(isLed && hasOthers) && (
          <>
            <Grid people={seated.people} />
            <Band agents={seated.agents} captions={captions} />
          </>
        )}
        {(isPresenting || (isLed && hasOthers)) && captions !== null && <div>{captions}</div>}
      </section>
    </TileContext>
  );
}
