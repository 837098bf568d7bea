"""What people say around a request: a greeting, the agent's name, "could you please"."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from confa_agents.skills.intent.phrase import Phrase

_NAME_ALIKE = 78.0
_SHORTEST_FUZZY = 5
_GREETING = r"""
    hey|hi|hello|hallo|ok|okay|so|well|um+|uh+|erm?|hm+|oh|ah|and|but|also|then|right|alright|all\ right|anyway
    |sorry|excuse\ me|pardon(?:\ me)?|please|kindly|just|quickly|listen|actually|maybe|perhaps|by\ the\ way
    |(?:a\ |one\ )?(?:quick|small|short)?\ ?question|good\ (?:morning|afternoon|evening)|thanks|thank\ you|yes
    |yeah|one\ (?:more\ )?thing|now|dear|my\ friend|for\ the\ benefit\ of\ everyone|before\ (?:i|we)\ forget
    |if\ you\ (?:can|could|do\ not\ mind|would)|if\ possible|once\ more|wait|cool|great|good|perfect
"""
_ASKING = r"""
    (?:can|could|would|will|may|might)\ (?:you|u|someone|somebody|anyone|anybody)(?:\ (?:all|guys))?
    (?:\ be\ (?:so\ kind|able|kind\ enough)(?:\ as)?\ to|\ mind|\ like\ to)?
    |(?:can|could|may|might)\ (?:i|we)\ (?:please\ )?(?:have|get|(?:ask|trouble|bother)\ (?:you\ )?(?:for|to))
    |do\ you\ mind|are\ you\ able\ to|is\ it\ possible\ to|would\ it\ be\ possible\ to
    |(?:i|we)\ (?:would\ (?:like|love)|want|need|wanted)(?:\ (?:you|u))?\ to(?:\ (?:know|hear|see|ask))?
    |(?:i|we)\ (?:would\ (?:like|love)|want|need)(?=\ (?:a|an|the)\ )
    |i\ (?:am|was)\ (?:just\ )?wondering(?:\ if\ (?:you|we|i)\ (?:can|could))?|i\ wonder
    |be\ so\ (?:kind|good)\ (?:and|to)|go\ ahead\ and|let\ us|you\ (?:can|could|should|may)|try\ to
    |i\ have\ (?:a|one)\ question
"""
_TELLING = r"""
    (?:tell|remind|inform|update)\ (?:me|us|everyone|everybody|the\ (?:group|team|others))(?:\ (?:again|please|of|about|quickly))?
    |let\ (?:me|us)\ know|(?:help|make)\ (?:me|us)\ (?:to\ )?(?:remember|understand|see)
    |(?:do|does|did)\ (?:you|anyone|anybody|someone|somebody|everyone)\ (?:all\ |here\ |still\ |happen\ to\ )*
    (?:know|remember|recall|have\ (?:any|an)\ idea|have\ a\ clue|catch|hear)
    |(?:have\ )?(?:you\ )?(?:got\ )?any\ idea|say|(?:i|we)\ (?:just\ )?(?:forgot|forget|missed|lost\ track\ of)
    |(?:i|we)\ did\ not\ (?:quite\ )?(?:catch|hear|get|understand)
    |know|i\ am\ not\ sure|for\ (?:me|us|everyone)
"""
_CLOSING = r"""
    please|thanks|thank\ you(?:\ very\ much|\ so\ much)?|cheers|mate|now|right\ now|just\ now|at\ the\ moment|again|then
    |(?:would|will|could|can)\ you(?:\ please)?|if\ you\ (?:can|could|do\ not\ mind|would)|for\ (?:me|us|everyone)
    |real\ quick|quickly|if\ possible|ok|okay|by\ any\ chance|do\ you\ know|any\ idea|once\ more|everybody|everyone
    |actually|exactly|by\ the\ way|anyway
"""


def _at_start(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(alternatives)})(?:\ |$)", re.VERBOSE)


_BEFORE_COMMANDS = _at_start(_GREETING, _ASKING)
_BEFORE_QUESTIONS = _at_start(_GREETING, _ASKING, _TELLING)
_AFTERWARDS = re.compile(rf"(?:^|\ )(?:{_CLOSING})$", re.VERBOSE)


def bare_command(phrase: Phrase, agents: Iterable[str]) -> Phrase:
    """The request without what is said before it; its end is left, because it may belong to a note."""
    return _without_start(phrase, _BEFORE_COMMANDS, tuple(agents))


def bare_question(phrase: Phrase, agents: Iterable[str]) -> Phrase:
    """The request without what is said around it, "tell me" and "do you know" included."""
    names = tuple(agents)
    return without_closing(_without_start(phrase, _BEFORE_QUESTIONS, names), names)


def without_closing(phrase: Phrase, agents: Iterable[str] = ()) -> Phrase:
    """Without thanks, a "please" or the agent's name at the end."""
    names = tuple(agents)
    while True:
        closing = _AFTERWARDS.search(phrase.text)
        if closing:
            phrase = phrase.part(0, closing.start())
        elif len(phrase) > 1 and _is_name(phrase.words[-1], names):
            phrase = phrase.part(0, len(phrase.text) - len(phrase.words[-1]) - 1)
        else:
            return phrase


def _without_start(phrase: Phrase, before: re.Pattern[str], agents: tuple[str, ...]) -> Phrase:
    while phrase:
        found = before.match(phrase.text)
        if found:
            phrase = phrase.part(found.end())
        elif _is_name(phrase.words[0], agents):
            phrase = phrase.part(len(phrase.words[0]) + 1)
        else:
            break
    return phrase


def _is_name(word: str, agents: tuple[str, ...]) -> bool:
    """Whether a word is an agent's name, or what speech recognition makes of it."""
    return any(_is_alike(word, part) for name in agents for part in name.lower().split())


def _is_alike(word: str, name: str) -> bool:
    if word == name:
        return True
    return min(len(word), len(name)) >= _SHORTEST_FUZZY and fuzz.ratio(word, name) >= _NAME_ALIKE
