"""Voice to voice: from the last sample of a question to the first sound of its answer, heard by who asked."""

import asyncio

from bench.voice import figures, meeting, speech
from bench.voice.person import Person

_ANSWER_SECONDS = 10.0


async def alone(stack: meeting.Stack) -> list[figures.Line]:
    """One person and one agent; every turn is answered."""
    async with meeting.meeting(stack, "alone") as room, await room.person("alice") as alice:
        await room.invite()
        lines = [line["text"] for line in speech.texts("questions")]
        return _lines("alone", *await _ask(alice, lines))


async def among_three(stack: meeting.Stack) -> list[figures.Line]:
    """Three people with open microphones; the agent is called by its name."""
    async with (
        meeting.meeting(stack, "three") as room,
        await room.person("alice") as alice,
        await room.person("bob", is_speaker=False),
        await room.person("carol", is_speaker=False),
    ):
        await room.invite()
        lines = [
            f"Friendly, {line['text'][0].lower()}{line['text'][1:]}" for line in speech.texts("questions")
        ]
        return _lines("in a room of three", *await _ask(alice, lines))


async def _ask(asker: Person, lines: list[str]) -> tuple[list[float], int]:
    sounds = [await asyncio.to_thread(speech.spoken, line) for line in lines]
    delays, early = [], 0
    for line, sound in zip(lines, sounds, strict=True):
        await asker.wait_for_quiet()
        ended = await asker.say(sound)
        if asker.is_hearing(0.1):
            early += 1
            continue
        if (at := await asker.wait_for_sound(ended, _ANSWER_SECONDS)) is not None:
            delays.append(at - ended)
        else:
            print(f"not answered: {line} Heard: {_heard(asker, since=ended)}", flush=True)
    return delays, early


def _heard(asker: Person, *, since: float) -> str:
    """What the agent took the asker's words for, so that a miss can be told from a wrong decision."""
    finals = [one for one in asker.captions if one.is_final and one.speaker == asker.identity]
    return " ".join(one.text for one in finals if one.at > since) or "nothing"


def _lines(where: str, delays: list[float], early: int) -> list[figures.Line]:
    asked = len(speech.texts("questions"))
    return [
        figures.seconds(f"voice to voice, {where}", delays, p50=0.8, p95=1.2),
        figures.share(f"questions answered after their end, {where}", len(delays), asked, at_least=0.95),
        figures.Line(f"answered before their end, {where}", str(early)),
    ]
