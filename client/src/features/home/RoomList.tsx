import { describeError } from "@confa/api-client";
import { Button, Card, EmptyState, Skeleton } from "@confa/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import { CloudOff, DoorOpen } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { RoomRow } from "./RoomRow";
import type { Room } from "./use-rooms";
import styles from "./RoomList.module.css";

type Rooms = Pick<UseQueryResult<Room[]>, "data" | "error" | "isPending" | "refetch">;

export function RoomList({ rooms }: { rooms: Rooms }) {
  const t = useMessages();
  return (
    <Card className={styles["card"]}>
      <section aria-labelledby="rooms-title" aria-busy={rooms.isPending}>
        <div className={styles["head"]}>
          <h2 id="rooms-title">{t.home.myRooms}</h2>
        </div>
        <RoomListBody rooms={rooms} />
      </section>
    </Card>
  );
}

function RoomListBody({ rooms }: { rooms: Rooms }) {
  const t = useMessages();
  if (rooms.data === undefined && rooms.error !== null) {
    return (
      <EmptyState
        icon={<CloudOff aria-hidden="true" />}
        title={t.home.roomsFail}
        action={<Button onPress={() => void rooms.refetch()}>{t.general.tryAgain}</Button>}
      >
        {describeError(rooms.error)}
      </EmptyState>
    );
  }
  if (rooms.data === undefined) return <LoadingRows />;
  if (rooms.data.length === 0) {
    return (
      <EmptyState icon={<DoorOpen aria-hidden="true" />} title={t.home.noRooms}>
        {t.home.noRoomsText}
      </EmptyState>
    );
  }
  return (
    <ul>
      {rooms.data.map((room) => (
        <RoomRow key={room.name} room={room} />
      ))}
    </ul>
  );
}

function LoadingRows() {
  const t = useMessages();
  return (
    <ul aria-label={t.home.loadingRooms}>
      {[0, 1, 2].map((row) => (
        <li key={row} className={styles["loading"]}>
          <Skeleton width="40%" height={16} />
        </li>
      ))}
    </ul>
  );
}
