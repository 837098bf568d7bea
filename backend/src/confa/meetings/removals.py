"""Who was removed from a meeting and stays out of it until a moderator admits them again."""

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession

from confa.database.results import matched_rows
from confa.meetings.models import RemovalRow
from confa_agent_protocol.identities import is_guest, parse_person


def person_id_of(identity: str) -> str | None:
    """What stays the same of a person in all tabs: a user's id, a guest's identity; nothing of others."""
    person = parse_person(identity)
    if person:
        return person.user_id
    return identity if is_guest(identity) else None


async def remember_removal(session: AsyncSession, meeting_id: str, person_id: str) -> None:
    await session.merge(RemovalRow(meeting_id=meeting_id, person_id=person_id[:64]))


async def forget_removal(session: AsyncSession, meeting_id: str, person_id: str) -> bool:
    """False when the person was not removed from this meeting."""
    result = await session.execute(
        delete(RemovalRow).where(RemovalRow.meeting_id == meeting_id, RemovalRow.person_id == person_id[:64])
    )
    return matched_rows(result) == 1
