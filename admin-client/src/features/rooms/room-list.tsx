import { useApi } from "@confa/api-client/react";
import { ColumnHead, EmptyState, Table } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { Video } from "lucide-react";
import { useMemo } from "react";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { ListFailure } from "@/shared/failure/list-failure";
import { StaleBanner } from "@/shared/failure/stale-banner";
import { TableSkeleton } from "@/shared/failure/table-skeleton";
import { useLivePicture } from "@/shared/live/live-context";
import { Pager } from "@/shared/paging/pager";
import { usePaging } from "@/shared/paging/use-paging";
import { useMinute } from "@/shared/use-minute";
import { liveRows, quietRows } from "./listed-rooms";
import { listRooms, PAGE_SIZE } from "./list-rooms";
import type { RoomToActOn } from "./room-acts";
import { RoomRow } from "./room-row";

interface RoomListProps {
  acts: Acts;
  onEnd: (room: RoomToActOn) => void;
}

/** The rooms as far as they are known: loading, none, or those with people in them and a page of the others. */
export function RoomList({ acts, onEnd }: RoomListProps) {
  const t = useMessages();
  const paging = usePaging();
  const picture = useLivePicture();
  const now = useMinute();
  const rooms = useQuery(listRooms(useApi(), paging.cursor));
  const page = rooms.data?.items;
  const live = useMemo(() => liveRows(picture), [picture]);
  const quiet = useMemo(() => quietRows(page ?? [], picture), [page, picture]);
  const retry = () => void rooms.refetch();
  if (rooms.isPending) return <TableSkeleton label={t.rooms.loading} />;
  if (rooms.data === undefined) return <ListFailure error={rooms.error} onRetry={retry} />;
  const rows = paging.pageIndex === 0 ? [...live, ...quiet] : quiet;
  if (rows.length === 0 && paging.pageIndex === 0) return <NoRooms />;
  return (
    <>
      {rooms.isError ? <StaleBanner error={rooms.error} asOf={rooms.dataUpdatedAt} onRetry={retry} /> : null}
      <Table label={t.rooms.title} head={<Head />} isBusy={rooms.isPlaceholderData}>
        {rows.map((room) => (
          <RoomRow key={room.name} room={room} now={now} acts={acts} onEnd={onEnd} />
        ))}
      </Table>
      <Pager paging={paging} page={rooms.data} pageSize={PAGE_SIZE} />
    </>
  );
}

function NoRooms() {
  const t = useMessages();
  return (
    <EmptyState level={2} icon={<Video />} title={t.rooms.noRooms}>
      {t.rooms.noRoomsText}
    </EmptyState>
  );
}

function Head() {
  const t = useMessages();
  return (
    <>
      <ColumnHead>{t.rooms.room}</ColumnHead>
      <ColumnHead isLow>{t.rooms.accessHead}</ColumnHead>
      <ColumnHead isNumber>{t.rooms.people}</ColumnHead>
      <ColumnHead isNumber>{t.rooms.agents}</ColumnHead>
      <ColumnHead isLow isNumber>
        {t.rooms.running}
      </ColumnHead>
      <ColumnHead isLabelHidden>{t.general.actions}</ColumnHead>
    </>
  );
}
