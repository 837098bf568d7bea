"""Turning every exception that reaches the edge of the application into a problem."""

import sqlite3
from typing import cast

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException
from structlog import get_logger

from confa.errors.api_error import (
    ApiError,
    DatabaseUnavailable,
    InternalError,
    InvalidRequest,
    MethodNotAllowed,
    NotFound,
)
from confa.http.problems import FieldProblem, problem_response

_log = get_logger(__name__)
_BY_STATUS: dict[int, type[ApiError]] = {404: NotFound, 405: MethodNotAllowed}
_DATABASE_ERRORS = (OperationalError, InterfaceError, PoolTimeoutError, sqlite3.OperationalError)


def install(app: FastAPI) -> None:
    """Registers the handlers; what nobody foresaw goes on to the edge middleware, which writes it down."""
    app.add_exception_handler(Exception, _unforeseen)
    app.add_exception_handler(ApiError, _api_error)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _framework_error)
    for kind in _DATABASE_ERRORS:
        app.add_exception_handler(kind, _database_error)


def known_problem(error: Exception, request_id: str) -> Response | None:
    """The answer for an error of a service or of the database; nothing for one that nobody foresaw."""
    if isinstance(error, ApiError):
        return problem_response(error, request_id)
    if isinstance(error, _DATABASE_ERRORS):
        # The exception's text may carry values of the statement, so only its kind is logged.
        _log.error("database_unavailable", kind=type(error).__name__)
        return problem_response(DatabaseUnavailable(), request_id)
    return None


async def _unforeseen(request: Request, _: Exception) -> Response:
    return problem_response(InternalError(), _id(request))


async def _api_error(request: Request, error: Exception) -> Response:
    return problem_response(cast("ApiError", error), _id(request))


async def _invalid(request: Request, error: Exception) -> Response:
    found = cast("RequestValidationError", error).errors()
    fields = [FieldProblem(field=_path(item["loc"]), message=_sentence(item)) for item in found]
    detail = fields[0].message if len(fields) == 1 else None
    return problem_response(InvalidRequest(detail), _id(request), fields)


async def _framework_error(request: Request, error: Exception) -> Response:
    known = cast("HTTPException", error)
    # The framework wraps whatever is raised while it reads a body.
    if isinstance(known.__cause__, ApiError):
        return problem_response(known.__cause__, _id(request))
    kind = _BY_STATUS.get(known.status_code, InvalidRequest)
    return problem_response(kind(headers=known.headers), _id(request))


async def _database_error(request: Request, error: Exception) -> Response:
    problem = known_problem(error, _id(request))
    assert problem is not None  # noqa: S101 (it is installed for those only)
    return problem


def _id(request: Request) -> str:
    return str(request.state.request_id)


def _path(location: tuple[object, ...]) -> str:
    return ".".join(str(part) for part in location)


def _sentence(item: dict[str, object]) -> str:
    message = str(item["msg"]).removeprefix("Value error, ")
    return message if message.endswith(".") else f"{message}."
