"""What an agent tells about itself in its participant metadata."""

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class AgentProviders(BaseModel):
    """The providers that serve the agent now, by name."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    stt: str | None = None
    llm: str | None = None
    tts: str | None = None


class AgentMetadata(BaseModel):
    """`focus` and `hears` are identities of participants; `state` is a word for people to see."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", frozen=True)

    role: str
    display_name: str
    invited_by: str | None = None
    is_muted: bool = False
    focus: str | None = None
    hears: tuple[str, ...] = ()
    providers: AgentProviders = Field(default_factory=AgentProviders)
    is_demo: bool = False
    """The small language model that comes with Confa serves: quick, and often wrong."""
    state: str | None = None

    def to_json(self) -> str:
        """The text that travels."""
        return self.model_dump_json(by_alias=True)

    @classmethod
    def parse(cls, text: str) -> "AgentMetadata | None":
        """The metadata, or nothing when the agent has not published any yet."""
        try:
            return cls.model_validate_json(text)
        except ValueError:
            return None
