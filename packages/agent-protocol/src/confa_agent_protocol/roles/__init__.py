"""What agents can be: the roles that ship, and an operator's own.

The backend offers them, and workers play them; both read them here.
"""

from confa_agent_protocol.roles.loader import RoleProblem, Roles, load_roles
from confa_agent_protocol.roles.role import Role

__all__ = ["Role", "RoleProblem", "Roles", "load_roles"]
