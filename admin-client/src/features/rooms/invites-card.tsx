import { dataOf } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { Button, IconButton } from "@confa/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link2Off, Plus } from "lucide-react";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { exactMoment } from "@/shared/dates";
import { CreatedLink } from "./created-link";
import { type Invite, listInvites, setupKey } from "./room-setup";
import { SetupCard } from "./setup-card";
import styles from "./setup.module.css";

interface InvitesCardProps {
  room: string;
  acts: Acts;
}

/** The links by which guests come in; a new one is shown this once. */
export function InvitesCard({ room, acts }: InvitesCardProps) {
  const t = useMessages();
  const queries = useQueryClient();
  const invites = useQuery(listInvites(useApi(), room));
  const [link, setLink] = useState<string | null>(null);
  const renew = () => void queries.invalidateQueries({ queryKey: setupKey(room, "invites") });
  const create = () =>
    acts.start({
      key: "create link",
      run: (api) => dataOf(api.POST("/rooms/{room}/invites", { params: { path: { room } } })),
      onDone: (created) => {
        setLink(created.link);
        renew();
      },
    });
  return (
    <SetupCard title={t.roomSetup.invites} query={invites}>
      {({ items }) => (
        <>
          {items.length === 0 ? <p className={styles["muted"]}>{t.roomSetup.noInvites}</p> : null}
          <ul className={styles["list"]}>
            {items.map((invite) => (
              <InviteRow key={invite.id} invite={invite} room={room} acts={acts} onRevoked={renew} />
            ))}
          </ul>
          {link === null ? null : <CreatedLink link={link} />}
          <Button icon={<Plus aria-hidden />} isPending={acts.isPending("create link")} onPress={create}>
            {t.roomSetup.createLink}
          </Button>
        </>
      )}
    </SetupCard>
  );
}

interface InviteRowProps extends InvitesCardProps {
  invite: Invite;
  onRevoked: () => void;
}

function InviteRow({ invite, room, acts, onRevoked }: InviteRowProps) {
  const t = useMessages();
  const { id, invitedBy, numUses, maxUses, expiresAt } = invite;
  const key = `revoke ${id}`;
  const revoke = () =>
    acts.start({
      key,
      run: (api) => dataOf(api.DELETE("/rooms/{room}/invites/{id}", { params: { path: { room, id } } })),
      done: t.roomSetup.revoked,
      onDone: onRevoked,
    });
  return (
    <li className={styles["item"]}>
      <span className={styles["texts"]}>
        <b dir="auto">{t.roomSetup.linkBy(invitedBy)}</b>
        <small>
          {[t.roomSetup.inviteUses(numUses, maxUses), t.roomSetup.until(exactMoment(expiresAt))].join(", ")}
        </small>
      </span>
      <IconButton
        size="sm"
        tone="danger"
        label={t.roomSetup.revoke(invitedBy)}
        icon={<Link2Off />}
        isDisabled={acts.isPending(key)}
        onPress={revoke}
      />
    </li>
  );
}
