import time

import jwt
import pytest

from confa_agent_protocol.control import AUDIENCE, Command, CommandGate, RefusedCommandError, sign_command

pytestmark = pytest.mark.unit

SECRET = "a secret that is long enough for HS256"
OTHER = "another secret that is long enough too"


def gate(*secrets: str) -> CommandGate:
    return CommandGate(room="daily", agent="agent-1", secrets=secrets or (SECRET,))


def signed(secret: str = SECRET, **claims: object) -> str:
    now = int(time.time())
    good: dict[str, object] = {
        "aud": AUDIENCE,
        "room": "daily",
        "sub": "agent-1",
        "iat": now,
        "exp": now + 15,
        "jti": "j",
        "cmd": {"type": "mute"},
    }
    return jwt.encode({key: value for key, value in (good | claims).items() if value is not None}, secret)


class TestACommand:
    def test_of_the_backend_is_obeyed_once(self) -> None:
        command = Command(type="focus", user_identity="u-1-a")
        payload = sign_command(command, room="daily", agent="agent-1", secret=SECRET)
        door = gate()
        assert door.admit(payload.encode()) == command
        with pytest.raises(RefusedCommandError, match="replay"):
            door.admit(payload)
        assert door.refused == 1

    def test_is_admitted_with_either_secret_while_one_is_replaced(self) -> None:
        payload = sign_command(Command(type="stop"), room="daily", agent="agent-1", secret=OTHER)
        assert gate(SECRET, OTHER).admit(payload).type == "stop"

    @pytest.mark.parametrize(
        "payload",
        [
            signed(OTHER),
            signed(room="other"),
            signed(room=None),
            signed(sub="agent-2"),
            signed(aud="confa.internal"),
            signed(exp=int(time.time()) - 1),
            signed(exp=None),
            signed(jti=None),
            signed(cmd=None),
            signed(cmd={"type": "dance"}),
            signed(cmd={"type": "mute", "more": 1}),
            jwt.encode({"aud": AUDIENCE, "sub": "agent-1"}, "", algorithm="none"),
            "mute",
            "",
            b"\xff\xfe",
        ],
    )
    def test_that_is_not_the_backends_is_refused_and_counted(self, payload: str | bytes) -> None:
        door = gate()
        with pytest.raises(RefusedCommandError):
            door.admit(payload)
        assert door.refused == 1
