import { describeError } from "@confa/api-client";
import { Banner, Button, Card, CardHead, EmptyState, Skeleton, useToast } from "@confa/ui";
import { CloudOff } from "lucide-react";
import { useId } from "react";
import { useMessages } from "@/messages/messages";
import { AddMember } from "./AddMember";
import { MemberRow } from "./MemberRow";
import { type Member, useMembers } from "./use-members";
import styles from "./MembersCard.module.css";

interface Props {
  room: string;
  /** Owners change everybody's role, moderators add and remove members. */
  isOwner: boolean;
  /** The account of whoever looks. */
  userId: string;
}

/** Who belongs to a room, for those who lead it. */
export function MembersCard({ room, isOwner, userId }: Props) {
  const t = useMessages();
  const titleId = useId();
  const { list, put, remove } = useMembers(room);
  const toast = useToast();
  const take = (member: Member): void =>
    remove.mutate(member, {
      onSuccess: () =>
        toast.show(t.members.removed(member.displayName), {
          action: {
            label: t.members.undo,
            onAction: () => put.mutate({ who: member.userId, role: member.role }),
          },
        }),
    });
  const problem = remove.error ?? (put.variables?.who.startsWith("@") ? null : put.error);
  return (
    <Card as="section" aria-labelledby={titleId}>
      <CardHead title={t.members.title} titleId={titleId} />
      <AddMember put={put} />
      {problem !== null && (
        <div className={styles["problem"]}>
          <Banner tone="danger">{describeError(problem)}</Banner>
        </div>
      )}
      {list.data === undefined && list.error === null && (
        <Skeleton className={styles["loading"]} height={64} />
      )}
      {list.data === undefined && list.error !== null && (
        <EmptyState
          icon={<CloudOff aria-hidden="true" />}
          title={t.members.fail}
          action={<Button onPress={() => void list.refetch()}>{t.general.tryAgain}</Button>}
        >
          {describeError(list.error)}
        </EmptyState>
      )}
      <ul aria-labelledby={titleId}>
        {list.data?.map((member) => (
          <MemberRow
            key={member.userId}
            member={member}
            isYou={member.userId === userId}
            isOwner={isOwner}
            onRole={(role) => put.mutate({ who: member.userId, role })}
            onRemove={() => take(member)}
          />
        ))}
      </ul>
    </Card>
  );
}
