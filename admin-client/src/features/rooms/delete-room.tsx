import { dataOf } from "@confa/api-client";
import { Button, ConfirmDialog } from "@confa/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { PATHS } from "@/shared/paths";
import { ROOMS_KEY } from "./list-rooms";
import type { RoomToActOn } from "./room-acts";

/** The button that deletes a room for good, after a question. */
export function DeleteRoom({ room, acts }: { room: RoomToActOn; acts: Acts }) {
  const t = useMessages();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const key = `delete ${room.name}`;
  const onDelete = () =>
    acts.start({
      key,
      run: (api) => dataOf(api.DELETE("/rooms/{room}", { params: { path: { room: room.name } } })),
      done: t.roomSetup.deleted(room.title),
      onDone: () => {
        void queries.invalidateQueries({ queryKey: ROOMS_KEY });
        void navigate(PATHS.rooms);
      },
    });
  return (
    <>
      <Button variant="danger-quiet" onPress={() => setIsAsking(true)}>
        {t.roomSetup.delete}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={t.roomSetup.deleteTitle(room.title)}
          cancel={t.general.cancel}
          confirm={t.roomSetup.deleteConfirm}
          isPending={acts.isPending(key)}
          onConfirm={onDelete}
          onClose={() => setIsAsking(false)}
        >
          <p>{t.roomSetup.deleteText}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
