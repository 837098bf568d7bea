"""The metadata of a room: what everybody in it needs to know about it."""

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel


class RoomMetadata(BaseModel):
    """`{"isAgentsEnabled":bool,"isEncrypted":bool}`; keys that are not known yet are passed over."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)

    is_agents_enabled: bool = False
    is_encrypted: bool = False

    def to_json(self) -> str:
        """The text that travels."""
        return self.model_dump_json(by_alias=True)

    @classmethod
    def parse(cls, text: str) -> "RoomMetadata | None":
        """The metadata, or nothing when the text is empty or not metadata."""
        try:
            return cls.model_validate_json(text)
        except ValueError:
            return None
