"""What the routes of bans are given."""

from typing import Annotated

from fastapi import Depends

from confa.auth.dependencies import CurrentAdmin
from confa.http.client_address import ClientAddress
from confa.http.parts import part
from confa.ip_bans.service import IpBansService, Lifting

IpBans = Annotated[IpBansService, Depends(part(IpBansService))]


async def _lifting(admin: CurrentAdmin, address: ClientAddress) -> Lifting:
    return Lifting(admin=admin, address=address)


LiftedBy = Annotated[Lifting, Depends(_lifting)]
