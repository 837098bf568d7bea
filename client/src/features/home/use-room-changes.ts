import { dataOf } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toBody, type RoomSettings } from "./room-settings";

/** Making, changing and deleting rooms; the list is read anew after each. */
export function useRoomChanges(isAdmin: boolean) {
  const api = useApi();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ["rooms"] });
  const create = useMutation({
    mutationFn: ({ name, settings }: { name: string; settings: RoomSettings }) =>
      dataOf(api.POST("/rooms", { body: { name, ...toBody(settings, isAdmin) } })),
    onSuccess,
  });
  const change = useMutation({
    mutationFn: ({ name, settings }: { name: string; settings: RoomSettings }) =>
      dataOf(
        api.PATCH("/rooms/{room}", { params: { path: { room: name } }, body: toBody(settings, isAdmin) }),
      ),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (name: string) => api.DELETE("/rooms/{room}", { params: { path: { room: name } } }),
    onSuccess,
  });
  return { create, change, remove };
}
