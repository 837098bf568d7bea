import { formatClock } from "@confa/language";
import { DockButton, LiveDot } from "@confa/ui";
import { CircleCheck, X } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "@/messages/messages";
import { formatElapsed } from "./elapsed-time";
import { useNow } from "@/shared/use-now";
import styles from "./LobbyScreen.module.css";

interface Props {
  title: string;
  /** When the person asked to be let in, in ms since the epoch. */
  since: number;
  picture: ReactNode;
  /** Microphone and camera: how the person will come in. */
  controls: ReactNode;
  onLeave: () => void;
}

/** Where a person waits until a host opens the door. It opens the room by itself. */
export function LobbyScreen({ title, since, picture, controls, onLeave }: Props) {
  const t = useMessages();
  return (
    <main className={styles["lobby"]}>
      <div className={styles["door"]} aria-hidden="true">
        <span className={styles["ring"]} />
        <span className={styles["ring"]} />
        <div className={styles["picture"]}>{picture}</div>
      </div>
      <div className={styles["text"]} role="status">
        <h1>{t.lobby.waiting}</h1>
        <p>{t.lobby.waitingText(title)}</p>
      </div>
      <Steps since={since} />
      <div className={styles["controls"]}>
        {controls}
        <DockButton label={t.general.leave} icon={<X aria-hidden="true" />} onPress={onLeave} />
      </div>
      <p className={styles["note"]}>{t.lobby.nobodySees}</p>
    </main>
  );
}

function Steps({ since }: { since: number }) {
  const t = useMessages();
  const now = useNow();
  return (
    <ol className={styles["steps"]}>
      {[t.lobby.youAsked, t.lobby.hostsTold].map((step) => (
        <li key={step} className={styles["done"]}>
          <CircleCheck size={18} aria-hidden="true" />
          <span>{step}</span>
          <time>{formatClock(since)}</time>
        </li>
      ))}
      <li aria-current="step">
        <LiveDot />
        <span>{t.lobby.waitingForHost}</span>
        <time>{formatElapsed(now - since)}</time>
      </li>
    </ol>
  );
}
