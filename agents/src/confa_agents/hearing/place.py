"""What one of several agents does for the hearing that all agents of a room share."""

from enum import Enum


class Place(Enum):
    """LEADS: hears, and tells the others. STANDS_BY: keeps the sound, to go on if the leading one dies.

    RESTS: is told, and subscribes to nothing.
    """

    LEADS = "leads"
    STANDS_BY = "stands by"
    RESTS = "rests"
