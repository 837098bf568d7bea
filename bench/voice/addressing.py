"""Who is answered in a room of three: those who call the agent, and nobody else."""

import asyncio

from bench.voice import figures, meeting, speech

_SILENCE_SECONDS = 3.0


async def addressed(stack: meeting.Stack) -> list[figures.Line]:
    """Forty turns of three people in turn; twenty of them are for the agent."""
    answered: dict[str, list[bool]] = {"yes": [], "no": []}
    async with (
        meeting.meeting(stack, "addressed") as room,
        await room.person("alice") as alice,
        await room.person("bob") as bob,
        await room.person("carol") as carol,
    ):
        await room.invite()
        people = (alice, bob, carol)
        for number, line in enumerate(speech.texts("addressed")):
            await alice.wait_for_quiet()
            ended = await people[number % 3].say(speech.spoken(line["text"]))
            at = await alice.wait_for_sound(ended, _SILENCE_SECONDS)
            answered[line["answer"]].append(at is not None)
            await asyncio.sleep(0.3)
    right, wrong, missed = sum(answered["yes"]), sum(answered["no"]), answered["yes"].count(False)
    return [
        figures.share("addressed: precision of answering", right, right + wrong, at_least=0.95),
        figures.share("addressed: recall of answering", right, right + missed, at_least=0.95),
    ]
