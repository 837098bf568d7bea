import { useTracks } from "@livekit/components-react";
import { Track } from "livekit-client";
import { useMessages } from "@/messages/messages";
import { Band } from "./Band";
import { Grid } from "./Grid";
import { useSeated } from "./people";
import { Presentation } from "./Presentation";
import styles from "./Stage.module.css";

/** The people of the room, or what somebody presents with the people beside it; agents sit in the band. */
export function Stage() {
  const t = useMessages();
  const seated = useSeated();
  const shares = useTracks([Track.Source.ScreenShare]);
  const isPresenting = shares.length > 0;
  return (
    <section
      className={styles["stage"]}
      aria-label={isPresenting ? t.stage.presentation : t.stage.participants}
    >
      {isPresenting ? (
        <Presentation shares={shares} seated={seated} />
      ) : (
        <>
          <Grid people={seated.people} />
          <Band agents={seated.agents} />
        </>
      )}
    </section>
  );
}
