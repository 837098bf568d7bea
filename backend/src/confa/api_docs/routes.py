"""The documentation page, which works offline and under a policy without scripts inside the page."""

from fastapi.responses import FileResponse, HTMLResponse

from confa.api_docs.files import page, static_files
from confa.errors.api_error import NotFound
from confa.http.feature_router import feature_router

router = feature_router(include_in_schema=False)

# Swagger UI writes styles into its elements and draws its icons from data addresses.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_PAGE = page()
_FILES = static_files()


@router.get("/docs", response_class=HTMLResponse)
async def show_docs() -> HTMLResponse:
    return HTMLResponse(_PAGE, headers={"Content-Security-Policy": POLICY, "Cache-Control": "no-cache"})


@router.get("/docs/{name}", response_class=FileResponse)
async def get_docs_file(name: str) -> FileResponse:
    file = _FILES.get(name)
    if file is None:
        raise NotFound
    return FileResponse(file.path, media_type=file.media_type, headers={"Cache-Control": "no-cache"})
