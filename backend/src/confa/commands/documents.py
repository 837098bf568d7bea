"""Documents that are made from the code: OpenAPI, and the list of errors."""

import json
import sys
from pathlib import Path

from fastapi import FastAPI
from pydantic import SecretStr

from confa.app import create_app
from confa.http.error_list import error_list
from confa.settings import Settings


def export_openapi() -> None:
    """Writes the OpenAPI document to standard output."""
    text = json.dumps(_described_app().openapi(), indent=2, sort_keys=True, ensure_ascii=False)
    sys.stdout.write(text + "\n")


def export_errors() -> None:
    """Writes the list of all errors to standard output, as Markdown."""
    sys.stdout.write(error_list(_described_app().openapi()))


def _described_app() -> FastAPI:
    # What is described depends on no setting, secret or database.
    secret = SecretStr("no secret is needed to describe the API")
    return create_app(Settings(confa_state_dir=Path("unused"), jwt_secret=secret, livekit_api_secret=secret))
