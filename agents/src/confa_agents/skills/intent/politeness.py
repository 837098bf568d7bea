"""What people say around a request: a greeting, the agent's name, "could you please"."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.intent.wording import expression

_NAME_ALIKE = 78.0
_SHORTEST_FUZZY = 5
_GREETING = r"""
    hey|hi|hello|hallo|ok|okay|so|well|um+|uh+|erm?|hm+|oh|ah|and|but|also|then|right|alright|all_right
    |anyway
    |sorry|excuse_me|pardon(?:_me)?|please|kindly|just|quickly|listen|actually|maybe|perhaps|by_the_way
    |(?:a_|one_)?(?:quick|small|short)?_?question|good_(?:morning|afternoon|evening)|thanks|thank_you|yes
    |yeah|one_(?:more_)?thing|now|dear|my_friend|for_the_benefit_of_everyone|before_(?:i|we)_forget
    |if_you_(?:can|could|do_not_mind|would)|if_possible|once_more|wait|cool|great|good|perfect
"""
_ASKING = r"""
    (?:can|could|would|will|may|might)_(?:you|u|someone|somebody|anyone|anybody)(?:_(?:all|guys))?
    (?:_be_(?:so_kind|able|kind_enough)(?:_as)?_to|_mind|_like_to)?
    |(?:can|could|may|might)_(?:i|we)_(?:please_)?(?:have|get|(?:ask|trouble|bother)_(?:you_)?(?:for|to))
    |do_you_mind|are_you_able_to|is_it_possible_to|would_it_be_possible_to
    |(?:i|we)_(?:would_(?:like|love)|want|need|wanted)(?:_(?:you|u))?_to(?:_(?:know|hear|see|ask))?
    |(?:i|we)_(?:would_(?:like|love)|want|need)(?=_(?:a|an|the)_)
    |i_(?:am|was)_(?:just_)?wondering(?:_if_(?:you|we|i)_(?:can|could))?|i_wonder
    |(?:is_there_)?any_chance_(?:that_)?(?:you|we|i)_(?:can|could|might)
    |do_you_think_you_(?:can|could)
    |(?:it_would_be|that_would_be)_(?:great|nice|good|helpful|lovely)_if_(?:you|we|i)_(?:can|could)
    |i_would_(?:appreciate|be_(?:glad|grateful|happy))(?:_it)?_if_you_(?:can|could|would)
    |(?:can|could|may|let)_(?:i|me)_ask(?:_you)?|(?:why|how_about)_(?:do_not_)?(?:you|we)
    |mind_(?:telling|giving)(?=_)
    |be_so_(?:kind|good)_(?:and|to)|go_ahead_and|let_us|you_(?:can|could|should|may)|try_to
    |i_have_(?:a|one)_question
"""
_TELLING = r"""
    (?:tell|remind|inform|update)_(?:me|us|everyone|everybody|the_(?:group|team|others))(?:_(?:again
    |please|of|about|quickly))?
    |let_(?:me|us)_know|(?:help|make)_(?:me|us)_(?:to_)?(?:remember|understand|see)
    |(?:do|does|did)_(?:you|anyone|anybody|someone|somebody|everyone)_(?:all_|here_|still_|happen_to_)*
    (?:know|remember|recall|have_(?:any|an)_idea|have_a_clue|catch|hear)
    |(?:have_)?(?:you_)?(?:got_)?any_idea|say|(?:i|we)_(?:just_)?(?:forgot|forget|missed
    |lost_track_of)
    |(?:i|we)_did_not_(?:quite_)?(?:catch|hear|get|understand)
    |know|i_am_not_sure|for_(?:me|us|everyone)
"""
_CLOSING = r"""
    please|thanks|thank_you(?:_very_much|_so_much)?|cheers|mate|now|right_now|just_now
    |at_the_moment|again|then
    |(?:would|will|could|can)_you(?:_please)?|if_you_(?:can|could|do_not_mind|would)|for_(?:me|us
    |everyone)
    |real_quick|quickly|if_possible|ok|okay|by_any_chance|do_you_know|any_idea|once_more
    |everybody|everyone
    |actually|exactly|by_the_way|anyway
"""


def _at_start(*alternatives: str) -> re.Pattern[str]:
    return expression(rf"(?:{'|'.join(alternatives)})(?:_|$)")


_THANKS = r"""please|thanks|thank_you(?:_very_much|_so_much)?|cheers|(?:would|will|could
    |can)_you(?:_please)?|if_you_(?:can|could|do_not_mind|would)|ok|okay|if_possible|mate"""
_AFTER_COMMANDS = expression(rf"(?:^|_)(?:{_THANKS})$")
_BEFORE_COMMANDS = _at_start(_GREETING, _ASKING)
_BEFORE_QUESTIONS = _at_start(_GREETING, _ASKING, _TELLING)
_AFTERWARDS = expression(rf"(?:^|_)(?:{_CLOSING})$")


def bare_command(phrase: Phrase, agents: Iterable[str]) -> Phrase:
    """The request without what is said before it, and without thanks: "now" may belong to a note."""
    names = tuple(agents)
    return without_thanks(_without_start(phrase, _BEFORE_COMMANDS, names), names)


def bare_question(phrase: Phrase, agents: Iterable[str]) -> Phrase:
    """The request without what is said around it, "tell me" and "do you know" included."""
    names = tuple(agents)
    return _without_end(_without_start(phrase, _BEFORE_QUESTIONS, names), _AFTERWARDS, names)


def without_thanks(phrase: Phrase, agents: Iterable[str] = ()) -> Phrase:
    """Without thanks, a "please" or the agent's name at the end."""
    return _without_end(phrase, _AFTER_COMMANDS, tuple(agents))


def _without_end(phrase: Phrase, after: re.Pattern[str], agents: tuple[str, ...]) -> Phrase:
    while phrase:
        closing = after.search(phrase.text)
        if closing:
            phrase = phrase.part(0, closing.start())
        elif len(phrase) > 1 and _is_name(phrase.words[-1], agents):
            phrase = phrase.part(0, len(phrase.text) - len(phrase.words[-1]) - 1)
        else:
            break
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
