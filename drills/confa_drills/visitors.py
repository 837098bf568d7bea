"""People with a real Chromium on a host of the test network."""

from __future__ import annotations

import os
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Page, Playwright

from confa_drills.hosts import Host
from confa_e2e import connections
from confa_e2e.chromium import FLAGS
from confa_stack import test_tools

# The subscriber's connection is the one that receives pictures.
_SELECTED_PATH = """async () => {
  for (const connection of window.confaConnections.filter((one) => one.connectionState === "connected")) {
    const stats = [...(await connection.getStats()).values()];
    const isPicture = (one) => one.type === "inbound-rtp" && one.kind === "video" && one.bytesReceived > 0;
    const receives = stats.some(isPicture);
    const transport = stats.find((one) => one.type === "transport" && one.selectedCandidatePairId);
    if (!receives || !transport) continue;
    const pair = stats.find((one) => one.id === transport.selectedCandidatePairId);
    const local = stats.find((one) => one.id === pair.localCandidateId);
    const remote = stats.find((one) => one.id === pair.remoteCandidateId);
    return { type: local.candidateType, protocol: local.protocol, relay: local.relayProtocol ?? "",
             url: local.url ?? "", remotePort: remote.port };
  }
  return null;
}"""


@dataclass(frozen=True)
class MediaPath:
    """The way that a browser's media takes."""

    type: str
    """host, srflx, prflx or relay"""
    protocol: str
    relay: str
    """How it reaches the relay: udp, tcp or tls; empty without one."""
    url: str
    remote_port: int

    @property
    def name(self) -> str:
        return (
            f"relay over {self.relay} ({self.url})"
            if self.relay
            else f"{self.protocol} to :{self.remote_port}"
        )


def trust(home: Path, authority: Path) -> None:
    """Makes the browsers of this home believe an authority, as an operator's device management does."""
    store = home / ".pki" / "nssdb"
    store.mkdir(parents=True, exist_ok=True)
    for arguments in (["-N", "--empty-password"], ["-A", "-t", "C,,", "-n", "confa", "-i", str(authority)]):
        subprocess.run(["certutil", "-d", f"sql:{store}", *arguments], check=True, capture_output=True)


@asynccontextmanager
async def visitor(playwright: Playwright, host: Host, home: Path) -> AsyncIterator[Page]:
    """A browser that runs on the host, with a camera and a microphone that always send.

    Args:
        home: its home folder, with the authorities that it believes.
    """
    chromium = test_tools.chromium()
    if chromium is None:
        raise RuntimeError("The drills need Chromium; make test installs it.")
    program = home / f"chromium-{host.namespace}"
    program.write_text(f'#!/bin/sh\nexec {" ".join(host.prefix)} {chromium} "$@"\n')
    program.chmod(0o755)
    environment: dict[str, str | float | bool] = {**os.environ, "HOME": str(home)}
    browser = await playwright.chromium.launch(executable_path=program, args=FLAGS, env=environment)
    try:
        context = await browser.new_context(permissions=["camera", "microphone"])
        context.set_default_timeout(30_000)
        await context.add_init_script(connections.KEEP)
        yield await context.new_page()
    finally:
        await browser.close()


async def media_path(page: Page) -> MediaPath:
    """The way by which this page receives pictures now.

    Raises:
        LookupError: it receives none.
    """
    found: dict[str, Any] | None = await page.evaluate(_SELECTED_PATH)
    if found is None:
        raise LookupError("The page receives no pictures.")
    return MediaPath(found["type"], found["protocol"], found["relay"], found["url"], found["remotePort"])
