"""Exactly one agent writes people's captions, and no sentence is lost or doubled when it is killed."""

from __future__ import annotations

import pytest

from confa_agents.captions.caption import Caption
from confa_agents.captions.duty import CaptionDuty

pytestmark = pytest.mark.unit


def final(segment: str, text: str = "words", identity: str = "u-alice-a") -> Caption:
    return Caption(segment, identity, "TR_1", text, is_final=True)


class Agent:
    def __init__(self, *, is_on_duty: bool) -> None:
        self.is_on_duty, self.now = is_on_duty, 100.0
        self.written: list[str] = []
        self.duty = CaptionDuty(
            is_on_duty=lambda: self.is_on_duty,
            write=lambda caption: self.written.append(caption.segment),
            now=lambda: self.now,
        )


def test_only_the_one_on_duty_writes() -> None:
    first, second = Agent(is_on_duty=True), Agent(is_on_duty=False)
    for agent in (first, second):
        agent.duty.say(final("s1"))
    assert (first.written, second.written) == (["s1"], [])


def test_who_takes_over_writes_what_nobody_wrote() -> None:
    agent = Agent(is_on_duty=False)
    agent.duty.say(final("s1"))
    agent.duty.others_wrote("u-alice-a", "of another agent")
    agent.now += 5
    agent.duty.say(final("s2"))
    agent.is_on_duty = True
    agent.duty.take_over()
    assert agent.written == ["s2"]


def test_one_written_sentence_stands_for_one() -> None:
    agent = Agent(is_on_duty=False)
    agent.duty.others_wrote("u-alice-a", "of another agent")
    agent.duty.say(final("s1"))
    agent.now += 1
    agent.duty.say(final("s2"))
    agent.is_on_duty = True
    agent.duty.take_over()
    assert agent.written == ["s2"]


def test_a_sentence_of_somebody_else_does_not_count() -> None:
    agent = Agent(is_on_duty=False)
    agent.duty.others_wrote("u-bob-a", "of another agent")
    agent.duty.say(final("s1"))
    agent.is_on_duty = True
    agent.duty.take_over()
    assert agent.written == ["s1"]


def test_what_is_old_is_not_written_any_more() -> None:
    agent = Agent(is_on_duty=False)
    agent.duty.say(final("s1"))
    agent.now += 60
    agent.is_on_duty = True
    agent.duty.take_over()
    assert agent.written == []
