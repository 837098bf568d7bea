"""What can be changed of a room."""

from confa.http.schemas import RequestModel, examples
from confa.rooms.roles import RoomAccess
from confa.rooms.schemas import Title


class RoomChanges(RequestModel):
    """Only what is given changes. `isAgentsEnabled` is ADMIN's; `isEncrypted` waits for a meeting's end."""

    model_config = examples({"title": "Board meeting", "access": "members", "hasLobby": True})

    title: Title | None = None
    access: RoomAccess | None = None
    has_lobby: bool | None = None
    is_encrypted: bool | None = None
    is_agents_enabled: bool | None = None
