"""Whether the five names answer as they should, asked as anybody could: over the internet, by their names."""

import asyncio
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass

import aiohttp

from confa.commands.findings import Finding

_ANSWER = aiohttp.ClientTimeout(total=5)
_CONNECT_SECONDS = 5
_HOUR, _DAY = 3600, 86400
# Caddy renews when a third is left.
_LEAST_LEFT = 1 / 6
_HTTPS = 443


@dataclass(frozen=True, slots=True)
class Page:
    status: int
    text: str


async def find_sites(domain: str) -> list[Finding]:
    """A line for each name: its certificate, and what it answers."""
    findings = [await _find(domain, site) for site in _SITES]
    return [*findings, await _find_certificate("TURN name", f"turn.{domain}")]


async def _find(domain: str, site: str) -> Finding:
    host = f"{site}.{domain}" if site else domain
    part, path, judge = _SITES[site]
    certificate = await _find_certificate(part, host)
    if not certificate.is_ok:
        return certificate
    try:
        page = await _get(f"https://{host}:{_HTTPS}{path}")
    except (aiohttp.ClientError, TimeoutError):
        return Finding(part, f"{host} does not answer; see `docker compose logs caddy`.")
    return judge(part, host, page)


async def _get(url: str) -> Page:
    connector = aiohttp.TCPConnector(ssl=ssl.create_default_context())
    async with (
        aiohttp.ClientSession(timeout=_ANSWER, connector=connector) as session,
        session.get(url) as answer,
    ):
        return Page(answer.status, await answer.text())


async def _find_certificate(part: str, host: str) -> Finding:
    """Of one name: whether it is reached, trusted, and was renewed in time."""
    try:
        begins, ends = await _validity(host)
    except ssl.SSLCertVerificationError as error:
        reason = error.verify_message or "not trusted"
        return Finding(
            part, f"The certificate of {host} is not good ({reason}); see `docker compose logs caddy`."
        )
    except (OSError, TimeoutError):
        return Finding(
            part,
            f"{host} cannot be reached on port 443; let its name lead to this server, "
            "and open TCP 80 and 443 in the firewall.",
        )
    left = ends - time.time()
    words = f"{left / _DAY:.0f} days" if left > 2 * _DAY else f"{left / _HOUR:.0f} hours"
    if left < _LEAST_LEFT * (ends - begins):
        return Finding(
            part, f"The certificate of {host} ends in {words}; see `docker compose logs caddy` for why."
        )
    return Finding(part, note=f"certificate for {words}")


async def _validity(host: str) -> tuple[float, float]:
    """From when until when the certificate is good, in seconds since the epoch."""
    connecting = asyncio.open_connection(host, _HTTPS, ssl=ssl.create_default_context())
    _, writer = await asyncio.wait_for(connecting, _CONNECT_SECONDS)
    try:
        certificate = writer.get_extra_info("peercert")
    finally:
        writer.close()
    begins, ends = (ssl.cert_time_to_seconds(certificate[name]) for name in ("notBefore", "notAfter"))
    return begins, ends


def _client(part: str, host: str, page: Page) -> Finding:
    if "livekitUrl" not in page.text:
        return Finding(part, f"{host} is not the client; see `docker compose ps client caddy`.")
    return Finding(part)


def _api(part: str, host: str, page: Page) -> Finding:
    if page.status != 200:  # noqa: PLR2004 (HTTP's OK)
        return Finding(part, f"{host} answers {page.status}; see `docker compose ps backend`.")
    return Finding(part)


def _signal(part: str, host: str, page: Page) -> Finding:
    # Asked without a token, the SFU says that there is none: it is the SFU.
    if page.status != 401:  # noqa: PLR2004 (HTTP's Unauthorized)
        return Finding(part, f"{host}/rtc answers {page.status}; see `docker compose ps livekit`.")
    return Finding(part)


def _admin(part: str, host: str, page: Page) -> Finding:
    if "admin_network_only" in page.text:
        return Finding(part, note="refused from here")
    if "livekitUrl" in page.text:
        return Finding(part, note="allowed from here")
    return Finding(part, f"{host} is not the console; see `docker compose ps admin-client caddy`.")


_SITES: dict[str, tuple[str, str, Callable[[str, str, Page], Finding]]] = {
    "": ("client", "/config.json", _client),
    "api": ("API", "/health/live", _api),
    "live": ("signalling", "/rtc/validate", _signal),
    "admin": ("admin", "/config.json", _admin),
}
