import { Avatar, IconButton, Select } from "@confa/ui";
import { UserX } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { accountSeed } from "@/shared/identity";
import type { Member, RoomRole } from "./use-members";
import styles from "./MembersCard.module.css";

const ROLES = ["owner", "moderator", "member"] as const;

interface Props {
  member: Member;
  isYou: boolean;
  isOwner: boolean;
  onRole: (role: RoomRole) => void;
  onRemove: () => void;
}

export function MemberRow({ member, isYou, isOwner, onRole, onRemove }: Props) {
  const t = useMessages();
  const { displayName, username, role } = member;
  const mayRemove = !isYou && (isOwner || role === "member");
  return (
    <li className={styles["row"]}>
      <Avatar id={accountSeed(member.userId)} name={displayName} />
      <span className={styles["names"]}>
        <b dir="auto" title={displayName}>
          {displayName}
        </b>
        <small>{isYou ? t.members.you(username) : username}</small>
      </span>
      {isOwner ? (
        <Select
          className={styles["role"]}
          label={t.members.roleOf(displayName)}
          isLabelHidden
          items={ROLES.map((id) => ({ id, label: t.members.roles[id] }))}
          selectedKey={role}
          onSelectionChange={onRole}
        />
      ) : (
        <span className={styles["fact"]}>{t.members.roles[role]}</span>
      )}
      {mayRemove ? (
        <IconButton
          size="sm"
          tone="danger"
          label={t.members.remove(displayName)}
          icon={<UserX aria-hidden="true" />}
          onPress={onRemove}
        />
      ) : (
        <span className={styles["noAct"]} />
      )}
    </li>
  );
}
