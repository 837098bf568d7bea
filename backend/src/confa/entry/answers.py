"""The second kind of success: 202 for somebody who has to wait."""

from typing import Any

from fastapi import Response

from confa.http.schemas import ApiModel


def accepted(model: type[ApiModel]) -> dict[int | str, dict[str, Any]]:
    """The OpenAPI `responses` of a route that may send people to the lobby."""
    return {202: {"model": model, "description": "Somebody has to let the person in first"}}


def accepted_response(waiting: ApiModel) -> Response:
    return Response(waiting.model_dump_json(by_alias=True), status_code=202, media_type="application/json")
