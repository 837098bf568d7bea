"""What the route of people's own state is given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.self_state.service import SelfStateService

SelfStates = Annotated[SelfStateService, Depends(part(SelfStateService))]
