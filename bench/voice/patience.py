"""Utterances with pauses of 0.5 to 0.8 s in them: is the person let finish?"""

from bench.voice import figures, meeting, speech

_ANSWER_SECONDS = 10.0
_ALLOWED = 2
"""Of twenty."""


async def pauses(stack: meeting.Stack) -> list[figures.Line]:
    """The utterances that the rules of patience were made with."""
    return await _measure(stack, "pauses")


async def held_out(stack: meeting.Stack) -> list[figures.Line]:
    """Utterances that the rules had not seen."""
    return await _measure(stack, "pauses-held-out")


async def _measure(stack: meeting.Stack, name: str) -> list[figures.Line]:
    """Counts answers that begin before the utterance has ended, and whole utterances answered afterwards."""
    early, answered, delays = 0, 0, []
    utterances = [line["text"] for line in speech.texts(name)]
    async with meeting.meeting(stack, name) as room, await room.person("alice") as alice:
        await room.invite()
        for utterance in utterances:
            await alice.wait_for_quiet()
            begun = alice.last_sound() or 0.0
            ended = await alice.say(speech.spoken(utterance))
            too_soon = alice.first_sound(begun + 1.0)
            if too_soon is not None and too_soon < ended:
                early += 1
                print(f"answered into a pause: {utterance}", flush=True)
            at = await alice.wait_for_sound(ended + 0.3, _ANSWER_SECONDS)
            answered += at is not None
            if at is not None and too_soon is None:
                delays.append(at - ended)
    return [
        figures.Line(
            f"answered into a pause, {name}",
            f"{early} of {len(utterances)}",
            f"≤ {_ALLOWED}",
            early <= _ALLOWED,
        ),
        figures.share(f"then answered as a whole, {name}", answered, len(utterances), at_least=1.0),
        figures.seconds(f"voice to voice, {name}", delays),
    ]
