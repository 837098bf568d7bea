"""Whatever anybody sends, as whoever: no answer is a failure, and each is as the document says.

The limits on signing in are off, because they would refuse the fuzzer. A real SFU is there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import requests
import schemathesis
from backend.tests.support.command_line import run_command, served
from backend.tests.support.livekit_server import LiveKitServer
from backend.tests.support.settings import LIVEKIT_KEY, LIVEKIT_SECRET
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case
from schemathesis.checks import CheckFunction
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import response_schema_conformance

from confa_stack.ports import any_free

pytestmark = [pytest.mark.room, pytest.mark.timeout(300)]

EXAMPLES = 6
PASSWORD = "correct horse battery"
# What an address that does not fit its pattern, or a method, gets from the framework.
ALWAYS = {404, 405, 422}
# Live events go on as long as somebody listens; their own tests read them.
ENDLESS = ["/admin/events"]
CHECKS: list[CheckFunction] = [response_schema_conformance]
SETTINGS = settings(
    max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


@dataclass
class Target:
    """A running API with an administrator, a user, and a room that the user owns."""

    url: str

    def bearer(self, username: str | None) -> dict[str, str]:
        """A fresh session, because the last operation may have ended the one before."""
        if username is None:
            return {}
        account = {"username": username, "password": PASSWORD}
        answer = httpx.post(f"{self.url}/auth", json=account, trust_env=False, timeout=20)
        return {"Authorization": f"Bearer {answer.raise_for_status().json()['accessToken']}"}


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    folder, port = tmp_path_factory.mktemp("fuzz"), any_free()
    with LiveKitServer(folder).started() as sfu:
        changes = {
            "LIVEKIT_URL": sfu.url, "LIVEKIT_API_KEY": LIVEKIT_KEY, "LIVEKIT_API_SECRET": LIVEKIT_SECRET,
            "BAN_EXEMPT_CIDRS": "127.0.0.0/8",
        }  # fmt: skip
        with served(folder / "state", port, **changes):
            target = Target(f"http://127.0.0.1:{port}")
            _populate(target, folder / "state")
            yield target


def _populate(target: Target, state: Path) -> None:
    made = run_command(state, "create-admin", "first")
    with httpx.Client(base_url=target.url, trust_env=False, timeout=20) as client:
        _fill(target, client, made.stdout.split()[-1])


def _fill(target: Target, client: httpx.Client, password: str) -> None:
    account = {"username": "first", "password": password}
    token = client.post("/auth", json=account).raise_for_status().json()["accessToken"]
    client.headers["Authorization"] = f"Bearer {token}"
    for name, role in (("boss", "ADMIN"), ("user", "USER")):
        body = {"username": name, "password": PASSWORD, "role": role}
        client.post("/admin/users", json=body).raise_for_status()
    client.headers.update(target.bearer("user"))
    client.post("/rooms", json={"name": "board"}).raise_for_status()


@pytest.mark.parametrize("username", [None, "user", "boss"])
def test_every_answer_is_as_the_document_says(target: Target, username: str | None) -> None:
    schema = schemathesis.openapi.from_url(f"{target.url}/openapi.json").exclude(path=ENDLESS)
    problems: list[str] = []
    answered: set[str] = set()
    with requests.Session() as session:
        session.trust_env = False
        for result in schema.get_all_operations():
            assert isinstance(result, Ok)
            session.headers.update(target.bearer(username))
            problems += _problems_of(result.ok(), session, answered)
    assert problems == []
    # Credentials that were not believed would make this test a mere look at refusals.
    assert ("GET /auth/me" in answered) == (username is not None)
    assert ("GET /admin/users" in answered) == (username == "boss")


def _problems_of(operation: Any, session: requests.Session, answered: set[str]) -> list[str]:
    """What is wrong with the answers; `answered` gets the operation when one was a success."""
    problems: list[str] = []

    @SETTINGS
    @given(case=operation.as_strategy())
    def send(case: Case[Any]) -> None:
        problem = _problem(case, session, answered)
        if problem:
            problems.append(problem)

    send()
    return problems


def _problem(case: Case[Any], session: requests.Session, answered: set[str]) -> str | None:
    """What is wrong with the answer."""
    response = case.call(session=session)
    if response.status_code < 300:
        answered.add(f"{case.method} {case.path}")
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
