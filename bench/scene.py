"""What the API holds while it is measured: one person, and five rooms with people in them."""

import base64
import hashlib
import json
import time
from pathlib import Path

import httpx
import jwt

from confa.state_folder import read_env

ROOMS = [f"room{number}" for number in range(5)]
_PASSWORD = "correct horse battery"  # noqa: S105 (of an account that lives for a minute)


def prepare(port: int, state: Path) -> str:
    """Makes everything through the API and answers with an access token."""
    secrets = read_env(state)
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
        account = {"username": "bench", "password": _PASSWORD}
        client.post("/admin/bootstrap", json={**account, "serviceKey": secrets["SERVICE_ADMIN_KEY"]})
        token = str(client.post("/auth", json=account).raise_for_status().json()["accessToken"])
        client.headers["Authorization"] = f"Bearer {token}"
        for room in ROOMS:
            client.post("/livekit/token", json={"room": room}).raise_for_status()
            for person in range(3):
                _arrive(client, secrets, room, person)
        assert all(room["isLive"] for room in client.get("/rooms").json())  # noqa: S101
    return token


def _arrive(client: httpx.Client, secrets: dict[str, str], room: str, person: int) -> None:
    # As the SFU tells it.
    participant = {"sid": f"PA_{room}{person}", "identity": f"g-{person}", "name": f"Guest {person}"}
    event = {"event": "participant_joined", "id": f"{room}-{person}", "createdAt": str(int(time.time()))}
    body = json.dumps({**event, "room": {"name": room}, "participant": participant}).encode()
    digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
    claims = {"iss": secrets["LIVEKIT_API_KEY"], "exp": int(time.time()) + 60, "sha256": digest}
    signature = jwt.encode(claims, secrets["LIVEKIT_API_SECRET"], algorithm="HS256")
    answer = client.post("/livekit/webhook", content=body, headers={"Authorization": signature})
    answer.raise_for_status()
