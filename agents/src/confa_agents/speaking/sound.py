"""An answer as it is heard: pieces of text with their sound."""

from dataclasses import dataclass

from confa_agents.providers.interfaces import Pcm


@dataclass(frozen=True)
class Sound:
    """Some sound of the answer. `text` is set on the first sound of each piece, and empty on what follows."""

    pcm: Pcm
    text: str = ""
