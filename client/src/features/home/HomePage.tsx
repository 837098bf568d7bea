import { Mark } from "@confa/ui";
import type { ReactNode } from "react";
import { useMessages } from "@/messages/messages";
import { JoinRoomForm } from "./JoinRoomForm";
import { RoomList } from "./RoomList";
import { useRooms } from "./use-rooms";
import styles from "./HomePage.module.css";

interface Props {
  /** What stands at the end of the top bar: theme and the person's menu. */
  menu: ReactNode;
  onJoin: (room: string, hash: string) => void;
}

export function HomePage({ menu, onJoin }: Props) {
  const t = useMessages();
  const rooms = useRooms();
  return (
    <>
      <header className={styles["bar"]}>
        <Mark />
        <span className={styles["spacer"]} />
        {menu}
      </header>
      <main className={styles["home"]}>
        <section className={styles["start"]} aria-labelledby="start-title">
          <h1 id="start-title">{t.home.title}</h1>
          <JoinRoomForm onJoin={onJoin} />
        </section>
        <RoomList rooms={rooms} />
      </main>
    </>
  );
}
