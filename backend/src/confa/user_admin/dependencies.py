"""What the routes of user administration are given."""

from typing import Annotated

from fastapi import Depends

from confa.auth.dependencies import CurrentAdmin
from confa.http.client_address import ClientAddress
from confa.http.parts import part
from confa.user_admin.access import UserAccessService
from confa.user_admin.acts import Act
from confa.user_admin.service import UserAdminService

UserAdmin = Annotated[UserAdminService, Depends(part(UserAdminService))]
UserAccess = Annotated[UserAccessService, Depends(part(UserAccessService))]


async def _act(admin: CurrentAdmin, address: ClientAddress) -> Act:
    return Act(admin=admin, address=address)


Acting = Annotated[Act, Depends(_act)]
