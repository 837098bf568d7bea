"""A livekit-server is looked for in a fixed order, and each step that does not serve says why."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from confa_stack import livekit_server
from confa_stack.errors import StackError

pytestmark = pytest.mark.process


def program(path: Path, *, says: str = "livekit-server version 1.13.5", code: int = 0) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho '{says}'\nexit {code}\n")
    path.chmod(0o755)
    return path


@pytest.fixture(autouse=True)
def nothing_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting, an empty PATH, an empty cache, no network."""
    monkeypatch.delenv("LIVEKIT_SERVER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(livekit_server, "_RELEASE", "http://127.0.0.1:1/none")


class TestOrder:
    def test_the_setting_comes_first(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        program(tmp_path / "bin" / "livekit-server")
        chosen = program(tmp_path / "mine")
        monkeypatch.setenv("LIVEKIT_SERVER", str(chosen))
        assert livekit_server.find() == chosen

    def test_then_the_path(self, tmp_path: Path) -> None:
        program(livekit_server.cached_path())
        on_path = program(tmp_path / "bin" / "livekit-server")
        assert livekit_server.find() == on_path

    def test_then_the_cache(self) -> None:
        cached = program(livekit_server.cached_path())
        assert livekit_server.find() == cached

    def test_a_setting_that_does_not_run_says_so_and_the_next_is_tried(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("LIVEKIT_SERVER", str(program(tmp_path / "broken", code=1)))
        cached = program(livekit_server.cached_path())
        assert livekit_server.find() == cached
        assert "setting: " in capsys.readouterr().out

    def test_another_program_of_that_name_is_not_taken(self, tmp_path: Path) -> None:
        program(tmp_path / "bin" / "livekit-server", says="something else")
        cached = program(livekit_server.cached_path())
        assert livekit_server.find() == cached

    def test_when_nothing_serves_every_step_has_said_why_and_the_cure_is_named(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(StackError, match="LIVEKIT_SERVER=.*LIVEKIT_URL"):
            livekit_server.find()
        said = capsys.readouterr().out
        assert [
            step for step in ("setting", "PATH", "cache", "release", "Go") if f"{step}: " not in said
        ] == []


class TestChecksum:
    def test_the_archive_of_the_release_is_accepted(self) -> None:
        sums = f"{hashlib.sha256(b'good').hexdigest()}  livekit.tar.gz\n"
        livekit_server.verify(b"good", name="livekit.tar.gz", checksums=sums)

    def test_a_changed_archive_is_refused(self) -> None:
        sums = f"{hashlib.sha256(b'good').hexdigest()}  livekit.tar.gz\n"
        with pytest.raises(Exception, match="checksum of livekit.tar.gz is wrong"):
            livekit_server.verify(b"bad", name="livekit.tar.gz", checksums=sums)

    def test_a_platform_without_a_release_is_named(self) -> None:
        with pytest.raises(Exception, match="the release has no livekit.tar.gz"):
            livekit_server.verify(b"good", name="livekit.tar.gz", checksums="")
