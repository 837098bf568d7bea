"""The address a request comes from.

The server believes `X-Forwarded-For` only from `TRUSTED_PROXIES` (see `confa.commands`), so the
address here cannot be chosen by whoever sends the request.
"""

import ipaddress
from typing import Annotated

from fastapi import Depends, Request


async def _client_address(request: Request) -> str:
    return request.client.host if request.client else "unknown"


ClientAddress = Annotated[str, Depends(_client_address)]


def limit_bucket(address: str) -> str:
    """What counts as one address for limits: IPv6 customers hold at least a /64 each."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)
