import type { User } from "@confa/api-client";
import { Mark } from "@confa/ui";
import { type ReactNode, useState } from "react";
import { useMessages } from "@/messages/messages";
import { DeleteRoomDialog } from "./DeleteRoomDialog";
import { JoinRoomForm } from "./JoinRoomForm";
import { NewRoomDialog } from "./NewRoomDialog";
import { RecentMeetings } from "./RecentMeetings";
import { RoomList } from "./RoomList";
import { RoomSettingsDialog } from "./RoomSettingsDialog";
import { useRecent } from "./use-recent";
import { useRooms, type Room } from "./use-rooms";
import styles from "./HomePage.module.css";

interface Props {
  user: Pick<User, "id" | "role">;
  /** What stands at the end of the top bar: theme and the person's menu. */
  menu: ReactNode;
  onJoin: (room: string, hash: string) => void;
  onInvite: (room: Room) => void;
}

type Asked = { about: "new" } | { about: "settings" | "delete"; room: Room } | null;

export function HomePage({ user, menu, onJoin, onInvite }: Props) {
  const t = useMessages();
  const rooms = useRooms();
  const recent = useRecent(rooms.data ?? [], user.id);
  const [asked, setAsked] = useState<Asked>(null);
  const isAdmin = user.role === "ADMIN";
  const close = (): void => setAsked(null);
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
        <RoomList
          rooms={rooms}
          acts={{
            isAdmin,
            onInvite,
            onSettings: (room) => setAsked({ about: "settings", room }),
            onDelete: (room) => setAsked({ about: "delete", room }),
          }}
          onNew={() => setAsked({ about: "new" })}
        />
        <RecentMeetings meetings={recent} />
      </main>
      {asked?.about === "new" && <NewRoomDialog isAdmin={isAdmin} onClose={close} />}
      {asked?.about === "settings" && (
        <RoomSettingsDialog room={asked.room} isAdmin={isAdmin} onClose={close} />
      )}
      {asked?.about === "delete" && <DeleteRoomDialog room={asked.room} onClose={close} />}
    </>
  );
}
