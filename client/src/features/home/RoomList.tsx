import { describeError } from "@confa/api-client";
import { Button, Card, cx, EmptyState, Skeleton } from "@confa/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import { CloudOff, DoorOpen, Plus } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { RoomRow, type RoomRowProps } from "./RoomRow";
import type { Room } from "./use-rooms";
import styles from "./RoomList.module.css";

interface Props {
  rooms: Pick<UseQueryResult<Room[]>, "data" | "error" | "isPending" | "refetch">;
  acts: Omit<RoomRowProps, "room">;
  onNew: () => void;
}

/** One's own rooms: those with people in them above, all others below. */
export function RoomList(props: Props) {
  const t = useMessages();
  const live = props.rooms.data?.filter(({ isLive }) => isLive) ?? [];
  return (
    <>
      {live.length > 0 && (
        <Card className={cx(styles["card"], styles["live"])}>
          <section aria-labelledby="live-title">
            <div className={styles["head"]}>
              <h2 id="live-title">{t.home.happening}</h2>
            </div>
            <Rows rooms={live} acts={props.acts} />
          </section>
        </Card>
      )}
      <Card className={styles["card"]}>
        <section aria-labelledby="rooms-title" aria-busy={props.rooms.isPending}>
          <div className={styles["head"]}>
            <h2 id="rooms-title">{t.home.myRooms}</h2>
            <Button size="sm" icon={<Plus aria-hidden="true" />} onPress={props.onNew}>
              {t.rooms.newRoom}
            </Button>
          </div>
          <RoomListBody {...props} />
        </section>
      </Card>
    </>
  );
}

function RoomListBody({ rooms, acts }: Props) {
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
  const quiet = rooms.data.filter(({ isLive }) => !isLive);
  if (quiet.length === 0) return <p className={styles["none"]}>{t.home.allLive}</p>;
  return <Rows rooms={quiet} acts={acts} />;
}

function Rows({ rooms, acts }: { rooms: readonly Room[]; acts: Props["acts"] }) {
  return (
    <ul>
      {rooms.map((room) => (
        <RoomRow key={room.name} room={room} {...acts} />
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
