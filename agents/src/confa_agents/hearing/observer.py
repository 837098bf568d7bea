"""What happens while somebody is heard, told to whom it concerns."""

from typing import Protocol

from confa_agents.hearing.turn import Segment, Turn
from confa_agents.providers.interfaces import ProviderError


class HearingObserver(Protocol):
    """Called on the event loop; none of the calls may block."""

    def speech_began(self, segment: Segment) -> None:
        """Three windows in: this is speech and no click."""

    def speech_goes_on(self, segment: Segment) -> None:
        """Another window of speech of a segment that began; after a pause too."""

    def speech_paused(self, segment: Segment, text: str) -> None:
        """A short silence: these are the words so far, and the turn may be over or go on."""

    def interim(self, segment: Segment, text: str) -> None:
        """The words so far, perhaps wrong at the end."""

    def turn_over(self, turn: Turn) -> None:
        """The person has finished."""

    def chunk_over(self, turn: Turn) -> None:
        """A very long turn goes on; its words up to here."""

    def nothing_said(self, segment: Segment) -> None:
        """It was speech to the detector, but there are no words in it, or it was taken back."""

    def hearing_failed(self, segment: Segment, error: ProviderError) -> None:
        """No recogniser could tell the words."""
