import { CapturePreview } from "./CapturePreview";
import { JoinForm, type RoomFacts } from "./JoinForm";
import { usePreJoinMedia, type JoinMedia } from "./use-pre-join-media";
import styles from "./PreJoinPage.module.css";

export interface JoinChoice {
  name: string;
  /** Gives the devices as they are when the room is there. */
  takeMedia: () => JoinMedia;
}

interface Props {
  room: RoomFacts;
  personSeed: string;
  defaultName: string;
  isJoining: boolean;
  /** Why the last try to join failed. */
  failure: string | null;
  onJoin: (choice: JoinChoice) => void;
}

/** Where a person chooses how to be seen and heard, before anybody sees or hears them. */
export function PreJoinPage({ room, personSeed, defaultName, isJoining, failure, onJoin }: Props) {
  const media = usePreJoinMedia();
  return (
    <main className={styles["preJoin"]}>
      <CapturePreview media={media} personSeed={personSeed} name={defaultName} />
      <JoinForm
        room={room}
        defaultName={defaultName}
        devices={media.devices}
        choice={media.choice}
        onChoose={media.choose}
        isJoining={isJoining}
        failure={failure}
        onJoin={(name) => onJoin({ name, takeMedia: media.take })}
      />
    </main>
  );
}
