"""Finding what was said about something."""

from collections.abc import Iterable
from dataclasses import dataclass

from confa_agents.transcript.utterance import Utterance
from confa_agents.transcript.words import is_alike, subjects

_ENOUGH = 0.6
"""The share of a subject's words that must be found. Of one or two words all must."""
_FEW_WORDS = 2


@dataclass(frozen=True)
class Found:
    """`score` is the share of the subject's words that were found, 0 to 1."""

    utterance: Utterance
    score: float


def search(utterances: Iterable[Utterance], topic: str) -> list[Found]:
    """What mentions `topic`, the best first and the newest first among equals.

    Endings do not matter, nor a letter that speech recognition got wrong. A topic without a word that
    carries a subject ("that") finds nothing.
    """
    wanted = list(dict.fromkeys(subjects(topic)))
    if not wanted:
        return []
    enough = 1.0 if len(wanted) <= _FEW_WORDS else _ENOUGH
    found = [Found(utterance, _share(wanted, utterance.text)) for utterance in utterances]
    hits = [hit for hit in found if hit.score >= enough]
    return sorted(hits, key=lambda hit: (hit.score, hit.utterance.ended_at), reverse=True)


def _share(wanted: list[str], text: str) -> float:
    said = set(subjects(text))
    hits = sum(any(is_alike(word, other) for other in said) for word in wanted)
    return hits / len(wanted)
