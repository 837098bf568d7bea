"""What the route that lets people in is given."""

from typing import Annotated

from fastapi import Depends

from confa.entry.service import EntryService
from confa.http.parts import part

Entry = Annotated[EntryService, Depends(part(EntryService))]
