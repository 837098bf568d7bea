"""Who is calling, as every service gets to know it."""

from dataclasses import dataclass

from confa.users.roles import UserRole


@dataclass(frozen=True, slots=True)
class Caller:
    """A person whose account is active and whose session has not ended, checked for this request."""

    user_id: str
    username: str
    display_name: str
    role: UserRole
    session_id: str

    @property
    def person_id(self) -> str:
        """What stays the same of the person in all tabs."""
        return self.user_id

    @property
    def is_admin(self) -> bool:
        return self.role is UserRole.ADMIN
