import ipaddress
from typing import cast

import pytest

from confa.auth.attempts import AttemptRules, Attempts
from confa.auth.bans import Bans
from confa.auth.errors import TooManyAttempts
from confa.shared.memory_limits import MemoryLimits

pytestmark = pytest.mark.unit


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class RecordedBans:
    def __init__(self) -> None:
        self.addresses: list[str] = []

    async def impose(self, address: str) -> None:
        self.addresses.append(address)


class Situation:
    def __init__(self, *, per_name: int = 2, per_address: int = 3, until_ban: int = 100) -> None:
        self.clock, self.bans = Clock(), RecordedBans()
        exempt = (ipaddress.ip_network("192.0.2.0/24"),)
        rules = AttemptRules(60, per_name, per_address, until_ban, exempt)
        self.attempts = Attempts(MemoryLimits(self.clock), cast("Bans", self.bans), rules)

    async def fail(self, name: str, address: str = "10.0.0.1") -> None:
        await self.attempts.check(name, address)
        await self.attempts.failed(name, address)

    async def is_refused(self, name: str, address: str = "10.0.0.1") -> bool:
        try:
            await self.attempts.check(name, address)
        except TooManyAttempts:
            return True
        return False


class TestLimits:
    async def test_refuse_a_name_until_its_oldest_failure_is_over(self) -> None:
        situation = Situation()
        await situation.fail("anna")
        situation.clock.seconds += 20
        await situation.fail("anna")
        with pytest.raises(TooManyAttempts) as refused:
            await situation.attempts.check("anna", "10.0.0.1")
        assert refused.value.headers["Retry-After"] == "40"
        situation.clock.seconds += 40
        assert not await situation.is_refused("anna")

    async def test_are_of_an_address_whatever_the_names(self) -> None:
        situation = Situation()
        for name in ("a", "b", "c"):
            await situation.fail(name)
        assert await situation.is_refused("d")
        assert not await situation.is_refused("d", "10.0.0.2")

    async def test_take_the_addresses_of_one_ipv6_customer_together(self) -> None:
        situation = Situation()
        for number in range(3):
            await situation.fail(f"name{number}", f"2001:db8:1:2::{number}")
        assert await situation.is_refused("other", "2001:db8:1:2:ffff::1")
        assert not await situation.is_refused("other", "2001:db8:1:3::1")

    @pytest.mark.parametrize("address", ["192.0.2.9", "::ffff:192.0.2.9"])
    async def test_never_hold_for_exempt_addresses(self, address: str) -> None:
        situation = Situation(until_ban=5)
        for _ in range(9):
            await situation.fail("anna", address)
        assert not await situation.is_refused("anna", address)
        assert situation.bans.addresses == []

    async def test_a_success_forgives_the_name_and_not_the_address(self) -> None:
        situation = Situation(per_address=2)
        await situation.fail("anna")
        await situation.fail("ben")
        await situation.attempts.succeeded("anna", "10.0.0.1")
        assert await situation.is_refused("anna")

    async def test_of_simultaneous_failures_those_above_the_limit_are_refused(self) -> None:
        situation = Situation(per_name=1)
        await situation.attempts.failed("anna", "10.0.0.1")
        with pytest.raises(TooManyAttempts):
            await situation.attempts.failed("anna", "10.0.0.1")


class TestBans:
    async def test_come_with_the_last_of_so_many_also_of_refused_attempts(self) -> None:
        situation = Situation(per_name=2, until_ban=6)
        for _ in range(2):
            await situation.fail("anna")
        for _ in range(3):
            assert await situation.is_refused("anna")
        assert situation.bans.addresses == []
        assert await situation.is_refused("anna")
        assert situation.bans.addresses == ["10.0.0.1"]

    async def test_begin_to_count_anew_afterwards(self) -> None:
        situation = Situation(per_name=1, until_ban=3)
        await situation.fail("anna")
        for _ in range(5):
            assert await situation.is_refused("anna")
        assert situation.bans.addresses == ["10.0.0.1"] * 2

    async def test_are_not_for_attempts_that_lie_long_apart(self) -> None:
        situation = Situation(until_ban=3)
        for _ in range(9):
            await situation.fail("anna")
            situation.clock.seconds += 31
        assert situation.bans.addresses == []
