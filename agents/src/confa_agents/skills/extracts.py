"""Choosing what stands for a conversation, without a language model."""

import math
from collections import Counter
from collections.abc import Sequence

from confa_agents.transcript import Utterance
from confa_agents.transcript.words import stem, subjects

_FEWEST_SUBJECTS = 3
"""Shorter ones ("Yes, exactly.") say nothing alone."""
_TOO_ALIKE = 0.5
_WEIGHTY = 1.5
_WEIGHTY_STEMS = frozenset(
    map(
        stem,
        [
            "agree",
            "agreed",
            "decide",
            "decided",
            "decision",
            "deadline",
            "need",
            "must",
            "problem",
            "risk",
            "plan",
            "propose",
            "suggest",
            "question",
            "important",
            "because",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "tomorrow",
            "week",
            "month",
        ],
    )
)


def most_telling(utterances: Sequence[Utterance], *, limit: int) -> list[Utterance]:
    """At most `limit` of the utterances, in their order: what comes back often, and decisions, weigh most."""
    contents = [frozenset(subjects(utterance.text)) for utterance in utterances]
    frequency = Counter(word for content in contents for word in content)
    ranked = sorted(range(len(contents)), key=lambda index: _weight(contents[index], frequency), reverse=True)
    chosen: list[int] = []
    for index in ranked:
        if len(chosen) == limit:
            break
        is_new = all(_overlap(contents[index], contents[other]) < _TOO_ALIKE for other in chosen)
        if len(contents[index]) >= _FEWEST_SUBJECTS and is_new:
            chosen.append(index)
    return [utterances[index] for index in sorted(chosen)]


def _weight(content: frozenset[str], frequency: Counter[str]) -> float:
    """Words that come back, per word, with longer utterances ahead of equally dense short ones."""
    if not content:
        return 0.0
    density = sum(frequency[word] for word in content) / len(content)
    weight = density * math.log(1 + len(content))
    return (
        weight * _WEIGHTY if content & _WEIGHTY_STEMS or any(word.isdigit() for word in content) else weight
    )


def _overlap(first: frozenset[str], second: frozenset[str]) -> float:
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0
