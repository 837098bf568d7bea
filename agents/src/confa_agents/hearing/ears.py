"""The ears of an agent: one for every microphone that it may hear."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from livekit import rtc

from confa_agents.hearing.consent import is_microphone, may_be_heard
from confa_agents.hearing.ear import Ear
from confa_agents.hearing.listener import Listener
from confa_agents.hearing.place import Place
from confa_agents.hearing.sounds import Sounds
from confa_agents.hearing.turn import Speaker
from confa_agents.tasks import Tasks

MakeListener = Callable[[Speaker], Listener]


class Ears:
    """Follows the room: who comes, publishes, mutes, allows, goes.

    Args:
        room: connected without auto-subscription.
        make_listener: hears one person's track.
        changed: called when the set of people heard may have changed.
        withdrawn: called with the identity of a person who takes the consent back.
    """

    def __init__(
        self,
        room: rtc.Room,
        make_listener: MakeListener,
        *,
        changed: Callable[[], None],
        withdrawn: Callable[[str], None],
    ) -> None:
        self._room, self._make_listener = room, make_listener
        self._changed, self._withdrawn = changed, withdrawn
        self._ears: dict[str, tuple[str, Ear]] = {}
        self._place = Place.LEADS
        self._allowing: set[str] = set()
        self._tasks, self._sounds = Tasks(), Sounds()

    @property
    def heard(self) -> tuple[str, ...]:
        """Identities of the people who are heard, here or by the leading agent, in alphabetical order."""
        if self._place is Place.LEADS:
            return tuple(sorted({identity for identity, _ in self._ears.values()}))
        return tuple(sorted({participant.identity for _, participant in self._microphones()}))

    def _microphones(self) -> Iterator[tuple[rtc.RemoteTrackPublication, rtc.RemoteParticipant]]:
        """Those that may be heard."""
        for participant in self._room.remote_participants.values():
            if may_be_heard(participant):
                for publication in participant.track_publications.values():
                    if is_microphone(publication):
                        yield publication, participant

    def of(self, identity: str) -> Iterator[Ear]:
        """The ears for one person."""
        return (ear for owner, ear in self._ears.values() if owner == identity)

    def listen(self) -> None:
        """Registers for the room's events; before connecting, so that nothing is missed."""
        room = self._room
        room.on("track_published", self._on_published)
        room.on("track_unpublished", lambda *_: self._changed())
        room.on("track_subscribed", self._on_subscribed)
        room.on("track_unsubscribed", lambda track, *_: self._close(track.sid))
        room.on("track_muted", lambda _, publication: self._on_muted(publication.sid))
        room.on("track_unmuted", lambda _, publication: self._on_unmuted(publication.sid))
        room.on("participant_attributes_changed", lambda _, participant: self.review(participant))
        room.on("participant_connected", self.review)
        room.on("participant_disconnected", self._on_gone)

    def survey(self) -> None:
        """Looks at everybody who is there: after connecting, and after a reconnection."""
        for participant in self._room.remote_participants.values():
            self.review(participant)

    def take(self, place: Place) -> None:
        """From now on this agent has this place among those of the room."""
        if place is self._place:
            return
        former, self._place = self._place, place
        for _, ear in self._ears.values():
            if place is Place.LEADS:
                ear.lead()
            elif former is Place.LEADS:
                self._tasks.start(ear.stand_by())
        self.survey()
        self._changed()

    def review(self, participant: rtc.Participant) -> None:
        """Subscribes to the microphones of a person who may be heard, and drops those of one who may not."""
        if not isinstance(participant, rtc.RemoteParticipant):
            return
        is_wanted = may_be_heard(participant)
        for publication in participant.track_publications.values():
            if not is_microphone(publication):
                continue
            if not is_wanted or self._place is Place.RESTS:
                self._drop(publication)
            elif publication.track is None:
                publication.set_subscribed(True)
            else:
                self._on_subscribed(publication.track, publication, participant)
        self._note_consent(participant.identity, is_allowing=is_wanted)
        self._changed()

    def _note_consent(self, identity: str, *, is_allowing: bool) -> None:
        if is_allowing:
            self._allowing.add(identity)
        elif identity in self._allowing:
            self._allowing.discard(identity)
            self._withdrawn(identity)

    def _on_published(
        self, publication: rtc.RemoteTrackPublication, participant: rtc.RemoteParticipant
    ) -> None:
        if is_microphone(publication) and may_be_heard(participant) and self._place is not Place.RESTS:
            publication.set_subscribed(True)
        self._changed()

    def _on_subscribed(
        self, track: rtc.Track, publication: rtc.RemoteTrackPublication, participant: rtc.RemoteParticipant
    ) -> None:
        if not isinstance(track, rtc.RemoteAudioTrack) or publication.sid in self._ears:
            return
        if not is_microphone(publication) or not may_be_heard(participant) or self._place is Place.RESTS:
            publication.set_subscribed(False)
            return
        speaker = Speaker(participant.identity, participant.name or participant.identity, publication.sid)
        ear = Ear(track, self._sounds, lambda: self._make_listener(speaker), leads=self._place is Place.LEADS)
        self._ears[publication.sid] = (participant.identity, ear)
        if not publication.muted:
            ear.open()
        self._changed()

    def _on_gone(self, participant: rtc.RemoteParticipant) -> None:
        self._allowing.discard(participant.identity)
        self._changed()

    def _on_muted(self, sid: str) -> None:
        if sid in self._ears:
            self._tasks.start(self._ears[sid][1].close())

    def _on_unmuted(self, sid: str) -> None:
        if sid in self._ears:
            self._ears[sid][1].open()

    def _drop(self, publication: rtc.RemoteTrackPublication) -> None:
        publication.set_subscribed(False)
        if publication.sid in self._ears:
            _, ear = self._ears.pop(publication.sid)
            self._tasks.start(ear.drop())

    def _close(self, sid: str) -> None:
        if sid in self._ears:
            _, ear = self._ears.pop(sid)
            self._tasks.start(_end(ear))
            self._changed()

    async def aclose(self) -> None:
        for sid in list(self._ears):
            _, ear = self._ears.pop(sid)
            await ear.drop()
        await self._tasks.aclose()


async def _end(ear: Ear) -> None:
    await ear.close()
    await ear.aclose()
