"""What logs look like, and what they never show."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.process

_PROGRAM = """
import sys
from confa import lean_imports
lean_imports.load()
import structlog
from confa.http import logs
logs.configure(sys.argv[1])
log = structlog.get_logger()
def sign_in(password):
    raise RuntimeError("the reason")
try:
    sign_in("hunter2" * 2)
except RuntimeError:
    log.exception("request_failed", request_id="1")
"""


@pytest.mark.parametrize("style", ["console", "json"])
def test_a_failure_is_written_without_the_values_of_variables(style: str) -> None:
    done = subprocess.run([sys.executable, "-c", _PROGRAM, style], check=True, capture_output=True, text=True)
    assert "RuntimeError: the reason" in done.stdout
    assert "request_failed" in done.stdout
    assert "hunter2hunter2" not in done.stdout


def test_the_server_carries_nothing_that_only_others_need() -> None:
    program = (
        "import sys; from confa import asgi; asgi.lean_imports.load(); import confa.app; print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert {"structlog", "jwt", "sqlalchemy", "aiohttp"} <= loaded
    assert not {"rich", "pygments", "cryptography", "alembic", "asyncmy", "redis"} & loaded
