"""Why a room cannot be entered, made or read."""

from confa.errors.api_error import ApiError


class RoomNotFound(ApiError):
    status = 404
    code = "room_not_found"
    title = "No such room"
    detail = "This room does not exist."


class RoomExists(ApiError):
    status = 409
    code = "room_exists"
    title = "This room exists already"
    detail = "There is already a room with this name. Please choose another one."


class RoomAccessDenied(ApiError):
    status = 403
    code = "room_access_denied"
    title = "This room is not open to you"
    detail = "This room is only for people who belong to it. Ask its owner to add you."


class RoomCreationAdminsOnly(ApiError):
    status = 403
    code = "room_creation_admins_only"
    title = "Only administrators create rooms"
    detail = "This room does not exist yet, and only an administrator may create it."


class AgentsFlagAdminOnly(ApiError):
    status = 403
    code = "agents_flag_admin_only"
    title = "Only administrators allow agents"
    detail = "Only an administrator may allow agents in a room."


class NotInRoom(ApiError):
    status = 403
    code = "not_in_room"
    title = "You are not in this room"
    detail = "Only people who are in this room, its moderators and administrators may see this."


class ModeratorOnly(ApiError):
    status = 403
    code = "moderator_only"
    title = "Only for moderators"
    detail = "Only a moderator or an owner of this room may do this."


class OwnerOnly(ApiError):
    status = 403
    code = "owner_only"
    title = "Only for owners"
    detail = "Only an owner of this room may do this."


class RemovedFromMeeting(ApiError):
    status = 403
    code = "removed_from_meeting"
    title = "You were removed from this meeting"
    detail = "A moderator removed you from this meeting. Ask them to admit you again."


class RoomEncrypted(ApiError):
    status = 409
    code = "room_encrypted"
    title = "This room is encrypted"
    detail = "In an encrypted room nothing that people say or write reaches the server."


class ParticipantNotFound(ApiError):
    status = 404
    code = "participant_not_found"
    title = "No such person in the room"
    detail = "This person is not in the room."
