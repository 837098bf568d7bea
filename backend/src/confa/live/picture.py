"""The live picture: every room with somebody in it. The same changes give every process the same picture."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from confa.http.schemas import ApiModel
from confa.live import participants
from confa.live.changes import (
    AgentReported,
    Arrived,
    Left,
    QualityReported,
    RoomChange,
    RoomChanged,
    SfuSeen,
    TrackPublished,
    TrackUnpublished,
)
from confa.live.schemas import (
    LiveParticipant,
    LiveRoom,
    LiveRoomDetails,
    LiveRoomFacts,
    LiveSnapshot,
    ParticipantGone,
    ParticipantHere,
    RoomGone,
    SfuState,
)
from confa.meetings.removals import person_id_of


@dataclass(frozen=True, slots=True)
class News:
    """An event for listeners: its name and its data."""

    event: str
    data: ApiModel


@dataclass(slots=True)
class Place:
    """A room and who is in it, by sid."""

    facts: LiveRoomFacts
    here: dict[str, LiveParticipant] = field(default_factory=dict)

    @property
    def numbers(self) -> LiveRoom:
        agents = sum(found.is_agent for found in self.here.values())
        return LiveRoom(**dict(self.facts), num_participants=len(self.here), num_agents=agents)

    @property
    def details(self) -> LiveRoomDetails:
        in_order = sorted(self.here.values(), key=lambda found: (found.joined_at, found.sid))
        return LiveRoomDetails(**dict(self.numbers), participants=in_order)


class Picture:
    """Applies changes, and says what listeners have to know of each: nothing where nothing is different."""

    def __init__(self) -> None:
        self.places: dict[str, Place] = {}
        self.is_sfu_available = True

    def snapshot(self) -> LiveSnapshot:
        rooms = [self.places[name].details for name in sorted(self.places)]
        return LiveSnapshot(is_sfu_available=self.is_sfu_available, rooms=rooms)

    def facts_of_meeting(self, room: str) -> LiveRoomFacts | None:
        """Those of a room whose meeting runs: when they change, that is told by itself."""
        place = self.places.get(room)
        return place.facts if place and place.facts.started_at else None

    def apply(self, change: RoomChange) -> list[News]:
        match change:
            case Arrived():
                return [*self._welcome(change.room), *self._arrive(change)]
            case Left():
                return list(self._leave(change.room, change.sid))
            case RoomChanged():
                return self._open(change.room) if change.room.name in self.places else []
            case SfuSeen():
                return self._see_sfu(change)
            case _:
                return list(self._change_participants(change))

    def _welcome(self, facts: LiveRoomFacts) -> list[News]:
        """Whoever tells of an arrival may know an older state of a room than this picture."""
        return [] if self.facts_of_meeting(facts.name) else self._open(facts)

    def _open(self, facts: LiveRoomFacts) -> list[News]:
        place = self.places.get(facts.name)
        if place and place.facts == facts:
            return []
        if place:
            place.facts = facts
        else:
            self.places[facts.name] = Place(facts)
        return [News("room", facts)]

    def _arrive(self, change: Arrived) -> list[News]:
        before = self.places[change.room.name].here.get(change.participant.sid)
        return self._put(change.room.name, participants.shown(change.participant, before, change.quality))

    def _leave(self, room: str, sid: str) -> Iterator[News]:
        place = self.places.get(room)
        gone = place.here.pop(sid, None) if place else None
        if place and gone:
            yield News("participantLeft", ParticipantGone(room=room, sid=sid, identity=gone.identity))
            if not place.here:
                del self.places[room]
                yield News("roomEnded", RoomGone(name=room))

    def _see_sfu(self, change: SfuSeen) -> list[News]:
        if change.is_available == self.is_sfu_available:
            return []
        self.is_sfu_available = change.is_available
        return [News("sfu", SfuState(is_available=change.is_available))]

    def _change_participants(
        self, change: TrackPublished | TrackUnpublished | AgentReported | QualityReported
    ) -> Iterator[News]:
        place = self.places.get(change.room)
        for found in list(place.here.values()) if place else ():
            yield from self._put(change.room, _changed(found, change))

    def _put(self, room: str, participant: LiveParticipant) -> list[News]:
        here = self.places[room].here
        if here.get(participant.sid) == participant:
            return []
        here[participant.sid] = participant
        return [News("participant", ParticipantHere(room=room, participant=participant))]


def _changed(
    found: LiveParticipant, change: TrackPublished | TrackUnpublished | AgentReported | QualityReported
) -> LiveParticipant:
    match change:
        case TrackPublished() if change.sid == found.sid:
            others = [track for track in found.tracks if track.sid != change.track.sid]
            return found.model_copy(update={"tracks": [*others, change.track]})
        case TrackUnpublished() if change.sid == found.sid:
            others = [track for track in found.tracks if track.sid != change.track_sid]
            return found.model_copy(update={"tracks": others})
        case AgentReported() if found.agent and change.identity == found.identity:
            return found.model_copy(update={"agent": participants.reported(found.agent, change)})
        case QualityReported() if change.person_id == person_id_of(found.identity):
            return found.model_copy(update={"quality": change.quality})
        case _:
            return found
