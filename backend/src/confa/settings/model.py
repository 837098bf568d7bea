"""All settings of the Backend API, one field for each environment variable."""

from enum import StrEnum
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from confa.settings.addresses import checked_domain, checked_livekit_url, checked_origin, checked_redis_url
from confa.settings.database_url import async_database_url
from confa.settings.secret_strength import require_strong
from confa.settings.values import Networks, Seconds, Switch, Words

Positive = Annotated[Seconds, Field(ge=1)]
Count = Annotated[int, Field(ge=1)]
NO_SECRET = SecretStr("")
HTTP_PORT = 80
LOOPBACK = (ip_network("127.0.0.1"), ip_network("::1"))


class RoomCreation(StrEnum):
    EVERYONE = "everyone"
    ADMINS = "admins"


class Settings(BaseSettings):
    """Read with `load_settings`; times are seconds and may be written like `10m`, `12h`, `30d`."""

    model_config = SettingsConfigDict(
        extra="ignore", frozen=True, env_ignore_empty=True, hide_input_in_errors=True
    )

    domain: str = "confa.localhost"
    confa_http_port: Annotated[int, Field(ge=1, le=65535)] = 8080
    confa_state_dir: Path
    confa_extra_origins: Words = ()
    confa_log: Annotated[str, Field(pattern="^(json|console)$")] = "json"
    database_url: str = ""
    redis_url: str = ""

    livekit_url: str = "ws://127.0.0.1:7880"
    livekit_public_url: str = ""
    livekit_api_key: str = ""
    livekit_api_secret: SecretStr = NO_SECRET
    livekit_api_key_previous: str = ""
    livekit_api_secret_previous: SecretStr = NO_SECRET
    jwt_secret: SecretStr = NO_SECRET
    jwt_secret_previous: SecretStr = NO_SECRET
    service_admin_key: SecretStr = NO_SECRET

    room_creation: RoomCreation = RoomCreation.EVERYONE
    agents_default: Switch = False
    confa_roles_dir: Path | None = None

    access_token_ttl: Positive = 600
    refresh_idle_ttl: Positive = 12 * 3600
    refresh_absolute_ttl: Positive = 30 * 86400
    room_token_ttl: Positive = 600

    login_window: Positive = 15 * 60
    login_user_failures: Count = 5
    login_address_failures: Count = 50
    login_ban_failures: Count = 100
    login_ban_ttl: Positive = 15 * 60
    login_repeated_ban_ttl: Positive = 3600
    ban_exempt_cidrs: Networks = ()
    trusted_proxies: Networks = LOOPBACK

    audit_retention: Positive | None = None

    argon2_memory_kib: Annotated[int, Field(ge=12 * 1024)] = 12 * 1024
    argon2_time_cost: Annotated[int, Field(ge=3)] = 3
    argon2_parallelism: Count = 1

    _domain = field_validator("domain")(checked_domain)
    _redis_url = field_validator("redis_url")(checked_redis_url)
    _livekit_url = field_validator("livekit_url", "livekit_public_url")(checked_livekit_url)

    @field_validator("confa_extra_origins")
    @classmethod
    def _origins(cls, origins: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(checked_origin(origin) for origin in origins)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        url = self.database_url or f"sqlite:///{self.confa_state_dir / 'confa.sqlite3'}"
        # Written past the frozen model once, while it is being made.
        object.__setattr__(self, "database_url", async_database_url(url))
        if self.jwt_secret == self.jwt_secret_previous != NO_SECRET:
            raise ValueError("JWT_SECRET_PREVIOUS is JWT_SECRET; leave it empty or set JWT_SECRET anew.")
        self._check_previous_livekit_key()
        if not self.is_local:
            previous = {
                "JWT_SECRET_PREVIOUS": self.jwt_secret_previous.get_secret_value(),
                "LIVEKIT_API_SECRET_PREVIOUS": self.livekit_api_secret_previous.get_secret_value(),
            }
            require_strong(
                **{name: value for name, value in previous.items() if value},
                JWT_SECRET=self.jwt_secret.get_secret_value(),
                SERVICE_ADMIN_KEY=self.service_admin_key.get_secret_value(),
                LIVEKIT_API_SECRET=self.livekit_api_secret.get_secret_value(),
            )
            if not self.livekit_api_key:
                raise ValueError("LIVEKIT_API_KEY is missing; set it to the name of a key the SFU knows.")
        return self

    def _check_previous_livekit_key(self) -> None:
        key, has_secret = self.livekit_api_key_previous, self.livekit_api_secret_previous != NO_SECRET
        if bool(key) != has_secret:
            raise ValueError(
                "LIVEKIT_API_KEY_PREVIOUS and LIVEKIT_API_SECRET_PREVIOUS belong together; set both or none."
            )
        if key and key == self.livekit_api_key:
            raise ValueError(
                "LIVEKIT_API_KEY_PREVIOUS is LIVEKIT_API_KEY; the SFU knows each secret by another name, "
                "so give the new one a new LIVEKIT_API_KEY."
            )

    @property
    def livekit_keys(self) -> dict[str, str]:
        """Secrets that the SFU and workers may sign with, by key: the present one first, then the former."""
        keys = {self.livekit_api_key: self.livekit_api_secret.get_secret_value()}
        if self.livekit_api_key_previous:
            keys[self.livekit_api_key_previous] = self.livekit_api_secret_previous.get_secret_value()
        return keys

    @property
    def is_local(self) -> bool:
        """Whether this is one machine on plain HTTP, as opposed to production with TLS."""
        return self.domain == "localhost" or self.domain.endswith(".localhost")

    def site_url(self, subdomain: str = "", *, scheme: str = "http") -> str:
        """The public address of a site, like `http://api.confa.localhost:8080`."""
        host = f"{subdomain}.{self.domain}" if subdomain else self.domain
        if self.is_local:
            return f"{scheme}://{host}" + (
                f":{self.confa_http_port}" if self.confa_http_port != HTTP_PORT else ""
            )
        return f"{scheme}s://{host}"

    @property
    def public_livekit_url(self) -> str:
        """Where browsers reach the SFU."""
        return self.livekit_public_url or self.site_url("live", scheme="ws")

    @property
    def origins(self) -> frozenset[str]:
        """The origins of the two sites and whatever else may call the API from a browser."""
        return frozenset({self.site_url(), self.site_url("admin"), *self.confa_extra_origins})
