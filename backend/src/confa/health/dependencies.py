"""What the health routes are given."""

from typing import Annotated

from fastapi import Depends

from confa.agents.metrics import AgentMetrics
from confa.health.service import HealthService
from confa.http.metrics import RequestMetrics
from confa.http.parts import part
from confa.meetings.metrics import MeetingMetrics

Health = Annotated[HealthService, Depends(part(HealthService))]
CountedMeetings = Annotated[MeetingMetrics, Depends(part(MeetingMetrics))]
Metrics = Annotated[RequestMetrics, Depends(part(RequestMetrics))]
CountedAgents = Annotated[AgentMetrics, Depends(part(AgentMetrics))]
