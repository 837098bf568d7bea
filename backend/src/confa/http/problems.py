"""RFC 9457 problems: the shape of every error answer, and how routes declare theirs."""

from http import HTTPStatus
from typing import Any

from fastapi import Response
from pydantic import Field

from confa.errors.api_error import ApiError
from confa.http.schemas import ApiModel

PROBLEM_JSON = "application/problem+json"


class FieldProblem(ApiModel):
    """What is wrong with one value: `field` is its path (`body.room`), `message` a sentence."""

    field: str
    message: str


class Problem(ApiModel):
    """Every error answer (RFC 9457); programs look at `code`, people read `detail`."""

    type: str = Field(description="A URI reference that names the kind of problem.")
    title: str
    status: int
    detail: str
    code: str = Field(description="Stable name of the problem, for programs.")
    request_id: str
    errors: list[FieldProblem] | None = None


def problem_response(error: ApiError, request_id: str, fields: list[FieldProblem] | None = None) -> Response:
    """The answer for an error; `fields` says what is wrong with which value."""
    problem = Problem(
        type=f"urn:confa:problem:{error.code}",
        title=error.title,
        status=error.status,
        detail=error.detail,
        code=error.code,
        request_id=request_id,
        errors=fields,
    )
    return Response(
        problem.model_dump_json(by_alias=True, exclude_none=True),
        status_code=error.status,
        headers=error.headers,
        media_type=PROBLEM_JSON,
    )


def problems(*errors: type[ApiError]) -> dict[int | str, dict[str, Any]]:
    """The OpenAPI `responses` of a route that may answer with these errors."""
    by_status: dict[int, list[type[ApiError]]] = {}
    for error in errors:
        by_status.setdefault(error.status, []).append(error)
    return {status: _declared(status, kinds) for status, kinds in sorted(by_status.items())}


def _declared(status: int, kinds: list[type[ApiError]]) -> dict[str, Any]:
    codes = sorted({kind.code for kind in kinds})
    return {
        "description": f"{HTTPStatus(status).phrase}: " + ", ".join(f"`{code}`" for code in codes),
        "content": {PROBLEM_JSON: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        "x-codes": codes,
    }
