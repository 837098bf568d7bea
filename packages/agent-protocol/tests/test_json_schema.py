import json

import pytest

from confa_agent_protocol.json_schema import document

pytestmark = pytest.mark.unit


class TestTheSchema:
    def test_has_every_message_in_the_words_of_the_wire(self) -> None:
        definitions = document()["$defs"]
        assert {
            "AgentMetadata", "Command", "Invitation", "Role", "RoomMetadata", "TurnEvent", "WorkerReport",
        } <= definitions.keys()  # fmt: skip
        assert "agentSessionId" in definitions["Invitation"]["required"]
        assert "voiceToVoiceMs" in definitions["TurnEvent"]["properties"]

    def test_refers_to_nothing_that_it_has_not(self) -> None:
        found = document()
        text = json.dumps(found)
        named = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
        assert named <= found["$defs"].keys()

    def test_has_the_fixed_names(self) -> None:
        names = document()["names"]
        assert names["topics"]["AGENT_CONTROL"] == "confa.agent.control"
        assert names["attributes"]["AGENT_SESSION"] == "confa.agentSessionId"
