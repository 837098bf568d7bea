"""A person speaks while the agent does: how soon it is silent, and whether it goes on when it should."""

import asyncio
import time

from bench.voice import figures, meeting, speech
from bench.voice.person import Person

from confa_agent_protocol.identities import is_agent

_ANSWER_SECONDS = 10.0
_LONG = "Please tell me a long story about a dog, a cat and a bird who live in a big house by the sea."
_STOPS = (
    "Wait, stop talking please.",
    "Please stop now.",
    "Stop, that is enough.",
    "Okay, stop.",
    "Be quiet please.",
)
_ROUNDS_EACH = 4
_INTO_THE_ANSWER = 0.6
_SETTLED = 0.8
_LIMIT = 0.3
_BACK_SECONDS = 1.5


async def interrupted(stack: meeting.Stack) -> list[figures.Line]:
    """Interruptions with real speech, then back-channels."""
    silent: list[float] = []
    ended = went_on = cut = 0
    stops = [(text, await asyncio.to_thread(speech.spoken, text)) for text in _STOPS * _ROUNDS_EACH]
    async with meeting.meeting(stack, "interrupted") as room, await room.person("alice") as alice:
        await room.invite()
        for text, spoken in stops:
            if not await _is_speaking(alice):
                continue
            cut += 1
            former = _answers(alice)
            onset = await alice.say(spoken) - len(spoken) / speech.RATE
            silent.append(await _quiet_after(alice, onset))
            is_silent = await alice.wait_for_sound(time.perf_counter(), _BACK_SECONDS) is None
            # Words that the recogniser did not take for a wish for silence are answered.
            is_ended = is_silent or bool(_answers(alice) - former)
            ended += is_ended
            if not is_ended or silent[-1] > _LIMIT:
                print(f"{text} silent after {silent[-1]:.2f} s, {'ended' if is_ended else 'did not end'}")
        channels = [line["text"] for line in speech.texts("back-channels")]
        for text in channels:
            if await _is_speaking(alice):
                said = await alice.say(speech.spoken(text))
                went_on += await alice.wait_for_sound(said + 0.1, _BACK_SECONDS) is not None
    return [
        figures.seconds("silent or ducked after the onset of speech", silent, p95=_LIMIT),
        figures.share("real speech ends the answer", ended, cut, at_least=1.0),
        figures.share("goes on after a back-channel", went_on, len(channels), at_least=1.0),
    ]


async def _is_speaking(person: Person) -> bool:
    """Asks for something long and waits until the agent is in the middle of its answer."""
    await person.wait_for_quiet()
    ended = await person.say(speech.spoken(_LONG))
    if await person.wait_for_sound(ended, _ANSWER_SECONDS) is None:
        return False
    await asyncio.sleep(_INTO_THE_ANSWER)
    return person.is_hearing()


def _answers(person: Person) -> set[str]:
    """The segments of captions in which agents spoke so far."""
    return {caption.segment for caption in person.captions if is_agent(caption.speaker)}


async def _quiet_after(person: Person, onset: float) -> float:
    """Seconds from the onset to the last frame that is not 20 dB below what was heard before."""
    await asyncio.sleep(_SETTLED)
    before = [loudest for at, loudest in person.heard if onset - 1.0 < at <= onset]
    limit = figures.percentile(before, 0.95) / 10
    loud = [at for at, loudest in person.heard if onset < at and loudest > limit]
    return max(loud, default=onset) - onset
