import ipaddress

import pytest

from confa.auth.attempts import Attempts, MemoryFailureStore
from confa.auth.errors import TooManyAttempts

pytestmark = pytest.mark.unit


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def _attempts(
    clock: Clock, *, per_name: int = 2, per_address: int = 3, exempt: str = "192.0.2.0/24"
) -> Attempts:
    networks = (ipaddress.ip_network(exempt),)
    store = MemoryFailureStore(clock)
    return Attempts(store, window=60, per_name=per_name, per_address=per_address, exempt=networks)


class TestWindows:
    def test_refuse_a_name_until_its_oldest_failure_is_over(self) -> None:
        clock = Clock()
        attempts = _attempts(clock)
        attempts.failed("anna", "10.0.0.1")
        clock.seconds += 20
        attempts.failed("anna", "10.0.0.1")
        with pytest.raises(TooManyAttempts) as refused:
            attempts.check("anna", "10.0.0.1")
        assert refused.value.headers["Retry-After"] == "40"
        clock.seconds += 40
        attempts.check("anna", "10.0.0.1")

    def test_are_of_an_address_whatever_the_names(self) -> None:
        attempts = _attempts(Clock())
        for name in ("a", "b", "c"):
            attempts.failed(name, "10.0.0.1")
        with pytest.raises(TooManyAttempts):
            attempts.check("d", "10.0.0.1")
        attempts.check("d", "10.0.0.2")

    def test_take_the_addresses_of_one_ipv6_customer_together(self) -> None:
        attempts = _attempts(Clock())
        for number in range(3):
            attempts.failed(f"name{number}", f"2001:db8:1:2::{number}")
        with pytest.raises(TooManyAttempts):
            attempts.check("other", "2001:db8:1:2:ffff::1")
        attempts.check("other", "2001:db8:1:3::1")

    def test_never_hold_for_exempt_addresses(self) -> None:
        attempts = _attempts(Clock())
        for _ in range(9):
            attempts.failed("anna", "192.0.2.9")
        attempts.check("anna", "192.0.2.9")
        attempts.check("anna", "::ffff:192.0.2.9")

    def test_a_success_forgives_the_name_and_not_the_address(self) -> None:
        attempts = _attempts(Clock(), per_name=2, per_address=2)
        attempts.failed("anna", "10.0.0.1")
        attempts.failed("ben", "10.0.0.1")
        attempts.succeeded("anna", "10.0.0.1")
        with pytest.raises(TooManyAttempts):
            attempts.check("anna", "10.0.0.1")


class TestManyKeys:
    def test_are_bounded_and_the_oldest_are_forgotten(self) -> None:
        store = MemoryFailureStore(Clock(), max_keys=3)
        for key in ("a", "b", "c", "a", "d"):
            store.record(key)
        waits = {key: store.retry_after(key, limit=1, window=60) for key in ("a", "b", "c", "d")}
        assert [key for key, wait in waits.items() if wait] == ["a", "c", "d"]
