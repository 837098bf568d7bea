"""The application as the server loads it, in this process or in one it starts."""

import gc

from fastapi import FastAPI

from confa.app import create_app
from confa.http import logs
from confa.settings import load_settings


def application() -> FastAPI:
    """Reads the settings and builds the application."""
    settings = load_settings()
    logs.configure(settings.confa_log)
    app = create_app(settings)
    # What is there now stays: the collector need not walk through it again and again.
    gc.collect()
    gc.freeze()
    return app
