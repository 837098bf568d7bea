"""What the routes of user administration are given."""

from typing import Annotated

from fastapi import Depends

from confa.http.parts import part
from confa.user_admin.service import UserAdminService

UserAdmin = Annotated[UserAdminService, Depends(part(UserAdminService))]
