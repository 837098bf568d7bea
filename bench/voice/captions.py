"""Captions against the known words: of one speaker, of two in turn, of two at once."""

import asyncio
import re

import jiwer
from bench.voice import figures, meeting, speech
from bench.voice.person import Caption, Person

_LATE_SECONDS = 3.0
_CITIES = (
    "It was the best of times, it was the worst of times, it was the age of wisdom, "
    "it was the age of foolishness, "
    "it was the epoch of belief, it was the epoch of incredulity, it was the season of light, "
    "it was the season of darkness, it was the spring of hope, it was the winter of despair"
)


async def one_speaker(stack: meeting.Stack) -> list[figures.Line]:
    """Twelve sentences of one person, and how soon each final caption is there."""
    texts = [line["text"] for line in speech.texts("sentences")]
    delays: list[float] = []
    async with meeting.meeting(stack, "captions") as room, await room.person("alice") as alice:
        await room.invite("scribe")
        for text in texts:
            before = len(_finals(alice, alice.identity))
            ended = await alice.say(speech.spoken(text))
            await asyncio.sleep(_LATE_SECONDS)
            finals = _finals(alice, alice.identity)[before:]
            delays += [finals[-1].at - ended] if finals else []
        return [
            _rate("captions of one speaker", texts, alice, alice.identity),
            figures.seconds("final caption after the end of a sentence", delays, p95=1.0),
            _interims(alice),
        ]


async def two_speakers(stack: meeting.Stack) -> list[figures.Line]:
    """Two people in turn, then both at once; each under the right name."""
    texts = [line["text"] for line in speech.texts("sentences")]
    lines = []
    for name, overlaps in (("in turn", False), ("at once", True)):
        async with (
            meeting.meeting(stack, f"captions-{name.replace(' ', '-')}") as room,
            await room.person("alice") as alice,
            await room.person("bob") as bob,
        ):
            await room.invite("scribe")
            for mine, theirs in zip(texts[::2], texts[1::2], strict=True):
                await _say_both(alice, bob, mine, theirs, overlaps=overlaps)
            await asyncio.sleep(_LATE_SECONDS)
            lines.append(
                _rate(f"captions of two speakers {name}, the first", texts[::2], alice, alice.identity)
            )
            lines.append(
                _rate(f"captions of two speakers {name}, the second", texts[1::2], alice, bob.identity)
            )
    return lines


async def human(stack: meeting.Stack) -> list[figures.Line]:
    """A human recording of 44 s, read without a long pause."""
    async with meeting.meeting(stack, "human") as room, await room.person("alice") as alice:
        await room.invite("scribe")
        await alice.say(speech.recording("two_cities"))
        await asyncio.sleep(_LATE_SECONDS)
        text = " ".join(caption.text for caption in _finals(alice, alice.identity))
        known = _words(_CITIES)
        heard = " ".join(_words(text).split()[: len(known.split())])
        return [
            figures.Line("captions of a human reader (word error rate)", f"{jiwer.wer(known, heard):.1%}")
        ]


async def _say_both(alice: Person, bob: Person, mine: str, theirs: str, *, overlaps: bool) -> None:
    if overlaps:
        await asyncio.gather(alice.say(speech.spoken(mine)), bob.say(speech.spoken(theirs)))
    else:
        await alice.say(speech.spoken(mine))
        await bob.say(speech.spoken(theirs))
    await asyncio.sleep(1.0)


def _finals(reader: Person, speaker: str) -> list[Caption]:
    """The final captions of a speaker, one for each segment, in order."""
    of_speaker = [caption for caption in reader.captions if caption.speaker == speaker and caption.is_final]
    return list({caption.segment: caption for caption in of_speaker}.values())


def _rate(what: str, texts: list[str], reader: Person, speaker: str) -> figures.Line:
    heard = _words(" ".join(caption.text for caption in _finals(reader, speaker)))
    return figures.Line(f"{what} (word error rate)", f"{jiwer.wer(_words(' '.join(texts)), heard):.1%}")


def _interims(reader: Person) -> figures.Line:
    count = sum(not caption.is_final for caption in reader.captions)
    return figures.Line("interim captions shown while people spoke", str(count))


def _words(text: str) -> str:
    """Lower case, no punctuation, and spellings that sound the same made equal."""
    plain = re.sub(r"[^a-z0-9' ]+", " ", text.lower().replace("-", " "))
    return " ".join(plain.replace("colour", "color").replace("summarise", "summarize").split())
