"""Every table of Confa, brought together for migrations and their check."""

from sqlalchemy import MetaData

import confa.agents.models
import confa.audit.models
import confa.auth.models
import confa.bootstrap.models
import confa.guests.models
import confa.lobby.models
import confa.meetings.models
import confa.rooms.models
import confa.users.models  # noqa: F401
from confa.database.base import Base

metadata: MetaData = Base.metadata
