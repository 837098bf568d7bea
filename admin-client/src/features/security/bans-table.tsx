import type { Answer } from "@confa/api-client";
import { Cell, ColumnHead, IconButton, RowActions, Table, TableRow } from "@confa/ui";
import { useQueryClient } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { exactMoment } from "@/shared/dates";
import { liftBan } from "./ban-acts";
import styles from "./security.module.css";

export type IpBan = Answer<"/admin/ip-bans", "get">[number];

export function BansTable({ bans, acts }: { bans: readonly IpBan[]; acts: Acts }) {
  const t = useMessages();
  const head = (
    <>
      <ColumnHead>{t.security.address}</ColumnHead>
      <ColumnHead isLow>{t.security.banned}</ColumnHead>
      <ColumnHead>{t.security.until}</ColumnHead>
      <ColumnHead isLabelHidden>{t.general.actions}</ColumnHead>
    </>
  );
  return (
    <Table label={t.security.bans} head={head}>
      {bans.map((ban) => (
        <Row key={ban.id} ban={ban} acts={acts} />
      ))}
    </Table>
  );
}

function Row({ ban, acts }: { ban: IpBan; acts: Acts }) {
  const t = useMessages();
  const queries = useQueryClient();
  const act = liftBan(ban, queries);
  return (
    <TableRow>
      <Cell className={styles["address"]}>{ban.address}</Cell>
      <Cell isLow isMuted>
        {exactMoment(ban.bannedAt)}
      </Cell>
      <Cell>{exactMoment(ban.expiresAt)}</Cell>
      <Cell>
        <RowActions>
          <IconButton
            size="sm"
            label={t.security.lift(ban.address)}
            icon={<RotateCcw />}
            isDisabled={acts.isPending(act.key)}
            onPress={() => acts.start(act)}
          />
        </RowActions>
      </Cell>
    </TableRow>
  );
}
