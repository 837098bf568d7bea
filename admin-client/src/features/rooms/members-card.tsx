import { useApi } from "@confa/api-client/react";
import { IconButton, Select } from "@confa/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { UserMinus } from "lucide-react";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { AddMember } from "./add-member";
import { removeMember, setRole } from "./member-acts";
import { listMembers, type RoomMember } from "./room-setup";
import { SetupCard } from "./setup-card";
import styles from "./setup.module.css";

interface MembersCardProps {
  room: string;
  acts: Acts;
}

/** Who belongs to the room, in which role. */
export function MembersCard({ room, acts }: MembersCardProps) {
  const t = useMessages();
  const members = useQuery(listMembers(useApi(), room));
  return (
    <SetupCard title={t.roomSetup.members} query={members}>
      {({ items }) => (
        <>
          {items.length === 0 ? <p className={styles["muted"]}>{t.roomSetup.noMembers}</p> : null}
          <ul className={styles["list"]}>
            {items.map((member) => (
              <Member key={member.userId} member={member} room={room} acts={acts} />
            ))}
          </ul>
          <AddMember room={room} acts={acts} />
        </>
      )}
    </SetupCard>
  );
}

const ROLES = ["owner", "moderator", "member"] as const;

function Member({ member, room, acts }: MembersCardProps & { member: RoomMember }) {
  const t = useMessages();
  const queries = useQueryClient();
  const { displayName, username, role } = member;
  const removal = removeMember(room, member, queries);
  return (
    <li className={styles["item"]}>
      <span className={styles["texts"]}>
        <b dir="auto" title={displayName}>
          {displayName}
        </b>
        <small>{username}</small>
      </span>
      <Select
        label={t.roomSetup.role(displayName)}
        isLabelHidden
        className={styles["role"]}
        items={ROLES.map((id) => ({ id, label: t.room.roles[id] }))}
        selectedKey={role}
        onSelectionChange={(wanted) => acts.start(setRole(room, member, wanted, queries))}
      />
      <IconButton
        size="sm"
        tone="danger"
        label={t.roomSetup.removeMember(displayName)}
        icon={<UserMinus />}
        isDisabled={acts.isPending(removal.key)}
        onPress={() => acts.start(removal)}
      />
    </li>
  );
}
