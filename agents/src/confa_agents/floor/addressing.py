"""Whether somebody is called by name, and not only spoken about.

The names of the shipped roles are ordinary words ("That was funny."), so where a word stands decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from confa_agents.floor.names import Mention, Names, Words
from confa_agents.floor.vocabulary import AFTER_HOW, BEFORE_A_MENTION, CALLS, OPENERS, REQUESTS


def is_called(text: str, names: Names, *, people: Iterable[str] = (), peers: Sequence[Names] = ()) -> bool:
    """Whether the text calls the agent of these names.

    Args:
        text: a turn, or what was written.
        names: of the agent.
        people: words of the names of people in the room; one of them is never a misheard agent.
        peers: names of other agents, which may be called in the same breath.
    """
    words = Words.of(text)
    barred = [word.lower() for word in people]
    beside = {
        index
        for peer in peers
        for mention in peer.mentions(words, except_words=barred)
        for index in range(mention.first, mention.last + 1)
    }
    mentions = names.mentions(words, except_words=barred)
    return any(_is_call(words, mention, beside) for mention in mentions)


def _is_call(words: Words, at: Mention, beside: set[int]) -> bool:
    before = words.words[at.first - 1] if at.first else ""
    is_last = at.last == len(words.words) - 1
    if before in CALLS:
        return True
    if _opens(words, at.first, beside) and (
        is_last or words.after[at.last] or _asks(words, at.last + 1, beside)
    ):
        return True
    stands_apart = (
        at.first > 0 and "," in words.after[at.first - 1] and (is_last or words.after[at.last] != "")
    )
    ends_sentence = is_last or words.after[at.last][:1] in {"?", "!", "."}
    return stands_apart or (ends_sentence and before not in BEFORE_A_MENTION and at.first > 0)


def _opens(words: Words, first: int, beside: set[int]) -> bool:
    """Whether only words of greeting and other agents stand before it in its sentence."""
    for index in range(first - 1, -1, -1):
        if words.after[index][:1] in {".", "?", "!", ";", ":"}:
            return True
        if words.words[index] not in OPENERS and index not in beside:
            return False
    return True


def _asks(words: Words, next_: int, beside: set[int]) -> bool:
    word, rest = words.words[next_], next_ + 1
    if word in {"and", "or"}:
        return rest in beside
    if word == "how":
        return rest < len(words.words) and words.words[rest] in AFTER_HOW
    return word in REQUESTS
