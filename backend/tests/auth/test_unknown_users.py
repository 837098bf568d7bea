"""Whoever tries names learns nothing from the time it takes: the work is the same, and is counted here."""

from typing import Any

import argon2
import pytest
from argon2 import Parameters, _password_hasher, low_level
from backend.tests.support.api import PASSWORD, Api, People

from confa.settings import Settings

pytestmark = pytest.mark.database


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> list[Parameters]:
    """The parameters of each hash that is computed, whether to verify a password or to make a new hash."""
    done: list[Parameters] = []
    verify, make = low_level.verify_secret, low_level.hash_secret

    def counting_verify(hash_: bytes, secret: bytes, kind: argon2.Type) -> bool:
        done.append(argon2.extract_parameters(hash_.decode()))
        return verify(hash_, secret, kind)

    def counting_make(**wanted: Any) -> bytes:
        made = make(**wanted)
        done.append(argon2.extract_parameters(made.decode()))
        return made

    monkeypatch.setattr(_password_hasher, "verify_secret", counting_verify)
    monkeypatch.setattr(_password_hasher, "hash_secret", counting_make)
    return done


class TestASignIn:
    @pytest.mark.parametrize("name", ["anna", "nobody", "blocked", "n\u00f6body", "' OR 1=1 --", "x" * 256])
    @pytest.mark.parametrize("password", ["wrong password", PASSWORD])
    async def test_computes_one_hash_as_set_whoever_it_is(
        self, api: Api, people: People, settings: Settings, work: list[Parameters], name: str, password: str
    ) -> None:
        await people.user("anna")
        blocked = await people.user("blocked")
        await api.send("PATCH", f"/admin/users/{blocked.id}/block", by=await people.admin())
        work.clear()
        is_in = (await api.sign_in(name, password)).status_code == 200
        assert is_in == (name == "anna" and password == PASSWORD)
        (done,) = work
        assert done.type is argon2.Type.ID
        assert (done.memory_cost, done.time_cost, done.parallelism) == (
            settings.argon2_memory_kib, settings.argon2_time_cost, settings.argon2_parallelism,
        )  # fmt: skip
