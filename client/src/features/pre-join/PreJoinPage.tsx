import type { ReactNode } from "react";
import { CapturePicture } from "./CapturePicture";
import { CapturePreview, CaptureToggles } from "./CapturePreview";
import { JoinForm, type RoomFacts } from "./JoinForm";
import { usePreJoinMedia, type JoinMedia } from "./use-pre-join-media";
import styles from "./PreJoinPage.module.css";

export interface JoinChoice {
  name: string;
  /** Null in rooms that are not encrypted end to end. */
  passphrase: string | null;
  /** Gives the devices as they are when the room is there. */
  takeMedia: () => JoinMedia;
}

/** What the lobby shows of the person who stands at the door. */
export interface Doorstep {
  picture: ReactNode;
  controls: ReactNode;
  askAgain: () => void;
}

interface Props {
  room: RoomFacts;
  personSeed: string;
  defaultName: string;
  isJoining: boolean;
  /** Why the last try to join failed. */
  failure: string | null;
  onJoin: (choice: JoinChoice) => void;
  /** Stands in the place of everything else while a host has to decide. */
  lobby?: ((door: Doorstep) => ReactNode) | null;
}

/** Where a person chooses how to be seen and heard, before anybody sees or hears them. */
export function PreJoinPage(props: Props) {
  const { room, personSeed, defaultName, isJoining, failure, onJoin, lobby = null } = props;
  const media = usePreJoinMedia();
  if (lobby !== null) {
    return lobby({
      picture: <CapturePicture track={media.camera.track} personSeed={personSeed} name={defaultName} />,
      controls: <CaptureToggles media={media} />,
      askAgain: () => onJoin({ name: defaultName, passphrase: null, takeMedia: media.take }),
    });
  }
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
        onJoin={(name, passphrase) => onJoin({ name, passphrase, takeMedia: media.take })}
      />
    </main>
  );
}
