import { type Answer, type Api, dataOf, pageOf } from "@confa/api-client";
import { queryOptions } from "@tanstack/react-query";
import { ROOMS_KEY } from "./list-rooms";

export type RoomMember = Answer<"/rooms/{room}/members", "get">[number];
export type RoomRole = RoomMember["role"];
export type Invite = Answer<"/rooms/{room}/invites", "get">[number];
export type Meeting = Answer<"/rooms/{room}/meetings", "get">[number];

const LIMIT = 200;
const LATEST = 20;

export const setupKey = (room: string, what: "members" | "invites" | "meetings") =>
  [...ROOMS_KEY, "one", room, what] as const;

export const listMembers = (api: Api, room: string) =>
  queryOptions({
    queryKey: setupKey(room, "members"),
    queryFn: ({ signal }) =>
      pageOf(
        api.GET("/rooms/{room}/members", { params: { path: { room }, query: { limit: LIMIT } }, signal }),
      ),
  });

/** The guest links that still work. */
export const listInvites = (api: Api, room: string) =>
  queryOptions({
    queryKey: setupKey(room, "invites"),
    queryFn: ({ signal }) =>
      pageOf(
        api.GET("/rooms/{room}/invites", { params: { path: { room }, query: { limit: LIMIT } }, signal }),
      ),
  });

/** The latest meetings with who attended, the running one too. */
export const listMeetings = (api: Api, room: string) =>
  queryOptions({
    queryKey: setupKey(room, "meetings"),
    queryFn: ({ signal }) =>
      pageOf(
        api.GET("/rooms/{room}/meetings", { params: { path: { room }, query: { limit: LATEST } }, signal }),
      ),
  });

/** The account of exactly this username, whatever the case. */
export async function findUser(api: Api, username: string) {
  const users = await dataOf(api.GET("/admin/users", { params: { query: { q: username, limit: LIMIT } } }));
  return users.find((user) => user.username.toLowerCase() === username.toLowerCase());
}
