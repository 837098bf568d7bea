"""An SFU in memory, for tests and for whatever needs none."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from confa.livekit.errors import SfuUnavailable
from confa.livekit.gateway import LiveDispatch, LiveParticipant, LiveRoom


class MemoryGateway:
    """Keeps rooms and participants; `is_down` makes every call fail as an SFU that is away.

    `unsubscribed` has who was made to hear which track no more: room, identity, track sid. `sent` has
    the data packets: room, identity, topic, payload. `on_dispatch` and `on_data` are what workers and
    agents do: they are called with the room and the dispatch, or with what was sent.
    """

    def __init__(self) -> None:
        self.is_down = False
        self.unsubscribed: list[tuple[str, str, str]] = []
        self.sent: list[tuple[str, str, str, bytes]] = []
        self.on_dispatch: Callable[[str, LiveDispatch], None] = lambda *_: None
        self.on_data: Callable[[str, str, str, bytes], None] = lambda *_: None
        self._dispatches: dict[str, list[LiveDispatch]] = {}
        self._num_dispatches = 0
        self._rooms: dict[str, LiveRoom] = {}
        self._participants: dict[str, dict[str, LiveParticipant]] = {}

    def open_room(self, name: str, metadata: str = "", *, sid: str = "RM_1") -> None:
        """What the SFU does by itself when somebody joins."""
        self._rooms[name] = LiveRoom(name, metadata, sid)
        self._participants.setdefault(name, {})

    def join(self, room: str, participant: LiveParticipant) -> None:
        """What a participant does by itself."""
        if room not in self._rooms:
            self.open_room(room)
        self._participants[room][participant.identity] = participant

    async def list_rooms(self) -> list[LiveRoom]:
        self._answer()
        return [
            replace(room, num_participants=len(self._participants[name]))
            for name, room in self._rooms.items()
        ]

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

    async def set_attributes(self, room: str, identity: str, attributes: Mapping[str, str]) -> bool:
        self._answer()
        found = self._participants.get(room, {}).get(identity)
        if found is None:
            return False
        merged = {key: value for key, value in {**found.attributes, **attributes}.items() if value}
        self._participants[room][identity] = replace(found, attributes=merged)
        return True

    async def mute_track(self, room: str, identity: str, track_sid: str) -> bool:
        self._answer()
        found = self._participants.get(room, {}).get(identity)
        if found is None or track_sid not in {track.sid for track in found.tracks}:
            return False
        tracks = tuple(
            replace(track, is_muted=track.is_muted or track.sid == track_sid) for track in found.tracks
        )
        self._participants[room][identity] = replace(found, tracks=tracks)
        return True

    async def unsubscribe(self, room: str, identity: str, track_sids: Sequence[str]) -> bool:
        self._answer()
        if identity not in self._participants.get(room, {}):
            return False
        self.unsubscribed.extend((room, identity, sid) for sid in track_sids)
        return True

    async def send_data(self, room: str, identities: Sequence[str], *, topic: str, payload: bytes) -> bool:
        self._answer()
        present = self._participants.get(room, {})
        for who in identities:
            if who in present:
                self.sent.append((room, who, topic, payload))
                self.on_data(room, who, topic, payload)
        return room in self._rooms

    async def create_dispatch(self, room: str, *, agent_name: str, metadata: str) -> str:
        self._answer()
        if room not in self._rooms:
            self.open_room(room)
        self._num_dispatches += 1
        made = LiveDispatch(f"AD_{self._num_dispatches}", agent_name, metadata)
        self._dispatches.setdefault(room, []).append(made)
        self.on_dispatch(room, made)
        return made.id

    async def list_dispatches(self, room: str) -> list[LiveDispatch]:
        self._answer()
        return list(self._dispatches.get(room, ()))

    async def delete_dispatch(self, room: str, dispatch_id: str) -> bool:
        self._answer()
        known = self._dispatches.get(room, [])
        self._dispatches[room] = [found for found in known if found.id != dispatch_id]
        return len(self._dispatches[room]) < len(known)

    async def delete_room(self, room: str) -> bool:
        self._answer()
        self._dispatches.pop(room, None)
        self._participants.pop(room, None)
        return self._rooms.pop(room, None) is not None

    async def close(self) -> None:
        self._rooms.clear()

    def _answer(self) -> None:
        if self.is_down:
            raise SfuUnavailable
