"""Health, for people and for whatever restarts things."""

from typing import Literal

from confa.http.schemas import ApiModel


class Live(ApiModel):
    status: Literal["ok"] = "ok"


class Ready(ApiModel):
    """`ready` only when every part is `ok`; a part that is not says why in a word."""

    status: Literal["ready", "not_ready"]
    database: Literal["ok", "unreachable"]
    sfu: Literal["ok", "unreachable"]
