import { dataOf } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useQuery } from "@tanstack/react-query";
import { NotebookPen } from "lucide-react";
import { Link } from "react-aria-components/Link";
import { useMessages } from "@/messages/messages";
import { roomBookPath } from "@/shared/room-name";
import styles from "./RoomList.module.css";

/** What was noted in a meeting, counted, and the way there; nothing where nothing was. */
export function NotesLink({ room, meetingId }: { room: string; meetingId: string }) {
  const t = useMessages();
  const count = useLatestNotes(room).data?.filter((note) => note.meetingId === meetingId).length ?? 0;
  if (count === 0) return null;
  return (
    <Link className={styles["notes"] ?? ""} href={roomBookPath(room, meetingId)}>
      <NotebookPen size={14} aria-hidden="true" />
      {t.home.notes(count)}
    </Link>
  );
}

/** Past meetings get no new notes. */
const FRESH_FOR = 60_000;

/** As many as the API gives at first: recent meetings are what they are for. */
function useLatestNotes(room: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["rooms", room, "notes", "latest"],
    queryFn: ({ signal }) => dataOf(api.GET("/rooms/{room}/notes", { params: { path: { room } }, signal })),
    staleTime: FRESH_FOR,
  });
}
