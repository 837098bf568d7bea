"""Bodies that are no honest mistake: each is refused, and the API goes on."""

import pytest
from backend.tests.support.api import Api, People
from backend.tests.support.declared import document
from backend.tests.support.openapi_texts import operations
from backend.tests.support.settings import LIVEKIT_SECRET

from confa_agent_protocol.worker_events import sign_worker_token

pytestmark = pytest.mark.database

DEEP = 100_000
HOSTILE = {
    "nested lists": b"[" * DEEP + b"]" * DEEP,
    "nested objects": b'{"a":' * DEEP + b"1" + b"}" * DEEP,
    "nested under a known name": b'{"name":' + b"[" * DEEP + b"]" * DEEP + b"}",
    "shallow enough to be parsed": b'{"name":' + b"[" * 500 + b"]" * 500 + b"}",
    "an endless number": b'{"name":' + b"9" * 10_000 + b"}",
    "no number": b'{"name":NaN}',
    "too large a number": b'{"name":1e999}',
    "half a text": b'{"name":"a',
    "half of a pair": b'{"name":"\\ud83e"}',
    "no encoding": b'{"name":"\xff\xfe"}',
    "one name twice": b'{"name":"a","name":{"b":1}}',
    "a name of Python's": b'{"__class__":"x","__proto__":{"isAdmin":true}}',
    "nothing": b"",
    "a text": b'"name"',
}
JSON = {"Content-Type": "application/json"}


class TestEveryRouteThatTakesABody:
    @pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
    async def test_refuses_it(self, api: Api, people: People, content: bytes) -> None:
        admin, answered = await people.admin(), 0
        for name, operation in operations(document()):
            if "requestBody" not in operation:
                continue
            method, path = name.split(" ")
            path = path.replace("{room}", "daily").replace("{id}", "1").replace("{userId}", "1")
            sender = {"Authorization": f"Bearer {sign_worker_token(LIVEKIT_SECRET)}"}
            headers = JSON | (sender if path.startswith("/internal") else admin.bearer)
            answer = await api.send(method, path, content=content, headers=headers)
            answered += 1
            assert 400 <= answer.status_code < 500 or content == b"", f"{name}: {answer.status_code}"
        assert answered > 20
        assert (await api.get("/auth/me", by=admin)).status_code == 200
