import type { Messages } from "./messages";
import { agents } from "./ru/agents";
import { auditActions } from "./ru/audit-actions";
import { auditDetails } from "./ru/audit-details";
import { auditLog } from "./ru/audit-log";
import { dates } from "./ru/dates";
import { fields } from "./ru/fields";
import { general } from "./ru/general";
import { importUsers } from "./ru/import-users";
import { live } from "./ru/live";
import { nav } from "./ru/nav";
import { overview } from "./ru/overview";
import { room } from "./ru/room";
import { roomSetup } from "./ru/room-setup";
import { rooms } from "./ru/rooms";
import { security } from "./ru/security";
import { signIn } from "./ru/sign-in";
import { start } from "./ru/start";
import { users } from "./ru/users";

export const ru: Messages = {
  agents,
  auditActions,
  auditDetails,
  auditLog,
  dates,
  fields,
  general,
  importUsers,
  live,
  nav,
  overview,
  room,
  roomSetup,
  rooms,
  security,
  signIn,
  start,
  users,
};
