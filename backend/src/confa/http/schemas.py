"""The base of all JSON bodies: camelCase on the wire, snake_case in Python."""

from typing import Any

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

Example = dict[str, Any]


def examples(*shown: Example) -> ConfigDict:
    """The configuration of a model that shows itself in the document with these values."""
    return ConfigDict(json_schema_extra={"examples": [*shown]})


class ApiModel(BaseModel):
    """What the API answers with."""

    model_config = ConfigDict(
        alias_generator=to_camel, populate_by_name=True, from_attributes=True, serialize_by_alias=True
    )


class RequestModel(ApiModel):
    """What a caller sends; an unknown key is a mistake and is refused."""

    model_config = ConfigDict(extra="forbid")
