"""The roles that agents can be invited as: those that ship, and the operator's own."""

from pathlib import Path

from structlog import get_logger

from confa_agent_protocol.roles import Role, load_roles

_log = get_logger(__name__)


class RoleCatalogue:
    """Reads the roles once; a file that is not one is named in the log, and the others serve."""

    def __init__(self, folder: Path | None) -> None:
        found = load_roles(folder)
        self._by_id = dict(found.by_id)
        for problem in found.problems:
            _log.warning("role_passed_over", problem=str(problem))

    @property
    def roles(self) -> list[Role]:
        """In the order to show them."""
        return list(self._by_id.values())

    def find(self, role_id: str) -> Role | None:
        return self._by_id.get(role_id)
