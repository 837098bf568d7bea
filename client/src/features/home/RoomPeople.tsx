import { Avatar, AvatarStack, Rosette } from "@confa/ui";
import { personSeed } from "@/shared/identity";
import { useMessages } from "@/messages/messages";
import { useRoomPeople } from "./use-room-people";
import styles from "./RoomRow.module.css";

/** More do not fit into a row. */
const MOST = 4;

/** Who is in a live room now. Only those who lead it may know; for others there is the number. */
export function RoomPeople({ name }: { name: string }) {
  const t = useMessages();
  const people = useRoomPeople(name);
  if (people.length === 0) return null;
  const names = people.map((one) => one.name || t.general.guest);
  return (
    <span
      className={styles["people"]}
      role="img"
      aria-label={t.home.inside(names)}
      title={t.home.inside(names)}
    >
      <AvatarStack>
        {people
          .slice(0, MOST)
          .map((one) =>
            one.kind === "AGENT" ? (
              <Rosette key={one.identity} size="sm" />
            ) : (
              <Avatar key={one.identity} id={personSeed(one.identity)} name={one.name} size="sm" />
            ),
          )}
      </AvatarStack>
      {people.length > MOST && <small>+{people.length - MOST}</small>}
    </span>
  );
}
