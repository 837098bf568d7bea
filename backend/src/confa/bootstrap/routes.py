"""Creating the very first administrator."""

from fastapi import Depends

from confa.auth.dependencies import from_admin_site, from_unbanned_address
from confa.auth.errors import AddressBanned, OriginNotAllowed, TooManyAttempts
from confa.bootstrap.dependencies import Bootstrap
from confa.bootstrap.errors import AlreadyInitialized, WrongServiceKey
from confa.bootstrap.schemas import BootstrapRequest, BootstrapResult, BootstrapStatus
from confa.http.client_address import ClientAddress
from confa.http.feature_router import feature_router
from confa.http.problems import problems

router = feature_router(
    prefix="/admin/bootstrap",
    tags=["bootstrap"],
    dependencies=[Depends(from_admin_site)],
    responses=problems(OriginNotAllowed),
)


@router.get("/status")
async def bootstrap_status(bootstrap: Bootstrap) -> BootstrapStatus:
    """Whether the first administrator exists."""
    return BootstrapStatus(is_initialized=await bootstrap.is_initialized())


@router.post(
    "",
    status_code=201,
    response_model_exclude_none=True,
    dependencies=[Depends(from_unbanned_address)],
    responses=problems(OriginNotAllowed, WrongServiceKey, AlreadyInitialized, TooManyAttempts, AddressBanned),
)
async def bootstrap_admin(
    wanted: BootstrapRequest, bootstrap: Bootstrap, address: ClientAddress
) -> BootstrapResult:
    """Creates the first administrator; exactly one of simultaneous calls wins."""
    return await bootstrap.create_admin(wanted, address=address)
