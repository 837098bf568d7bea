import pytest

from confa_agent_protocol.agent_metadata import AgentMetadata
from confa_agent_protocol.identities import Person, is_agent, is_guest, parse_person
from confa_agent_protocol.room_metadata import RoomMetadata

pytestmark = pytest.mark.unit


class TestIdentities:
    def test_of_people_can_be_read_back(self) -> None:
        person = Person("0123abc", "tab1")
        assert person.identity == "u-0123abc-tab1"
        assert parse_person(person.identity) == person

    @pytest.mark.parametrize(
        "identity",
        ["", "u-", "u-1", "u-1-", "u--a", "u-1-a-b", "u-é-a", "g-1", "agent-AJ_1", f"u-1-{'a' * 33}"],
    )
    def test_of_others_are_no_people(self, identity: str) -> None:
        assert parse_person(identity) is None

    def test_say_what_they_are(self) -> None:
        assert is_guest("g-1")
        assert is_agent("agent-AJ_1")
        assert not is_agent("u-1-a")


class TestRoomMetadata:
    def test_travels_in_camel_case(self) -> None:
        text = RoomMetadata(is_agents_enabled=True).to_json()
        assert text == '{"isAgentsEnabled":true,"isEncrypted":false}'
        assert RoomMetadata.parse(text) == RoomMetadata(is_agents_enabled=True)

    @pytest.mark.parametrize("text", ["", "rubbish", "[]", '{"isAgentsEnabled":"perhaps"}'])
    def test_that_is_none_is_nothing(self, text: str) -> None:
        assert RoomMetadata.parse(text) is None

    def test_may_have_keys_not_known_yet(self) -> None:
        assert RoomMetadata.parse('{"isEncrypted":true,"more":1}') == RoomMetadata(is_encrypted=True)


class TestAgentMetadata:
    def test_travels_in_camel_case(self) -> None:
        said = AgentMetadata(role="expert", display_name="Expert", hears=("u-1-a",))
        assert '"displayName":"Expert"' in said.to_json()
        assert AgentMetadata.parse(said.to_json()) == said

    def test_that_is_none_is_nothing(self) -> None:
        assert AgentMetadata.parse("") is None
