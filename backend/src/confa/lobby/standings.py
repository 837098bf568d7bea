"""The one rule of how it stands with a ticket: what was decided, and what has changed around it."""

from confa.lobby.models import Decision
from confa.lobby.repository import Circumstances
from confa.lobby.schemas import Standing
from confa.rooms.roles import RoomAccess
from confa_agent_protocol.identities import is_guest


def standing_of(found: Circumstances) -> Standing:
    ticket, access, has_lobby, role, has_meeting_ended, may_guest_stay = found
    if ticket.decision is Decision.REFUSED:
        return Standing.REFUSED
    of_guest = is_guest(ticket.person_id)
    if access is None or has_meeting_ended or (of_guest and not may_guest_stay):
        return Standing.CLOSED
    if ticket.decision is Decision.ADMITTED or role:
        return Standing.ADMITTED
    if has_lobby:
        return Standing.WAITING
    # The lobby was taken away: now the room is open to this person, or not.
    return Standing.ADMITTED if of_guest or access is RoomAccess.OPEN else Standing.CLOSED
