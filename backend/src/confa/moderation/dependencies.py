"""What the routes of moderation are given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.moderation.muting import MutingService
from confa.moderation.service import ModerationService

Muting = Annotated[MutingService, Depends(part(MutingService))]
Moderation = Annotated[ModerationService, Depends(part(ModerationService))]
