"""The application as the server loads it, in this process or in one it starts."""

import gc

from fastapi import FastAPI

from confa import lean_imports


def application() -> FastAPI:
    """Reads the settings and builds the application."""
    lean_imports.load()
    # They import what has just been loaded without its useless parts.
    from confa.app import create_app  # noqa: PLC0415
    from confa.http import logs  # noqa: PLC0415
    from confa.settings import load_settings  # noqa: PLC0415

    settings = load_settings()
    logs.configure(settings.confa_log)
    app = create_app(settings)
    # What is there now stays: the collector need not walk through it again and again.
    gc.collect()
    gc.freeze()
    return app
