"""What bootstrap routes are given."""

from typing import Annotated

from fastapi import Depends

from confa.bootstrap.service import BootstrapService
from confa.http.parts import part

Bootstrap = Annotated[BootstrapService, Depends(part(BootstrapService))]
