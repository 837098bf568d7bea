import json
import time

import jwt
import pytest
from pydantic import ValidationError

from confa_agent_protocol.worker_events import (
    AUDIENCE,
    NoteEvent,
    TurnEvent,
    batches,
    is_worker_token,
    sign_worker_token,
)

pytestmark = pytest.mark.unit

SECRET = "a secret that is long enough for HS256"
COMMON = {"id": "1", "at": 0, "room": "daily", "agentIdentity": "agent-1", "agentSessionId": "s1"}


class TestABatch:
    def test_tells_its_events_apart(self) -> None:
        turn = COMMON | {"type": "turn", "voiceToVoiceMs": 700, "isInterrupted": True}
        note = COMMON | {"type": "note", "kind": "action", "text": "Call Ana"}
        first, second = batches.validate_json(json.dumps([turn, note]))
        assert isinstance(first, TurnEvent)
        assert first.voice_to_voice_ms == 700
        assert isinstance(second, NoteEvent)

    @pytest.mark.parametrize("change", [{"type": "dance"}, {"voiceToVoiceMs": -1}, {"id": ""}])
    def test_with_a_wrong_event_is_refused(self, change: dict[str, object]) -> None:
        with pytest.raises(ValidationError):
            batches.validate_python([COMMON | {"type": "turn"} | change])


class TestAWorkersToken:
    def test_is_known_by_either_secret(self) -> None:
        assert is_worker_token(sign_worker_token(SECRET), secrets=("x" * 32, SECRET))
        assert not is_worker_token(sign_worker_token(SECRET), secrets=("x" * 32,))

    @pytest.mark.parametrize(
        "claims",
        [{"aud": "confa"}, {"exp": 1}, {"exp": int(time.time()) + 3600}, {"aud": "confa.agent.control"}],
    )
    def test_is_short_lived_and_for_this_alone(self, claims: dict[str, object]) -> None:
        now = int(time.time())
        token = jwt.encode({"aud": AUDIENCE, "iat": now, "exp": now + 60} | claims, SECRET)
        assert not is_worker_token(token, secrets=(SECRET,))
