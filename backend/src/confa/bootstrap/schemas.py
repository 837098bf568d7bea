"""The very first administrator."""

from typing import Annotated

from pydantic import StringConstraints

from confa.http.schemas import ApiModel, RequestModel
from confa.users.names import Password, Username


class BootstrapStatus(ApiModel):
    is_initialized: bool


class BootstrapRequest(RequestModel):
    """The service key printed at the first start, and the account to create."""

    service_key: Annotated[str, StringConstraints(min_length=1, max_length=256)]
    username: Username
    password: Password | None = None


class BootstrapResult(ApiModel):
    """The administrator; `password` is there only when it was generated, and only this once."""

    username: str
    password: str | None = None
