"""Whatever anybody sends, as whoever: no answer is a failure, and each is as the document says.

Every second request is about things that there are, so that it is not only refused. A real SFU is there.
"""

import asyncio
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import requests
import schemathesis
from backend.tests.support.fuzz_callers import Caller, Target, fuzz_target
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case
from schemathesis.checks import CheckFunction
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import response_schema_conformance

pytestmark = [pytest.mark.room, pytest.mark.timeout(300)]

EXAMPLES = 3
# What an address that does not fit its pattern, or a method, gets from the framework.
ALWAYS = {404, 405, 422}
# Live events go on as long as somebody listens; their own tests read them.
ENDLESS = ["/admin/events"]
CHECKS: list[CheckFunction] = [response_schema_conformance]
SETTINGS = settings(
    max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
EVERYWHERE, IN_ROOMS, REPORTS = "^/", "^/(rooms|lobby|livekit|agents)", "^/(internal|auth)/"


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    with fuzz_target(tmp_path_factory.mktemp("fuzz")) as target:
        yield target


@pytest.mark.parametrize(
    ("kind", "where", "passes", "never"),
    [
        ("anonymous", EVERYWHERE, "GET /health/live", "GET /auth/me"),
        ("user", EVERYWHERE, "GET /auth/me", "GET /admin/users"),
        ("guest", IN_ROOMS, "GET /rooms/{room}/messages", "GET /rooms/{room}"),
        ("member", IN_ROOMS, "GET /rooms/{room}/messages", "GET /rooms/{room}/members"),
        ("moderator", IN_ROOMS, "GET /rooms/{room}/members", "DELETE /rooms/{room}"),
        ("owner", IN_ROOMS, "DELETE /rooms/{room}", "POST /rooms/{room}/agents/enable"),
        ("administrator", EVERYWHERE, "GET /admin/users", "PATCH /rooms/{room}/me"),
        # The last, because agents are waited for where a worker has reported.
        ("worker", REPORTS, "POST /internal/agents/events", "GET /auth/me"),
    ],
)
async def test_every_answer_is_as_the_document_says(
    target: Target, kind: str, where: str, passes: str, never: str
) -> None:
    schema = schemathesis.openapi.from_url(f"{target.url}/openapi.json").exclude(path=ENDLESS)
    caller = Caller(target, kind)
    with requests.Session() as session:
        session.trust_env = False
        fuzzer = Fuzzer(session, target.known)
        for result in schema.include(path_regex=where).get_all_operations():
            assert isinstance(result, Ok)
            session.headers.update(await caller.ready())
            await asyncio.to_thread(fuzzer.fuzz, result.ok())
    await caller.leave()
    assert fuzzer.problems == []
    # Credentials that were not believed would make this test a mere look at refusals.
    assert passes in fuzzer.answered
    assert never not in fuzzer.answered


@dataclass
class Fuzzer:
    """Sends what it makes up, and keeps what was wrong and which operations ever were a success."""

    session: requests.Session
    known: dict[str, str]
    problems: list[str] = field(default_factory=list)
    answered: set[str] = field(default_factory=set)

    def fuzz(self, operation: Any) -> None:
        is_about_known_things = itertools.cycle((True, False))

        @SETTINGS
        @given(case=operation.as_strategy())
        def send(case: Case[Any]) -> None:
            if next(is_about_known_things):
                case.path_parameters = {
                    name: self.known.get(name, value) for name, value in (case.path_parameters or {}).items()
                }
            problem = self._problem(case)
            if problem:
                self.problems.append(problem)

        send()

    def _problem(self, case: Case[Any]) -> str | None:
        """What is wrong with the answer."""
        response = case.call(session=self.session)
        if response.status_code < 300:
            self.answered.add(f"{case.method} {case.path}")
        declared = {int(status) for status in case.operation.definition.raw["responses"]}
        asked = f"{case.method} {case.formatted_path} {case.body!r}: "
        if response.status_code not in declared | ALWAYS:
            return f"{asked}{response.status_code} is not declared"
        if response.status_code >= 500 and response.status_code not in {503, 504}:
            return f"{asked}{response.status_code} {response.text}"
        try:
            case.validate_response(response, checks=CHECKS)
        except Exception as error:  # noqa: BLE001 (whatever the checks raise is told)
            return f"{asked}{error}"
        return None
