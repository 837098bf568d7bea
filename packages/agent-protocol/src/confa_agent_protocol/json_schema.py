"""The JSON Schema of everything on the wire, for those who speak it in another language.

Run as a module it prints the document; `packages/agent-protocol/schema.json` is what it printed last.
"""

import json
import sys
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import models_json_schema

from confa_agent_protocol import attributes, topics
from confa_agent_protocol.agent_metadata import AgentMetadata
from confa_agent_protocol.control import AUDIENCE, Command
from confa_agent_protocol.dispatch import AGENT_NAME, Invitation
from confa_agent_protocol.roles import Role
from confa_agent_protocol.room_metadata import RoomMetadata
from confa_agent_protocol.worker_events import WorkerReport

_MODELS = (AgentMetadata, Command, Invitation, Role, RoomMetadata)
_REF = "#/$defs/{model}"


def document() -> dict[str, Any]:
    """`$defs` has the messages by name; `names` the topics, attributes and other fixed words."""
    _, shared = models_json_schema([(model, "validation") for model in _MODELS], ref_template=_REF)
    report = TypeAdapter(WorkerReport).json_schema(ref_template=_REF)
    definitions = {**shared["$defs"], **report.pop("$defs"), "WorkerReport": report}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Confa agent protocol",
        "$defs": dict(sorted(definitions.items())),
        "names": {
            "agentName": AGENT_NAME,
            "attributes": _constants(attributes),
            "controlAudience": AUDIENCE,
            "topics": _constants(topics),
        },
    }


def _constants(module: object) -> dict[str, str]:
    return {name: value for name, value in sorted(vars(module).items()) if name.isupper()}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(document(), indent=2, ensure_ascii=False) + "\n")
