import { dataOf, describeError } from "@confa/api-client";
import { useApi, useSession } from "@confa/api-client/react";
import { Button, LinkButton, Notice, PageHead } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useParams } from "react-router";
import { MembersCard } from "@/features/members/MembersCard";
import { PastMeetings } from "@/features/past-meetings/PastMeetings";
import { useMessages } from "@/messages/messages";
import { roomPath } from "@/shared/room-name";
import { Waiting } from "@/shared/Waiting";
import { PageBar } from "./PageBar";
import styles from "./RoomBookRoute.module.css";

/** The page of `/rooms/:roomId`: what is kept of a room's meetings, and who belongs to it. */
export default function RoomBookRoute() {
  const { roomId = "" } = useParams();
  return (
    <>
      <PageBar />
      <RoomBook key={roomId} name={roomId} />
    </>
  );
}

function RoomBook({ name }: { name: string }) {
  const t = useMessages();
  const { user } = useSession();
  const { hash } = useLocation();
  const { data: room, error, refetch } = useRoom(name);
  if (user === null) return null;
  if (room === undefined) {
    if (error === null) return <Waiting label={t.general.loading} />;
    return <Unknown reason={describeError(error)} onRetry={() => void refetch()} />;
  }
  const isOwner = room.myRole === "owner" || user.role === "ADMIN";
  return (
    <main className={styles["book"]}>
      <title>{t.pastMeetings.titleOf(room.title)}</title>
      <PageHead
        title={<span dir="auto">{room.title}</span>}
        meta={room.title === room.name ? null : room.name}
      >
        <LinkButton href={roomPath(room.name)} variant="primary">
          {t.home.join}
        </LinkButton>
      </PageHead>
      <div className={styles["cards"]}>
        <PastMeetings room={room.name} userId={user.id} wanted={hash.slice(1) || null} />
        {(isOwner || room.myRole === "moderator") && (
          <MembersCard room={room.name} isOwner={isOwner} userId={user.id} />
        )}
      </div>
    </main>
  );
}

function useRoom(name: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["rooms", name],
    queryFn: ({ signal }) => dataOf(api.GET("/rooms/{room}", { params: { path: { room: name } }, signal })),
  });
}

function Unknown({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  const t = useMessages();
  return (
    <Notice
      title={t.meeting.notLoaded}
      actions={
        <>
          <Button onPress={onRetry}>{t.general.tryAgain}</Button>
          <LinkButton href="/" variant="primary">
            {t.general.home}
          </LinkButton>
        </>
      }
    >
      <p>{reason}</p>
    </Notice>
  );
}
