"""How the parts of this installation are, as administrators see them."""

from typing import Literal

from pydantic import ConfigDict, Field

from confa.http.schemas import ApiModel, examples

PartName = Literal["database", "media_server", "agent_workers"]
PartStatus = Literal["ok", "warning", "down"]
PartProblem = Literal[
    "database_unreachable", "media_server_unreachable", "no_agent_worker", "provider_failing"
]


class PartHealth(ApiModel):
    """One part; `problem` says in a stable word what is wrong, `detail` what the part says itself."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    name: PartName
    status: PartStatus
    problem: PartProblem | None = None
    detail: str = Field(default="", description="Its kind and version, or what it says of its problem.")
    answer_ms: int | None = Field(default=None, description="How long it took to answer.")
    count: int | None = Field(default=None, description="Of workers: how many are alive.")


class SystemHealth(ApiModel):
    """Every part, and the version of the backend."""

    model_config = examples(
        {
            "version": "0.1.0",
            "parts": [
                {
                    "name": "database", "status": "ok", "problem": None, "detail": "SQLite 3.45.1",
                    "answerMs": 1, "count": None,
                }
            ],
        }
    )  # fmt: skip

    version: str
    parts: list[PartHealth]
