"""Health, for people and for whatever restarts things."""

from typing import Literal

from confa.http.schemas import ApiModel, examples


class Live(ApiModel):
    model_config = examples({"status": "ok"})

    status: Literal["ok"] = "ok"


class Ready(ApiModel):
    """`ready` only when every part is `ok`; a part that is not says why in a word."""

    model_config = examples({"status": "ready", "database": "ok", "sfu": "ok"})

    status: Literal["ready", "not_ready"]
    database: Literal["ok", "unreachable"]
    sfu: Literal["ok", "unreachable"]
