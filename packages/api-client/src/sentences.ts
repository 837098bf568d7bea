import { plural } from "@confa/language";

/** What a sentence may tell besides itself: seconds until another try makes sense. */
export interface Timed {
  retryAfter?: number;
}

type Sentence = string | ((problem: Timed) => string);

/** A sentence for each code of the API, and for what has no code of its own. */
export interface Sentences {
  byCode: Readonly<Record<keyof typeof byCode, Sentence>>;
  refusedByStatus: { 403: string; 404: string; 409: string };
  refused: string;
  serverProblem: string;
  unexpected: string;
}

const tooMany = ({ retryAfter }: Timed): string =>
  `Too many tries. You can try again ${retryAfter === undefined ? "later" : `in ${spoken(retryAfter)}`}.`;

/** What a person reads for each code of the API: first what is, then what to do. */
const byCode = {
  network: "We cannot reach the server. Check your network, then try again.",
  wrong_credentials: "Username or password is wrong.",
  wrong_password: "The current password is wrong.",
  not_signed_in: "You are not signed in. Sign in, then try again.",
  session_over: "Your session is over. Sign in again to go on.",
  config_unavailable: "We cannot read this site's settings. Check your network, then try again.",
  too_many_attempts: tooMany,
  address_banned:
    "Too many attempts from your network address failed, so nobody can sign in from there for a while. Wait, or ask the person who runs this server to lift the ban.",
  ban_not_found: "This ban is over already. Reload the list.",
  room_not_live: "Nobody is in this room now. Go back to the list of live rooms.",
  user_blocked: "Your account was blocked. The person who runs this server can tell you why.",
  wrong_service_key:
    "This is not the service key of this server. It is kept there as SERVICE_ADMIN_KEY in var/secrets.env.",
  already_initialized: "This server has an administrator already. Sign in instead.",
  admin_only: "Only administrators may do this.",
  admin_network_only:
    "The console opens only from the administrators' network. Connect to the VPN, then try again.",
  origin_not_allowed:
    "The server does not accept this site as its console. Open the console at its own address.",
  username_taken: "This username is taken. Choose another one.",
  user_not_found: "This account is not here any more. Load the list again.",
  last_admin: "This is the last active administrator. Make somebody else an administrator first.",
  session_not_found: "This session has ended already.",
  sfu_unavailable: "The meeting server does not answer. Nothing is wrong on your side.",
  room_exists: "There is a room with this name already. Choose another one.",
  room_not_found: "This room does not exist.",
  room_access_denied: "This room does not admit you. Its owner can invite you.",
  room_creation_admins_only: "This room does not exist, and only administrators create rooms on this server.",
  not_in_room: "You are not in this room. Join it first.",
  owner_only: "Only the owner of the room may do this.",
  moderator_only: "Only a moderator of the room may do this.",
  member_not_found: "This person is not a member of the room any more. Load the list again.",
  last_owner: "A room keeps at least one owner. Make somebody else an owner first.",
  meeting_running: "A meeting is running in this room. End it first, then try again.",
  room_encrypted:
    "This room is end-to-end encrypted, so the server keeps nothing of it and no agent joins it.",
  message_exists: "This message was sent already.",
  removed_from_meeting: "A moderator removed you from this meeting. You can come back when they admit you.",
  not_removed: "This person was not removed from the meeting.",
  participant_not_found: "This person is not in the meeting any more.",
  not_for_guests: "Guests take part in the meeting they were invited to. Sign in to do more.",
  guest_access_over: "Your invitation is over. Ask for another link.",
  invite_unknown: "This link is not complete, or its room is gone. Ask for the link again.",
  invite_over: "This link is no longer good. Ask for another one.",
  invite_not_found: "This link was withdrawn already. Load the list again.",
  ticket_not_found: "This person does not wait any more. Load the list again.",
  track_not_found: "This microphone, camera or screen is not shared any more.",
  agents_flag_admin_only: "Only administrators allow agents in a room.",
  agents_disabled: "No agents are allowed in this room. An administrator can allow them.",
  unknown_role: "There is no agent with this role any more. Load the list again.",
  no_agent_worker: "No agent can come right now. Try again in a moment.",
  invitation_cancelled: "Somebody took this invitation back.",
  agent_not_found: "This agent is not in the meeting any more.",
  agent_required: "There are several agents here. Choose the one you mean.",
  agent_unresponsive: "The agent did not confirm this in time. You can remove it and invite it again.",
  not_a_worker: "Only agent workers may do this.",
  not_found: "This is not here any more. Go back, or load the page again.",
  database_unavailable: "The server cannot reach its data right now. Try again in a minute.",
  gateway_error: "The server does not answer right now. Try again in a minute.",
  body_too_large: "This is too much to send at once.",
  invalid_request: "Something in the form needs a change.",
  invalid_cursor: "This page of the list is not there any more. Start from the first page.",
} satisfies Record<string, Sentence>;

export const sentences: Sentences = {
  byCode,
  refusedByStatus: {
    403: "You may not do this.",
    404: "This is not here any more.",
    409: "Somebody changed this meanwhile. Load it again, then retry.",
  },
  refused: "The server refused this.",
  serverProblem: "The server has a problem. Nothing is wrong on your side. Try again in a minute.",
  unexpected: "Something unexpected happened. Reload the page, then try again.",
};

function spoken(seconds: number): string {
  return seconds <= 90
    ? plural("en", Math.max(1, Math.ceil(seconds)), { one: "# second", other: "# seconds" })
    : plural("en", Math.ceil(seconds / 60), { one: "# minute", other: "# minutes" });
}
