"""The WebRTC connections of a page, for tests that ask them how they are made."""

from __future__ import annotations

from playwright.async_api import Page

KEEP = """
  window.confaConnections = [];
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...given) { super(...given); window.confaConnections.push(this); }
  };
"""
"""An init script: from then on `window.confaConnections` has them."""

_ICE_SERVERS = """() => window.confaConnections.flatMap(
  (connection) => connection.getConfiguration().iceServers.flatMap((server) => server.urls))"""


async def ice_servers(page: Page) -> set[str]:
    """The URLs of the STUN and TURN servers that the page asks; it was opened with `KEEP`."""
    return set(await page.evaluate(_ICE_SERVERS))
