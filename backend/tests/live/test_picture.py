from datetime import UTC, datetime

import pytest

from confa.http.schemas import ApiModel
from confa.live.changes import (
    AgentReported,
    Arrived,
    Left,
    QualityReported,
    RoomChanged,
    SfuSeen,
    TrackPublished,
    TrackUnpublished,
)
from confa.live.picture import News, Picture
from confa.live.schemas import LiveParticipant, LiveRoomFacts
from confa.rooms.roles import RoomAccess
from confa.rooms.schemas import Participant, Track
from confa_agent_protocol.agent_metadata import AgentMetadata

pytestmark = pytest.mark.unit

JOINED = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
MICROPHONE = Track(sid="TR_1", type="AUDIO", source="MICROPHONE", name="", is_muted=False)


def _facts(title: str = "Daily") -> LiveRoomFacts:
    return LiveRoomFacts(
        name="daily", title=title, access=RoomAccess.OPEN, has_lobby=False, is_encrypted=False,
        is_agents_enabled=True, started_at=JOINED,
    )  # fmt: skip


def _participant(sid: str = "PA_1", **values: object) -> Participant:
    shown: dict[str, object] = {
        "sid": sid, "identity": "u-anna1-tab", "name": "Anna", "kind": "STANDARD", "metadata": "",
        "joined_at": JOINED, "tracks": [], "attributes": {},
    }  # fmt: skip
    return Participant.model_validate(shown | values)


def _agent(**said: object) -> Participant:
    metadata = AgentMetadata.model_validate({"role": "friendly", "displayName": "Friendly", **said}).to_json()
    return _participant("PA_agent", identity="agent-1", kind="AGENT", metadata=metadata)


def _arrived(participant: Participant, quality: str | None = None) -> Arrived:
    return Arrived(room=_facts(), participant=participant, quality=quality)


def _names(news: list[News]) -> list[str]:
    return [item.event for item in news]


def _here(picture: Picture, sid: str = "PA_1") -> LiveParticipant:
    return picture.places["daily"].here[sid]


class TestARoom:
    def test_is_live_from_the_first_arrival_to_the_last_leaving(self) -> None:
        picture = Picture()
        assert _names(picture.apply(_arrived(_participant()))) == ["room", "participant"]
        assert _names(picture.apply(_arrived(_agent()))) == ["participant"]
        details = picture.places["daily"].details
        assert (details.num_participants, details.num_agents) == (2, 1)
        assert [found.is_agent for found in details.participants] == [False, True]
        assert _names(picture.apply(Left(room="daily", sid="PA_1"))) == ["participantLeft"]
        assert _names(picture.apply(Left(room="daily", sid="PA_agent"))) == ["participantLeft", "roomEnded"]
        assert picture.snapshot().rooms == []

    def test_shows_changed_settings_while_it_is_live(self) -> None:
        picture = Picture()
        assert picture.apply(RoomChanged(room=_facts("Other"))) == []
        picture.apply(_arrived(_participant()))
        assert _names(picture.apply(RoomChanged(room=_facts("Other")))) == ["room"]
        assert picture.places["daily"].facts.title == "Other"

    def test_keeps_its_settings_when_news_of_an_arrival_brings_older_ones(self) -> None:
        picture = Picture()
        picture.apply(_arrived(_participant()))
        picture.apply(RoomChanged(room=_facts("Other")))
        assert _names(picture.apply(_arrived(_agent()))) == ["participant"]
        assert picture.places["daily"].facts.title == "Other"


class TestAChange:
    def test_that_changes_nothing_is_no_news(self) -> None:
        picture = Picture()
        changes: list[ApiModel] = [
            _arrived(_participant(tracks=[MICROPHONE])),
            TrackPublished(room="daily", sid="PA_1", track=MICROPHONE),
            Left(room="daily", sid="PA_other"),
            Left(room="other", sid="PA_1"),
            TrackUnpublished(room="other", sid="PA_1", track_sid="TR_1"),
            SfuSeen(is_available=True),
        ]
        assert [_names(picture.apply(change)) for change in changes] == [["room", "participant"], *[[]] * 5]  # type: ignore[arg-type]

    def test_of_tracks_leaves_the_others(self) -> None:
        picture = Picture()
        picture.apply(_arrived(_participant(tracks=[MICROPHONE])))
        camera = Track(sid="TR_2", type="VIDEO", source="CAMERA", name="", is_muted=False)
        picture.apply(TrackPublished(room="daily", sid="PA_1", track=camera))
        assert [track.sid for track in _here(picture).tracks] == ["TR_1", "TR_2"]
        picture.apply(TrackUnpublished(room="daily", sid="PA_1", track_sid="TR_1"))
        assert [track.sid for track in _here(picture).tracks] == ["TR_2"]

    def test_of_the_quality_stays_when_the_sfu_tells_of_somebody_again(self) -> None:
        picture = Picture()
        picture.apply(_arrived(_participant(), quality="good"))
        picture.apply(QualityReported(room="daily", person_id="anna1", quality="poor"))
        picture.apply(_arrived(_participant(tracks=[MICROPHONE])))
        assert _here(picture).quality == "poor"
        assert _here(picture).user_id == "anna1"

    def test_of_the_sfu_is_told_once(self) -> None:
        picture = Picture()
        assert _names(picture.apply(SfuSeen(is_available=False))) == ["sfu"]
        assert picture.apply(SfuSeen(is_available=False)) == []
        assert not picture.snapshot().is_sfu_available


class TestAnAgent:
    def test_shows_what_it_says_of_itself(self) -> None:
        picture = Picture()
        picture.apply(_arrived(_agent(state="listening", invitedBy="u-anna1-tab", hears=["u-anna1-tab"])))
        agent = _here(picture, "PA_agent").agent
        assert agent
        assert (agent.role, agent.state, agent.invited_by) == ("friendly", "listening", "u-anna1-tab")

    def test_shows_what_its_worker_reports_until_it_says_something_else(self) -> None:
        picture, said = Picture(), _agent(state="listening", focus="u-anna1-tab")
        picture.apply(_arrived(said))
        report = AgentReported(room="daily", identity="agent-1", state="speaking", voice_to_voice_ms=640)
        assert _names(picture.apply(report)) == ["participant"]
        picture.apply(_arrived(said.model_copy(update={"tracks": [MICROPHONE]})))
        agent = _here(picture, "PA_agent").agent
        assert agent
        assert (agent.state, agent.focus, agent.voice_to_voice_ms) == ("speaking", "u-anna1-tab", 640)
        picture.apply(_arrived(_agent(state="listening", isMuted=True)))
        agent = _here(picture, "PA_agent").agent
        assert agent
        assert (agent.state, agent.is_muted, agent.voice_to_voice_ms) == ("listening", True, 640)

    def test_can_lose_its_focus(self) -> None:
        picture = Picture()
        picture.apply(_arrived(_agent(focus="u-anna1-tab")))
        picture.apply(AgentReported(room="daily", identity="agent-1", focus=None))
        agent = _here(picture, "PA_agent").agent
        assert agent
        assert agent.focus is None

    def test_is_never_a_person(self) -> None:
        picture = Picture()
        picture.apply(_arrived(_participant()))
        picture.apply(AgentReported(room="daily", identity="u-anna1-tab", state="speaking"))
        assert _here(picture).agent is None
