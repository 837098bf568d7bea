"""An SFU in memory, for tests and for whatever needs none."""

from dataclasses import replace

from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveParticipant, LiveRoom


class MemoryGateway:
    """Keeps rooms and participants; `is_down` makes every call fail as an SFU that is away."""

    def __init__(self) -> None:
        self.is_down = False
        self._rooms: dict[str, LiveRoom] = {}
        self._participants: dict[str, dict[str, LiveParticipant]] = {}

    def open_room(self, name: str, metadata: str = "") -> None:
        """What the SFU does by itself when somebody joins."""
        self._rooms[name] = LiveRoom(name, metadata)
        self._participants.setdefault(name, {})

    def join(self, room: str, participant: LiveParticipant) -> None:
        """What a participant does by itself."""
        if room not in self._rooms:
            self.open_room(room)
        self._participants[room][participant.identity] = participant

    async def list_rooms(self) -> list[LiveRoom]:
        self._answer()
        return list(self._rooms.values())

    async def list_participants(self, room: str) -> list[LiveParticipant]:
        self._answer()
        return list(self._participants.get(room, {}).values())

    async def update_room_metadata(self, room: str, metadata: str) -> bool:
        self._answer()
        if room not in self._rooms:
            return False
        self._rooms[room] = replace(self._rooms[room], metadata=metadata)
        return True

    async def remove_participant(self, room: str, identity: str) -> bool:
        self._answer()
        return self._participants.get(room, {}).pop(identity, None) is not None

    async def delete_room(self, room: str) -> bool:
        self._answer()
        self._participants.pop(room, None)
        return self._rooms.pop(room, None) is not None

    async def close(self) -> None:
        self._rooms.clear()

    def _answer(self) -> None:
        if self.is_down:
            raise SfuUnavailable
