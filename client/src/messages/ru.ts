import type { Messages } from "./messages";
import { account } from "./ru/account";
import { agents } from "./ru/agents";
import { captions } from "./ru/captions";
import { chat } from "./ru/chat";
import { connection } from "./ru/connection";
import { devices } from "./ru/devices";
import { dock } from "./ru/dock";
import { encryption } from "./ru/encryption";
import { general } from "./ru/general";
import { home } from "./ru/home";
import { invites } from "./ru/invites";
import { lobby } from "./ru/lobby";
import { meeting } from "./ru/meeting";
import { members } from "./ru/members";
import { moderation } from "./ru/moderation";
import { notices } from "./ru/notices";
import { pastMeetings } from "./ru/past-meetings";
import { people } from "./ru/people";
import { preJoin } from "./ru/pre-join";
import { roomNames } from "./ru/room-names";
import { rooms } from "./ru/rooms";
import { shortcuts } from "./ru/shortcuts";
import { signIn } from "./ru/sign-in";
import { stage } from "./ru/stage";
import { start } from "./ru/start";

export const ru: Messages = {
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
