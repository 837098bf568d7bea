"""The very first administrator."""

from typing import Annotated

from pydantic import StringConstraints

from confa.http.schemas import ApiModel, RequestModel, examples
from confa.users.names import Password, Username


class BootstrapStatus(ApiModel):
    model_config = examples({"isInitialized": False})

    is_initialized: bool


class BootstrapRequest(RequestModel):
    """The service key printed at the first start, and the account to create."""

    model_config = examples(
        {"serviceKey": "the key that was printed at the first start", "username": "maria"}
    )

    service_key: Annotated[str, StringConstraints(min_length=1, max_length=256)]
    username: Username
    password: Password | None = None


class BootstrapResult(ApiModel):
    """The administrator; `password` is there only when it was generated, and only this once."""

    model_config = examples({"username": "maria", "password": "kTz4p-W9mJx-Q7bRc-hN2sV"})

    username: str
    password: str | None = None
