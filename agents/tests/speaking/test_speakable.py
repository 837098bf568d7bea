"""What is written, as it can be said."""

import pytest

from confa_agents.speaking.speakable import speakable

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("**Paris** is the capital.", "Paris is the capital."),
        ("- First, we talk.", "First, we talk."),
        ("1. First, we talk.", "First, we talk."),
        ("Great! 🎉 Let us go.", "Great! Let us go."),
        ("See https://example.com/page for more.", "See a link for more."),
        ("Answer: yes.", "yes."),
        ("line\nbreak", "line break"),
        ("***", ""),
        ("🎉", ""),
    ],
)
def test_markup_links_and_emoji_are_not_spoken(written: str, said: str) -> None:
    assert speakable(written) == said
