import { account } from "./en/account";
import { agents } from "./en/agents";
import { captions } from "./en/captions";
import { chat } from "./en/chat";
import { connection } from "./en/connection";
import { devices } from "./en/devices";
import { dock } from "./en/dock";
import { encryption } from "./en/encryption";
import { general } from "./en/general";
import { home } from "./en/home";
import { invites } from "./en/invites";
import { lobby } from "./en/lobby";
import { meeting } from "./en/meeting";
import { members } from "./en/members";
import { moderation } from "./en/moderation";
import { notices } from "./en/notices";
import { pastMeetings } from "./en/past-meetings";
import { people } from "./en/people";
import { preJoin } from "./en/pre-join";
import { roomNames } from "./en/room-names";
import { rooms } from "./en/rooms";
import { shortcuts } from "./en/shortcuts";
import { signIn } from "./en/sign-in";
import { stage } from "./en/stage";
import { start } from "./en/start";

/** Every text of the client. A section is a feature's, or for several of them `general`. */
export const en = {
  account,
  agents,
  captions,
  chat,
  connection,
  devices,
  dock,
  encryption,
  general,
  home,
  invites,
  lobby,
  meeting,
  members,
  moderation,
  notices,
  pastMeetings,
  people,
  preJoin,
  roomNames,
  rooms,
  shortcuts,
  signIn,
  stage,
  start,
};
