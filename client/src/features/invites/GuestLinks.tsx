import { describeError } from "@confa/api-client";
import { Banner, Button, Select } from "@confa/ui";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import { CopiedLink } from "./CopiedLink";
import { copyText } from "./copy-text";
import { LinkList } from "./LinkList";
import { useInvites } from "./use-invites";
import styles from "./InviteDialog.module.css";

const HOUR = 3600;
/** What a link may be good for: seconds, and people. */
const LIFETIMES = [HOUR, 24 * HOUR, 7 * 24 * HOUR, 30 * 24 * HOUR] as const;
const USES = [1, 10, 50, 1000] as const;

/** Links for people without an account: a new one on chosen terms, and those that are good now. */
export function GuestLinks({ room, hash }: { room: string; hash: string }) {
  const t = useMessages();
  const { list, create, revoke } = useInvites(room);
  const [expiresIn, setExpiresIn] = useState<number>(LIFETIMES[1]);
  const [maxUses, setMaxUses] = useState<number>(USES[1]);
  const [made, setMade] = useState<{ link: string; isCopied: boolean } | null>(null);
  const make = (): void =>
    create.mutate(
      { expiresIn, maxUses },
      {
        onSuccess: (invite) => {
          const link = withKey(invite.link, hash);
          void copyText(link).then((isCopied) => setMade({ link, isCopied }));
        },
      },
    );
  const problem = create.error ?? revoke.error;
  return (
    <section className={styles["guests"]} aria-labelledby="guests-title">
      <h3 id="guests-title">{t.invites.forGuests}</h3>
      <div className={styles["terms"]}>
        <Select
          label={t.invites.goodFor}
          items={LIFETIMES.map((seconds) => ({
            id: String(seconds),
            label: t.invites.hours(seconds / HOUR),
          }))}
          selectedKey={String(expiresIn)}
          onSelectionChange={(key) => setExpiresIn(Number(key))}
        />
        <Select
          label={t.invites.uses}
          items={USES.map((count) => ({ id: String(count), label: t.invites.people(count) }))}
          selectedKey={String(maxUses)}
          onSelectionChange={(key) => setMaxUses(Number(key))}
        />
      </div>
      <Button variant="primary" isBlock isPending={create.isPending} onPress={make}>
        {t.invites.create}
      </Button>
      {problem !== null && <Banner tone="danger">{describeError(problem)}</Banner>}
      {made !== null && (
        <CopiedLink
          key={made.link}
          label={t.invites.newLink}
          hint={t.invites.newLinkHint}
          link={made.link}
          isCopied={made.isCopied}
        />
      )}
      <LinkList list={list} onRevoke={(invite) => revoke.mutate(invite.id)} />
    </section>
  );
}

/** The passphrase of an encrypted room travels behind the invitation: `#invite=…&key=…`. */
function withKey(link: string, hash: string): string {
  return hash === "" ? link : `${link}&${hash.slice(1)}`;
}
