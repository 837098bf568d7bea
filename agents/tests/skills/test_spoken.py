from datetime import UTC, datetime

import pytest

from confa_agents.skills import spoken

pytestmark = pytest.mark.unit


class TestATime:
    @pytest.mark.parametrize(
        ("clock", "said"),
        [
            ("00:00", "midnight"),
            ("12:00", "noon"),
            ("00:05", "five past twelve in the morning"),
            ("09:00", "nine o'clock in the morning"),
            ("11:45", "quarter to twelve in the morning"),
            ("12:45", "quarter to one in the afternoon"),
            ("15:20", "twenty past three in the afternoon"),
            ("15:04", "three oh four in the afternoon"),
            ("15:23", "three twenty-three in the afternoon"),
            ("17:30", "half past five in the afternoon"),
            ("23:55", "five to twelve in the evening"),
        ],
    )
    def test_is_said_as_people_say_it(self, clock: str, said: str) -> None:
        hour, minute = map(int, clock.split(":"))
        assert spoken.clock_time(datetime(2026, 11, 24, hour, minute, tzinfo=UTC)) == said


class TestADate:
    @pytest.mark.parametrize(
        ("day", "said"),
        [
            (1, "Sunday the first of November"),
            (20, "Friday the twentieth of November"),
            (24, "Tuesday the twenty-fourth of November"),
            (30, "Monday the thirtieth of November"),
        ],
    )
    def test_is_said_in_words(self, day: int, said: str) -> None:
        assert spoken.date(datetime(2026, 11, day, tzinfo=UTC)) == said


class TestALength:
    @pytest.mark.parametrize(
        ("seconds", "said"),
        [
            (0, "less than a minute"),
            (61, "a minute"),
            (25 * 60, "twenty-five minutes"),
            (3600, "an hour"),
            (3600 + 60, "an hour and a minute"),
            (2 * 3600 + 10 * 60, "two hours and ten minutes"),
            (70 * 3600, "70 hours"),
        ],
    )
    def test_is_said_in_hours_and_minutes(self, seconds: int, said: str) -> None:
        assert spoken.length(seconds) == said


class TestAList:
    def test_ends_with_and(self) -> None:
        assert spoken.listing([]) == ""
        assert spoken.listing(["Alice"]) == "Alice"
        assert spoken.listing(["Alice", "Bob", "Carol"]) == "Alice, Bob and Carol"
