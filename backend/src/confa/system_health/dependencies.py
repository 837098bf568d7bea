"""What the route of the installation's health is given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.system_health.service import SystemHealthService

SystemHealthOf = Annotated[SystemHealthService, Depends(part(SystemHealthService))]
