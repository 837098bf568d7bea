"""What the routes of invitations are given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.invites.acceptance import AcceptanceService
from confa.invites.service import InvitesService

Invites = Annotated[InvitesService, Depends(part(InvitesService))]
Acceptance = Annotated[AcceptanceService, Depends(part(AcceptanceService))]
