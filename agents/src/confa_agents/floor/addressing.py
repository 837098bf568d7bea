"""Whether somebody is called by name, and not only spoken about.

The names of the shipped roles are ordinary words ("That was funny."), so where a word stands decides.
"""

from __future__ import annotations

from collections.abc import Iterable

from confa_agents.floor.names import Mention, Names, Words

_CALLS = frozenset("hey hi hello ok okay dear thanks please sorry listen excuse".split())
_OPENERS = _CALLS | frozenset("so well and but um uh now yes no right good morning you thank me alright".split())
_REQUESTS = frozenset(
    "what what's who who's whose which when where where's why can can't could couldn't do does did don't is "
    "isn't are aren't will would should shall may might have has tell give say explain take note write add "
    "remember remind summarise summarize recap repeat stop wait answer help please let let's i i'd i'm we "
    "define describe compare translate count continue go start read find make list name".split()
)
_HOW = frozenset("do does did is are was can could would should much many about long old far big often".split())
_NOT_BEFORE_A_CALL = frozenset(
    "a an the any some this that these those my your our his her their its very so too really more most less "
    "pretty quite rather not be being been is was are were am isn't wasn't it's that's he's she's they're "
    "seems seem looks look sounds sound feels feel of in with for by from to at as like or than no another "
    "each every one find found got gets became become".split()
)


def is_called(text: str, names: Names, *, people: Iterable[str] = ()) -> bool:
    """Whether the text calls the agent of these names.

    Args:
        text: a turn, or what was written.
        names: of the agent.
        people: words of the names of people in the room; one of them is never a misheard agent.
    """
    words = Words.of(text)
    mentions = names.mentions(words, except_words=[word.lower() for word in people])
    return any(_is_call(words, mention) for mention in mentions)


def _is_call(words: Words, at: Mention) -> bool:
    before = words.words[at.first - 1] if at.first else ""
    is_last = at.last == len(words.words) - 1
    if before in _CALLS:
        return True
    if _opens(words, at.first) and (is_last or words.after[at.last] or _asks(words, at.last + 1)):
        return True
    stands_apart = at.first > 0 and "," in words.after[at.first - 1] and (is_last or words.after[at.last] != "")
    ends_sentence = is_last or words.after[at.last][:1] in {"?", "!", "."}
    return stands_apart or (ends_sentence and before not in _NOT_BEFORE_A_CALL and at.first > 0)


def _opens(words: Words, first: int) -> bool:
    """Whether only words of greeting stand before it in its sentence."""
    for index in range(first - 1, -1, -1):
        if words.after[index][:1] in {".", "?", "!", ";", ":"}:
            return True
        if words.words[index] not in _OPENERS:
            return False
    return True


def _asks(words: Words, next_: int) -> bool:
    if words.words[next_] == "how":
        return next_ + 1 < len(words.words) and words.words[next_ + 1] in _HOW
    return words.words[next_] in _REQUESTS
