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
from hypothesis.strategies import booleans
from schemathesis import Case
from schemathesis.checks import CheckFunction
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import response_schema_conformance

from confa_stack.ports import any_free

pytestmark = [pytest.mark.room, pytest.mark.timeout(300)]

EXAMPLES = 5
PASSWORD = "correct horse battery"
ROOM = "board"
GUEST = "a guest"
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
    """A running API with an administrator, people in each role of a room, and a guest of it."""

    url: str
    guest_token: str = ""

    def bearer(self, username: str | None) -> dict[str, str]:
        """A fresh session, because the last operation may have ended the one before."""
        if username is None:
            return {}
        if username == GUEST:
            return {"Authorization": f"Bearer {self.guest_token}"}
        account = {"username": username, "password": PASSWORD}
        answer = httpx.post(f"{self.url}/auth", json=account, trust_env=False, timeout=20)
        return {"Authorization": f"Bearer {answer.raise_for_status().json()['accessToken']}"}


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    folder, port = tmp_path_factory.mktemp("fuzz"), any_free()
    with LiveKitServer.started(folder) as sfu:
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
    ids = {}
    for name in ("boss", "owner", "moderator", "member"):
        body = {"username": name, "password": PASSWORD, "role": "ADMIN" if name == "boss" else "USER"}
        ids[name] = client.post("/admin/users", json=body).raise_for_status().json()["id"]
    client.headers.update(target.bearer("owner"))
    client.post("/rooms", json={"name": ROOM}).raise_for_status()
    for role in ("moderator", "member"):
        client.put(f"/rooms/{ROOM}/members/{ids[role]}", json={"role": role}).raise_for_status()
    link = client.post(f"/rooms/{ROOM}/invites").raise_for_status().json()["link"]
    body = {"token": link.partition("#invite=")[2], "displayName": "Maria"}
    target.guest_token = client.post("/invites/accept", json=body).raise_for_status().json()["guestToken"]


# Who cannot take the others' rights away comes first.
@pytest.mark.parametrize("username", [None, GUEST, "member", "moderator", "owner", "boss"])
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
    assert ("GET /rooms/{room}/config" in answered) == (username is not None)
    assert ("GET /auth/me" in answered) == (username not in {None, GUEST})
    assert ("GET /rooms/{room}/lobby" in answered) == (username in {"moderator", "owner", "boss"})
    assert ("GET /admin/users" in answered) == (username == "boss")


def _problems_of(operation: Any, session: requests.Session, answered: set[str]) -> list[str]:
    """What is wrong with the answers; `answered` gets the operation when one was a success."""
    problems: list[str] = []

    @SETTINGS
    @given(case=operation.as_strategy(), is_at_home=booleans())
    def send(case: Case[Any], is_at_home: bool) -> None:
        if is_at_home and "room" in (case.path_parameters or {}):
            # A name at random is no room that anybody has a right in.
            case.path_parameters["room"] = ROOM
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
