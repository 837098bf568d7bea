"""The list of all errors that the API answers with, as a page for people."""

from collections.abc import Iterator
from typing import Any

from confa.errors.api_error import ApiError

_HEAD = """# Errors of the API

Every answer that is not a success is `application/problem+json` (RFC 9457) with `type`, `title`, `status`,
`detail`, `code` and `requestId`; a validation error has `errors` besides, one for each value. Programs look
at `code`, which is stable; `detail` is for people and may become more exact than it is here.

This page is generated from the error classes (`make generate`).

| status | code | what it means | where |
|---|---|---|---|
"""
# Of a code with more routes than this the routes say nothing.
_FEW = 5
_METHODS = ("get", "post", "put", "patch", "delete")


def error_list(openapi: dict[str, Any]) -> str:
    """A Markdown table with a row for each error class, by status and code; routes as declared in OpenAPI."""
    routes = _routes_by_code(openapi)
    by_code = {kind.code: kind for kind in _kinds(ApiError)}
    rows = sorted(by_code.values(), key=lambda kind: (kind.status, kind.code))
    return _HEAD + "".join(_row(kind, routes.get(kind.code, [])) for kind in rows)


def _row(kind: type[ApiError], routes: list[str]) -> str:
    where = "<br>".join(f"`{route}`" for route in routes) or "many routes"
    return f"| {kind.status} | `{kind.code}` | {kind.detail} | {where} |\n"


def _kinds(kind: type[ApiError]) -> Iterator[type[ApiError]]:
    yield kind
    for heir in kind.__subclasses__():
        yield from _kinds(heir)


def _routes_by_code(openapi: dict[str, Any]) -> dict[str, list[str]]:
    """Codes that every route declares are left out: they are told for any."""
    found: dict[str, list[str]] = {}
    for path, operations in sorted(openapi["paths"].items()):
        for method in _METHODS:
            for answer in operations.get(method, {}).get("responses", {}).values():
                for code in answer.get("x-codes", ()):
                    found.setdefault(code, []).append(f"{method.upper()} {path}")
    return {code: routes for code, routes in found.items() if len(routes) <= _FEW}
