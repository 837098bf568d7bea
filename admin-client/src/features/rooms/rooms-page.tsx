import { useApi } from "@confa/api-client/react";
import { Card, ColumnHead, EmptyState, PageHead, Table } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { Video } from "lucide-react";
import { ListFailure } from "@/shared/failure/list-failure";
import { StaleBanner } from "@/shared/failure/stale-banner";
import { TableSkeleton } from "@/shared/failure/table-skeleton";
import { Pager } from "@/shared/paging/pager";
import { usePaging } from "@/shared/paging/use-paging";
import { listRooms, PAGE_SIZE } from "./list-rooms";
import { RoomRow } from "./room-row";

export default function RoomsPage() {
  return (
    <>
      <title>Rooms · Confa Admin</title>
      <PageHead title="Rooms" />
      <Card>
        <RoomList />
      </Card>
    </>
  );
}

function RoomList() {
  const paging = usePaging();
  const rooms = useQuery(listRooms(useApi(), paging.cursor));
  const retry = () => void rooms.refetch();
  if (rooms.isPending) return <TableSkeleton label="Loading rooms" />;
  if (rooms.data === undefined) return <ListFailure error={rooms.error} onRetry={retry} />;
  if (rooms.data.items.length === 0) {
    return (
      <EmptyState level={2} icon={<Video />} title="No rooms yet">
        A room is there as soon as somebody creates or joins one.
      </EmptyState>
    );
  }
  return (
    <>
      {rooms.isError ? <StaleBanner error={rooms.error} asOf={rooms.dataUpdatedAt} onRetry={retry} /> : null}
      <Table label="Rooms" head={HEAD} isBusy={rooms.isPlaceholderData}>
        {rooms.data.items.map((room) => (
          <RoomRow key={room.name} room={room} />
        ))}
      </Table>
      <Pager paging={paging} page={rooms.data} pageSize={PAGE_SIZE} />
    </>
  );
}

const HEAD = (
  <>
    <ColumnHead>Room</ColumnHead>
    <ColumnHead isLow>Access</ColumnHead>
    <ColumnHead>People now</ColumnHead>
    <ColumnHead>Agents allowed</ColumnHead>
  </>
);
