"""Two agents never speak at once."""

import pytest

from confa_agents.floor.claims import Beat, Claims

pytestmark = pytest.mark.unit


class Two:
    """Two agents that hear each other, on one clock."""

    def __init__(self) -> None:
        self.first, self.second = Claims("agent-a"), Claims("agent-b")

    def exchange(self, now: float) -> None:
        self.first.hear("agent-b", self.second.own, now=now)
        self.second.hear("agent-a", self.first.own, now=now)


def test_a_claim_counts_when_the_others_must_have_heard_it() -> None:
    alone = Claims("agent-a")
    assert alone.claim(now=0.0, wall=1000)
    assert not alone.is_mine(now=0.05)
    assert alone.is_mine(now=0.11)


def test_the_earlier_claim_wins() -> None:
    two = Two()
    two.first.claim(now=0.0, wall=1000)
    two.second.claim(now=0.02, wall=1020)
    two.exchange(0.03)
    assert two.first.is_mine(now=0.2)
    assert not two.second.is_mine(now=0.2)


def test_claims_at_the_same_moment_are_decided_by_identity() -> None:
    two = Two()
    two.first.claim(now=0.0, wall=1000)
    two.second.claim(now=0.0, wall=1000)
    two.exchange(0.03)
    assert [two.first.is_mine(now=0.2), two.second.is_mine(now=0.2)] == [True, False]


def test_who_speaks_keeps_the_floor_against_a_clock_that_is_behind() -> None:
    two = Two()
    two.second.claim(now=0.0, wall=1000)
    two.second.speak()
    two.first.claim(now=0.5, wall=400)
    two.exchange(0.5)
    assert not two.first.is_mine(now=0.7)
    assert two.second.is_mine(now=0.7)


def test_it_goes_to_the_next_when_it_is_given_back() -> None:
    two = Two()
    two.first.claim(now=0.0, wall=1000)
    two.second.claim(now=0.1, wall=1100)
    two.exchange(0.2)
    assert two.first.release()
    two.exchange(1.0)
    assert two.second.is_mine(now=1.0)


def test_an_agent_that_is_gone_does_not_keep_it() -> None:
    two = Two()
    two.first.claim(now=0.0, wall=1000)
    two.second.claim(now=0.1, wall=1100)
    two.exchange(0.2)
    assert not two.second.is_mine(now=1.0)
    assert two.second.is_mine(now=2.0)
    assert not two.second.is_alive("agent-a", now=3.5)


@pytest.mark.parametrize("data", [b"", b"[]", b'{"claim": -1}', b"\xff", b'{"claim": "soon"}'])
def test_what_is_no_beat_is_passed_over(data: bytes) -> None:
    assert Beat.parse(data) is None


def test_an_answer_is_awaited_until_it_is_spoken_or_given_up() -> None:
    two = Two()
    two.second.claim(now=0.0, wall=1000)
    two.exchange(0.0)
    assert two.first.is_awaited(now=0.1)
    assert not two.second.is_awaited(now=0.1), "it is its own"
    two.second.speak()
    two.exchange(0.5)
    assert not two.first.is_awaited(now=0.6)
    two.second.release()
    two.second.claim(now=1.0, wall=2000)
    two.exchange(1.0)
    assert two.first.is_awaited(now=1.1)
    assert not two.first.is_awaited(now=5.0), "it has fallen silent"
