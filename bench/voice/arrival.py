"""How soon an invited agent is seen, and what agents cost: memory, processor, and what is left of them."""

import asyncio
import time
from collections.abc import Callable

import psutil
from bench.voice import figures, meeting, speech
from bench.voice.person import Person
from livekit import rtc

from confa_agent_protocol.identities import is_agent

_ROLES = ("friendly", "expert", "funny", "scribe")
_INVITATIONS = 100
_WARM_AFTER = 20
"""The first agents make the engines take what they then keep; only what is added after them is a leak."""
_SETTLE_SECONDS = 3.0
_REPLACED_SECONDS = 15.0
"""After an invitation the worker starts the process of the next agent, which is not what hearing costs."""
_WATCH_SECONDS = 15.0
_SLACK_MIB = 50


async def invited(stack: meeting.Stack) -> list[figures.Line]:
    """From the invitation to the agent's arrival, as a participant in the room sees it; then what is left."""
    seconds: list[float] = []
    before = (0.0, 0)
    async with meeting.meeting(stack, "invited") as room, await room.person("alice") as alice:
        for number in range(_INVITATIONS):
            gone, came = asyncio.Event(), asyncio.Event()
            alice.room.on("participant_connected", _when_agent(came))
            alice.room.on("participant_disconnected", _when_agent(gone))
            started = time.perf_counter()
            inviting = asyncio.create_task(room.invite(_ROLES[number % 2]))
            await asyncio.wait_for(came.wait(), 20)
            seconds.append(time.perf_counter() - started)
            await room.kick(await inviting)
            await asyncio.wait_for(gone.wait(), 20)
            if number + 1 == _WARM_AFTER:
                await asyncio.sleep(_SETTLE_SECONDS)
                before = _usage(stack)
    await asyncio.sleep(_SETTLE_SECONDS)
    after = _usage(stack)
    left = after[0] - before[0]
    return [
        figures.seconds("invited to present, seen in the room", seconds, p95=1.0),
        figures.Line(
            f"left of invitations {_WARM_AFTER + 1} to {_INVITATIONS}",
            f"{after[1] - before[1]:+d} processes, {left:+.0f} MiB",
            "no process, no memory",
            after[1] <= before[1] and left < _SLACK_MIB,
        ),
    ]


async def memory(stack: meeting.Stack) -> list[figures.Line]:
    """What each further agent adds to the worker's processes (proportional set size)."""
    async with meeting.meeting(stack, "memory") as room, await room.person("alice"):
        await room.invite(_ROLES[0])
        await asyncio.sleep(_SETTLE_SECONDS)
        first = _usage(stack)[0]
        for role in _ROLES[1:]:
            await room.invite(role)
        await asyncio.sleep(_SETTLE_SECONDS)
        each = (_usage(stack)[0] - first) / (len(_ROLES) - 1)
        return [
            figures.Line("memory of the worker with one agent", f"{first:.0f} MiB"),
            figures.Line("memory per further agent", f"{each:.0f} MiB"),
        ]


async def listening(stack: meeting.Stack) -> list[figures.Line]:
    """Processor time of the worker with ten people, whom one agent hears and then three."""
    lines = []
    async with meeting.meeting(stack, "listening") as room:
        people = [await (await room.person(f"guest{n}", is_speaker=n == 0)).__aenter__() for n in range(10)]
        try:
            await room.invite("scribe")
            await asyncio.sleep(_REPLACED_SECONDS)
            lines += await _costs(stack, people, "one agent", muted=0.02, silent=0.15)
            for role in ("expert", "funny"):
                await room.invite(role)
            await asyncio.sleep(_REPLACED_SECONDS)
            lines += await _costs(stack, people, "three agents")
        finally:
            await asyncio.gather(*(person.__aexit__() for person in people))
    return lines


async def _costs(
    stack: meeting.Stack,
    people: list[Person],
    who: str,
    *,
    muted: float | None = None,
    silent: float | None = None,
) -> list[figures.Line]:
    """All muted, then all microphones open and silent, then one of them speaks without a pause."""
    lines = []
    for name, is_muted, goal in (("muted", True, muted), ("open, silent", False, silent)):
        for person in people:
            person.mute(is_muted=is_muted)
        await asyncio.sleep(_SETTLE_SECONDS)
        lines.append(_cost(who, f"ten microphones {name}", await _processor(stack), goal))
    talking = asyncio.create_task(_talk(people[0]))
    lines.append(_cost(who, "one of ten speaks all the time", await _processor(stack), None))
    talking.cancel()
    await asyncio.gather(talking, return_exceptions=True)
    return lines


async def _talk(person: Person) -> None:
    while True:
        for line in speech.texts("sentences"):
            await person.say(speech.spoken(line["text"]))


def _cost(who: str, what: str, used: float, goal: float | None) -> figures.Line:
    name = f"worker's processor time with {who}, {what}"
    if goal is None:
        return figures.Line(name, f"{used:.1%} of a core")
    return figures.Line(name, f"{used:.1%} of a core", f"≤ {goal:.0%}", used <= goal)


def _when_agent(event: asyncio.Event) -> Callable[[rtc.RemoteParticipant], None]:
    def note(participant: rtc.RemoteParticipant) -> None:
        if is_agent(participant.identity):
            event.set()

    return note


async def _processor(stack: meeting.Stack) -> float:
    """Cores used by the worker's processes."""
    before, started = _cpu_seconds(stack), time.perf_counter()
    await asyncio.sleep(_WATCH_SECONDS)
    return (_cpu_seconds(stack) - before) / (time.perf_counter() - started)


def _processes(stack: meeting.Stack) -> list[psutil.Process]:
    """The worker and everything below it."""
    for process in psutil.Process(stack.launched.process.pid).children(recursive=True):
        if "confa-agents" in " ".join(process.cmdline()):
            return [process, *process.children(recursive=True)]
    raise RuntimeError("The stack runs no worker.")


def _usage(stack: meeting.Stack) -> tuple[float, int]:
    """MiB and number of the worker's processes."""
    processes = _processes(stack)
    return sum(process.memory_full_info().pss for process in processes) / 2**20, len(processes)


def _cpu_seconds(stack: meeting.Stack) -> float:
    """Also of those that have ended: their time is counted with whoever waited for them."""
    times = [process.cpu_times() for process in _processes(stack)]
    return sum(each.user + each.system + each.children_user + each.children_system for each in times)
