import os
import stat
from pathlib import Path

import pytest

from confa.state_folder import StateFolderError, prepare, read_env

pytestmark = pytest.mark.unit

NAMES = {"JWT_SECRET", "SERVICE_ADMIN_KEY", "LIVEKIT_API_KEY", "LIVEKIT_API_SECRET"}


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


class TestPreparing:
    def test_generates_secrets_once(self, tmp_path: Path) -> None:
        folder = tmp_path / "deep" / "var"
        assert prepare(folder) is True
        first = read_env(folder)
        assert first.keys() == NAMES
        assert len(first["LIVEKIT_API_SECRET"]) >= 32
        assert prepare(folder) is False
        assert read_env(folder) == first

    def test_lets_nobody_else_read_them(self, tmp_path: Path) -> None:
        folder = tmp_path / "var"
        old = os.umask(0)
        try:
            prepare(folder)
        finally:
            os.umask(old)
        assert _mode(folder) == 0o700
        assert _mode(folder / "secrets.env") == 0o600
        assert [found.name for found in folder.iterdir()] == ["secrets.env"]

    def test_keeps_what_is_there_and_adds_what_is_missing(self, tmp_path: Path) -> None:
        (tmp_path / "secrets.env").write_text("# mine\nJWT_SECRET=chosen\nSERVICE_ADMIN_KEY=")
        assert prepare(tmp_path) is True
        found = read_env(tmp_path)
        assert found["JWT_SECRET"] == "chosen"
        assert found["SERVICE_ADMIN_KEY"]
        assert (tmp_path / "secrets.env").read_text().startswith("# mine\n")

    def test_explains_a_folder_it_cannot_use(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        with pytest.raises(StateFolderError, match="CONFA_STATE_DIR"):
            prepare(tmp_path / "file" / "var")


class TestReading:
    def test_reads_env_over_secrets(self, tmp_path: Path) -> None:
        (tmp_path / "secrets.env").write_text("A=secret\nB=kept\n")
        (tmp_path / ".env").write_text("\n# note\nexport A='own value'\nC=\"x=y\"\nD=1 # why\nrubbish\n")
        assert read_env(tmp_path) == {"A": "own value", "B": "kept", "C": "x=y", "D": "1"}

    def test_finds_nothing_where_there_is_nothing(self, tmp_path: Path) -> None:
        assert read_env(tmp_path / "none") == {}
