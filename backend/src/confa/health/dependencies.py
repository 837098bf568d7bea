"""What the health routes are given."""

from typing import Annotated

from fastapi import Depends

from confa.agents.metrics import AgentMetrics
from confa.health.service import HealthService
from confa.http.metrics import RequestMetrics
from confa.http.parts import part

Health = Annotated[HealthService, Depends(part(HealthService))]
Metrics = Annotated[RequestMetrics, Depends(part(RequestMetrics))]
CountedAgents = Annotated[AgentMetrics, Depends(part(AgentMetrics))]
