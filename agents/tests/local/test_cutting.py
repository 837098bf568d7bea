import numpy as np
import pytest

from confa_agents.local.cutting import RATE, first_cut

pytestmark = pytest.mark.unit


def _speech(seconds: float, *, quiet_at: float) -> np.ndarray:
    pcm = np.full(int(seconds * RATE), 5_000, dtype=np.int16)
    start = int(quiet_at * RATE)
    pcm[start : start + RATE // 20] = 10
    return pcm


class TestACut:
    def test_is_not_made_while_all_fits(self) -> None:
        assert first_cut(_speech(6, quiet_at=5.5), longest_seconds=6) is None

    def test_is_where_it_is_quiet_in_the_last_second_of_the_piece(self) -> None:
        cut = first_cut(_speech(7, quiet_at=5.4), longest_seconds=6)
        assert cut is not None
        assert 5.4 <= cut / RATE <= 5.45

    def test_stays_when_more_speech_comes(self) -> None:
        short, long = (_speech(seconds, quiet_at=5.4) for seconds in (6.1, 60))
        assert first_cut(short, longest_seconds=6) == first_cut(long, longest_seconds=6)
