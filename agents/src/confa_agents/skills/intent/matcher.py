"""Which skill a spoken sentence asks for.

It is for language models that cannot call tools, so it errs on the side of the model: a sentence that only
sounds like a request is left to it.
"""

from collections.abc import Iterable

from confa_agents.skills.intent.actions import match_action
from confa_agents.skills.intent.facts_of_the_room import match_fact
from confa_agents.skills.intent.kept import match_kept
from confa_agents.skills.intent.notes import match_note
from confa_agents.skills.intent.phrase import Phrase
from confa_agents.skills.intent.politeness import bare_command, bare_question
from confa_agents.skills.intent.presence import match_presence
from confa_agents.skills.intent.recap import match_recap
from confa_agents.skills.intent.said import match_said
from confa_agents.skills.skill import SkillCall

_LONGEST_ASIDE = 14
"""So many words may come before a request ("Sorry, I came in late. Who is here?")."""


def match(text: str, *, agents: Iterable[str] = (), people: Iterable[str] = ()) -> SkillCall | None:
    """The skill that `text` asks for, with its arguments; nothing when the language model is to answer.

    `agents` are the names that agents may be called by, `people` the names of those in the meeting.
    """
    agent_names, people_names = tuple(agents), tuple(people)
    whole = Phrase.of(text)
    for clause in whole.clauses():
        if len(whole) - len(clause) > _LONGEST_ASIDE:
            break
        call = _match_clause(clause, agent_names, people_names)
        if call:
            return call
    return None


def _match_clause(clause: Phrase, agents: tuple[str, ...], people: tuple[str, ...]) -> SkillCall | None:
    command = bare_command(clause, agents)
    question = bare_question(clause.first_sentence().without_explanation(), agents)
    return (
        match_action(command, people)
        or match_note(command)
        or match_said(question, people)
        or match_presence(question, people)
        or match_fact(question)
        or match_kept(question)
        or match_recap(question, people)
    )
