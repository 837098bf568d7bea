"""How the stream of events is described: the data of each event has a schema of its own."""

from typing import Any

from confa.http.schemas import ApiModel
from confa.live.schemas import (
    LiveRoomFacts,
    LiveSnapshot,
    ParticipantGone,
    ParticipantHere,
    RoomGone,
    SfuState,
)
from confa.live_view.schemas import Bye

_DATA: dict[str, type[ApiModel]] = {
    "snapshot": LiveSnapshot,
    "room": LiveRoomFacts,
    "roomEnded": RoomGone,
    "participant": ParticipantHere,
    "participantLeft": ParticipantGone,
    "sfu": SfuState,
    "bye": Bye,
}
EVENT_MODELS = tuple(_DATA.values())
_EVENT = {
    "type": "object",
    "description": "One event of the stream; `id` goes into `Last-Event-ID`.",
    "properties": {
        "event": {"type": "string", "enum": list(_DATA)},
        "id": {"type": "string"},
        "data": {"type": "string", "contentMediaType": "application/json"},
        "retry": {"type": "integer"},
    },
    "examples": [{"event": "roomEnded", "id": "1772625600000-0.0", "data": '{"name":"board"}'}],
}
_TEXT = ", ".join(f"`{event}` ({model.__name__})" for event, model in _DATA.items())
EVENTS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": f"A stream of events, with the data of each as JSON: {_TEXT}.",
        "content": {"text/event-stream": {"schema": _EVENT}},
    }
}
