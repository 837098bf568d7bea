"""One agent of a room hears, and tells the others; the next one stands by, and goes on when it is gone."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from livekit import rtc

from confa_agents.hearing.consent import may_be_heard
from confa_agents.hearing.ears import Ears, MakeListener
from confa_agents.hearing.hearsay import Hearsay
from confa_agents.hearing.observer import HearingObserver
from confa_agents.hearing.place import Place
from confa_agents.hearing.teller import Teller
from confa_agents.hearing.told import Told
from confa_agents.hearing.turn import Speaker
from confa_agents.tasks import Tasks

_log = logging.getLogger(__name__)

Send = Callable[[str, Sequence[str]], Awaitable[None]]


class SharedHearing:
    """An agent's place in the hearing of its room.

    Args:
        room: connected without auto-subscription.
        leaders: the agents before this one that are alive; the first of them leads.
        others: identities of all other agents.
        send: delivers a text to agents.
        observer: this agent's conversation.
        make_listener: hears one person for an observer.
        changed: called when the people who are heard may be others.
        withdrawn: called with the identity of a person who takes the consent back.
    """

    def __init__(
        self,
        room: rtc.Room,
        *,
        leaders: Callable[[], Sequence[str]],
        others: Callable[[], Sequence[str]],
        send: Send,
        observer: HearingObserver,
        make_listener: Callable[[HearingObserver], MakeListener],
        changed: Callable[[], None],
        withdrawn: Callable[[str], None],
    ) -> None:
        self._room, self._leaders, self._others, self._send = room, leaders, others, send
        self._withdrawn = withdrawn
        self._hearsay = Hearsay(observer, find_speaker=self._find_speaker)
        listener = make_listener(Teller(observer, self._tell))
        self._ears = Ears(room, listener, changed=changed, withdrawn=self._on_withdrawn)
        self._leader: str | None = None
        self._is_over = False
        self._outgoing: asyncio.Queue[Told] = asyncio.Queue()
        self._tasks = Tasks()

    @property
    def heard(self) -> tuple[str, ...]:
        """Identities of the people who are heard."""
        return self._ears.heard

    def start(self) -> None:
        self._tasks.start(self._deliver())
        self._ears.listen()
        self.look()
        self._ears.survey()

    def look(self) -> None:
        """Takes the place that is free now; called when agents come, go, or fall silent."""
        leaders = [] if self._is_over else self._leaders()
        leader = leaders[0] if leaders else None
        if leader != self._leader:
            self._leader = leader
            self._hearsay.forget()
        self._ears.take(self._place(len(leaders)))

    def _place(self, num_before: int) -> Place:
        if self._is_over or num_before > 1:
            return Place.RESTS
        return Place.STANDS_BY if num_before else Place.LEADS

    def again(self) -> None:
        """After a reconnection."""
        self.look()
        self._ears.survey()

    def receive(self, identity: str, data: bytes) -> None:
        """A packet on the hearing's topic, from an AGENT participant."""
        told = Told.parse(data) if identity == self._leader else None
        if told is None:
            return
        for ear in self._ears.of(told.identity):
            if ear.kept is not None:
                note = ear.kept.goes_on if told.is_going_on else ear.kept.settle
                note(told.segment)
        self._hearsay.receive(told)

    def _find_speaker(self, identity: str) -> Speaker | None:
        person = self._room.remote_participants.get(identity)
        if person is None or not may_be_heard(person):
            return None
        return Speaker(identity, person.name or identity)

    def _on_withdrawn(self, identity: str) -> None:
        self._hearsay.forget(identity)
        self._withdrawn(identity)

    def _tell(self, told: Told) -> None:
        if self._others():
            self._outgoing.put_nowait(told)

    async def _deliver(self) -> None:
        while True:
            told = await self._outgoing.get()
            try:
                await self._send(told.to_json(), self._others())
            except Exception:  # noqa: BLE001 - the SDK raises bare exceptions, as while it reconnects
                _log.warning("what was heard could not be told to the other agents")

    def stop(self) -> None:
        """This agent leaves: it hears nothing more, and another one leads."""
        self._is_over = True
        self.look()

    async def aclose(self) -> None:
        await self._ears.aclose()
        await self._tasks.aclose()
