import os
import secrets
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
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

    @pytest.mark.parametrize("mode", [0o755, 0o770, 0o701])
    def test_closes_a_folder_of_its_own_that_others_can_read(self, tmp_path: Path, mode: int) -> None:
        tmp_path.chmod(mode)
        prepare(tmp_path)
        assert _mode(tmp_path) == 0o700

    def test_leaves_a_folder_of_somebody_else_as_it_is(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        tmp_path.chmod(0o755)
        monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1)
        prepare(tmp_path)
        assert _mode(tmp_path) == 0o755

    def test_agrees_with_others_that_start_at_once(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        count = 4
        arrived, make = threading.Barrier(count), secrets.token_hex

        def make_together(size: int) -> str:
            # Whoever waits for the others here in vain is alone, as it should be.
            with suppress(threading.BrokenBarrierError):
                arrived.wait(timeout=0.5)
            return make(size)

        def start(_: int) -> tuple[bool, dict[str, str]]:
            return prepare(tmp_path), read_env(tmp_path)

        monkeypatch.setattr(secrets, "token_hex", make_together)
        with ThreadPoolExecutor(count) as pool:
            results = list(pool.map(start, range(count)))
        assert [is_first for is_first, _ in results].count(True) == 1
        assert all(found == results[0][1] for _, found in results)

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
