"""One role, as its file says it."""

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel


class Role(BaseModel):
    """`{id,displayName,description,instructions,greeting,voice,language,isSpeaking,aliases,mcpServers}`.

    `aliases` are further names that people may call the agent by. `voice` is a name that the voice
    provider knows; without one the provider's own choice serves. `mcp_servers` are addresses of servers
    whose tools the role may use.
    """

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[^\s\x00-\x1f\x7f]([^\x00-\x1f\x7f]{0,62}[^\s\x00-\x1f\x7f])?$")
    display_name: str = Field(min_length=1, max_length=64)
    description: str = Field(default="", max_length=200)
    instructions: str = Field(min_length=1, max_length=20_000)
    greeting: str = Field(default="", max_length=500)
    voice: str | None = Field(default=None, max_length=128)
    language: str = Field(default="en", pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
    is_speaking: bool = True
    aliases: tuple[str, ...] = ()
    mcp_servers: tuple[str, ...] = ()
