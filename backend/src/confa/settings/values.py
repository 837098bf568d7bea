"""How single values are written in the environment."""

import ipaddress
import re
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_settings import NoDecode

IpNetwork = ipaddress.IPv4Network | ipaddress.IPv6Network

_DURATION = re.compile(r"^(\d+)\s*([smhd]?)$")
_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86400}


def _seconds(value: object) -> object:
    if isinstance(value, str):
        match = _DURATION.fullmatch(value.strip().lower())
        if not match:
            raise ValueError("give seconds, or a number with s, m, h or d, like 10m or 30d")
        return int(match[1]) * _SECONDS[match[2]]
    return value


def _words(value: object) -> object:
    return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value


def _switch(value: object) -> object:
    words = {"on": True, "off": False}
    return words.get(value.strip().lower(), value) if isinstance(value, str) else value


def _networks(value: object) -> object:
    words = _words(value)
    if not isinstance(words, tuple):
        return words
    try:
        return tuple(ipaddress.ip_network(word, strict=False) for word in words)
    except ValueError as error:
        raise ValueError(f"{error}; give addresses or networks like 10.0.0.0/8") from error


Seconds = Annotated[int, BeforeValidator(_seconds)]
Words = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_words)]
Switch = Annotated[bool, BeforeValidator(_switch)]
Networks = Annotated[tuple[IpNetwork, ...], NoDecode, BeforeValidator(_networks)]


def is_in_networks(address: str, networks: tuple[IpNetwork, ...]) -> bool:
    """Whether an address (as text, IPv4-mapped ones included) lies in one of the networks."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(parsed, ipaddress.IPv6Address) and parsed.ipv4_mapped:
        parsed = parsed.ipv4_mapped
    return any(parsed in network for network in networks)
