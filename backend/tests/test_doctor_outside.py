"""What the doctor says of a server that is looked at from outside, played by one TLS port of this machine."""

import asyncio
import datetime as dt
import json
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from confa.commands import find_media_ports, find_sites
from confa.commands.find_media_ports import find_tcp, find_turn
from confa.commands.findings import Finding

pytestmark = pytest.mark.process

DOMAIN = "confa.example"
GOOD = {
    DOMAIN: (200, json.dumps({"livekitUrl": "wss://live"})),
    f"api.{DOMAIN}": (200, "{}"),
    f"live.{DOMAIN}": (401, ""),
    f"admin.{DOMAIN}": (403, json.dumps({"code": "admin_network_only"})),
}
Pages = dict[str, tuple[int, str]]


def write_certificate(folder: Path, *, hours_left: int) -> tuple[Path, Path]:
    """A certificate of its own authority, for all names, whose 12 hours end so soon."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "test")])
    ends = dt.datetime.now(dt.UTC) + dt.timedelta(hours=hours_left, minutes=5)
    names = x509.SubjectAlternativeName([x509.DNSName(DOMAIN), x509.DNSName(f"*.{DOMAIN}")])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(ends - dt.timedelta(hours=12))
        .not_valid_after(ends)
        .add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )
    chain, secret = folder / "chain.pem", folder / "key.pem"
    chain.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return chain, secret


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, pages: Pages) -> None:
    """A page by its Host header, or a STUN answer, by what the first bytes are."""
    first = await reader.read(20)
    if first.startswith(b"\x00\x01"):
        writer.write(struct.pack("!HHI12s", 0x0101, 0, 0x2112A442, first[8:20]))
    elif first:
        head = (first + await reader.readuntil(b"\r\n\r\n")).decode()
        host = head.split("Host: ")[1].split("\r\n")[0].split(":")[0]
        status, body = pages[host]
        writer.write(f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
    await writer.drain()
    writer.close()


@pytest.fixture
def pages() -> Pages:
    return dict(GOOD)


@pytest.fixture
def hours_left() -> int:
    return 10


@pytest.fixture
async def server(
    pages: Pages, hours_left: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[asyncio.Server]:
    """All names lead to it, and the system believes its authority."""
    chain, key = write_certificate(tmp_path, hours_left=hours_left)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(chain, key)
    running = await asyncio.start_server(
        lambda reader, writer: serve(reader, writer, pages), "127.0.0.1", 0, ssl=context
    )
    port = running.sockets[0].getsockname()[1]
    real = socket.getaddrinfo

    def resolve(host: str, *more: Any, **named: Any) -> Any:
        return real("127.0.0.1" if str(host).endswith(DOMAIN) else host, *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setenv("SSL_CERT_FILE", str(chain))
    monkeypatch.setattr(find_sites, "_HTTPS", port)
    monkeypatch.setattr(find_media_ports, "_HTTPS", port)
    monkeypatch.setattr(find_media_ports, "_TCP_PORT", port)
    yield running
    running.close()
    await running.wait_closed()


async def found() -> Mapping[str, Finding]:
    findings = [*await find_sites.find_sites(DOMAIN), await find_tcp(DOMAIN), await find_turn(DOMAIN)]
    return {finding.part: finding for finding in findings}


@pytest.mark.usefixtures("server")
class TestAGoodServer:
    async def test_is_well_in_every_part(self) -> None:
        lines = {part: finding.line for part, finding in (await found()).items()}
        assert all(" ok" in line for line in lines.values()), lines
        assert "certificate for 10 hours" in lines["TURN name"]
        assert "refused from here" in lines["admin"]

    async def test_lets_some_to_the_console(self, pages: Pages) -> None:
        pages[f"admin.{DOMAIN}"] = GOOD[DOMAIN]
        assert (await found())["admin"].line.endswith("ok (allowed from here)")


@pytest.mark.usefixtures("server")
class TestWhatIsWrong:
    @pytest.mark.parametrize(
        ("name", "part", "cure"),
        [
            (DOMAIN, "client", "ps client caddy"),
            (f"api.{DOMAIN}", "API", "answers 502; see `docker compose ps backend`"),
            (f"live.{DOMAIN}", "signalling", "answers 502; see `docker compose ps livekit`"),
            (f"admin.{DOMAIN}", "admin", "ps admin-client caddy"),
        ],
    )
    async def test_in_a_site_has_its_cure(self, pages: Pages, name: str, part: str, cure: str) -> None:
        pages[name] = (502, "")
        finding = (await found())[part]
        assert not finding.is_ok
        assert cure in finding.line

    @pytest.mark.parametrize("hours_left", [1])
    async def test_with_a_certificate_that_ends_is_told_before(self) -> None:
        assert "ends in 1 hours" in (await found())["client"].line

    async def test_with_a_certificate_of_somebody_else_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("SSL_CERT_FILE")
        findings = await found()
        assert "is not good (self" in findings["client"].line
        assert "has no good certificate" in findings["TURN/TLS"].line

    async def test_behind_a_closed_firewall_says_what_to_open(
        self, server: asyncio.Server, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        server.close()
        findings = await found()
        assert "open TCP 80 and 443" in findings["API"].line
        assert "cannot be reached; open TCP" in findings["media TCP"].line
        assert "is no relay" in findings["TURN/TLS"].line
