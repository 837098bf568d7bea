import json

import pytest

from confa_agent_protocol.dispatch import InvalidInvitationError, Invitation

pytestmark = pytest.mark.unit

GOOD = {"v": 1, "agentSessionId": "s1", "role": "friendly", "invitedBy": "u-1-a"}


class TestInvitation:
    def test_travels_in_camel_case_and_comes_back(self) -> None:
        invitation = Invitation(
            agent_session_id="s1", role='a "quoted" role', invited_by="u-1-a", is_muted=True
        )
        assert json.loads(invitation.to_json())["agentSessionId"] == "s1"
        assert Invitation.parse(invitation.to_json()) == invitation

    @pytest.mark.parametrize(
        ("change", "where"),
        [
            ({"v": 2}, "v"),
            ({"role": ""}, "role"),
            ({"role": 7}, "role"),
            ({"agentSessionId": None}, "agentSessionId"),
            ({"language": "no language"}, "language"),
            ({"isMuted": "perhaps"}, "isMuted"),
            ({"unknown": 1}, "unknown"),
        ],
    )
    def test_says_what_is_wrong(self, change: dict[str, object], where: str) -> None:
        with pytest.raises(InvalidInvitationError, match=where):
            Invitation.parse(json.dumps(GOOD | change))

    @pytest.mark.parametrize("text", ["", "null", "[]", "{", '"secret words"'])
    def test_repeats_nothing_of_what_came(self, text: str) -> None:
        with pytest.raises(InvalidInvitationError) as caught:
            Invitation.parse(text)
        assert "secret words" not in str(caught.value)
