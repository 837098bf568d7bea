import { agents } from "./en/agents";
import { auditActions } from "./en/audit-actions";
import { auditDetails } from "./en/audit-details";
import { auditLog } from "./en/audit-log";
import { dates } from "./en/dates";
import { fields } from "./en/fields";
import { general } from "./en/general";
import { importUsers } from "./en/import-users";
import { live } from "./en/live";
import { nav } from "./en/nav";
import { overview } from "./en/overview";
import { room } from "./en/room";
import { roomSetup } from "./en/room-setup";
import { rooms } from "./en/rooms";
import { security } from "./en/security";
import { signIn } from "./en/sign-in";
import { start } from "./en/start";
import { users } from "./en/users";

/** Every text of the console. A section is a feature's, or for several of them `general`. */
export const en = {
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
