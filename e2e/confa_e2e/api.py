"""The API for programs. Only browsers resolve the sites' names; everybody else names them in a header."""

from __future__ import annotations

import httpx

from confa_stack.launched import LaunchedStack


def client(stack: LaunchedStack) -> httpx.AsyncClient:
    """Use as a context manager."""
    base = f"http://127.0.0.1:{stack.http_port}"
    host = {"Host": f"api.confa.localhost:{stack.http_port}"}
    return httpx.AsyncClient(base_url=base, headers=host, trust_env=False, timeout=20)


async def sign_in(api: httpx.AsyncClient, username: str, password: str) -> None:
    """From now on the client speaks as this person."""
    answer = await api.post("/auth", json={"username": username, "password": password})
    api.headers["Authorization"] = f"Bearer {answer.raise_for_status().json()['accessToken']}"
