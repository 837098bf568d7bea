"""Maria over the API, from a host in the admin networks."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any, Protocol

from confa_drills.asking import Answer, ask
from confa_drills.hosts import Host

PASSWORD = "correct horse battery staple"
_OWN = {"username": "maria", "password": PASSWORD}
_LOOK_SECONDS = 0.1
_ANSWER_SECONDS = 20.0
"""Caddy holds a request for 15 s while the API starts anew."""


class Server(Protocol):
    """Whatever way it runs."""

    @property
    def authority(self) -> Path: ...
    @property
    def service_key(self) -> str: ...


class Administrator:
    def __init__(self, host: Host, server: Server) -> None:
        self._host, self._server = host, server
        self._token = ""

    def call(self, path: str, *, method: str = "GET", body: Any = None) -> Answer:  # noqa: ANN401 - JSON
        """Asks as Maria; signs in again when the session is over."""
        answer = self._ask(path, method, body)
        if answer.status == 401:
            self._sign_in()
            answer = self._ask(path, method, body)
        return answer

    def _ask(self, path: str, method: str, body: Any) -> Answer:  # noqa: ANN401 - JSON
        bearer = {"Authorization": f"Bearer {self._token}"} if self._token else {}
        return ask(
            self._host, "api", path, trust=self._server.authority, method=method, body=body, headers=bearer,
            timeout=_ANSWER_SECONDS,
        )  # fmt: skip

    def _sign_in(self) -> None:
        answer = self._ask("/auth", "POST", _OWN)
        self._token = json.loads(answer.body)["accessToken"] if answer.is_success else ""

    def create_people(self) -> None:
        """Herself, the first administrator, and Bob."""
        first = {**_OWN, "serviceKey": self._server.service_key}
        made = self.call("/admin/bootstrap", method="POST", body=first)
        assert made.status == 201, made.body
        bob = {"username": "bob", "displayName": "Bob", "password": PASSWORD, "role": "USER"}
        made = self.call("/admin/users", method="POST", body=bob)
        assert made.status == 201, made.body

    def read(self, path: str) -> Any:  # noqa: ANN401 - JSON
        """What is there; None while it cannot be said."""
        answer = self.call(path)
        return json.loads(answer.body) if answer.is_success else None

    def until_accepted(self, path: str, body: Any, *, within: float) -> None:  # noqa: ANN401 - JSON
        """Posts it until it is accepted: a part that it needs may still be coming.

        Raises:
            TimeoutError: it is not, in so many seconds; with the last answer.
        """
        deadline = time.monotonic() + within
        while not (answer := self.call(path, method="POST", body=body)).is_success:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{path}: {answer.status} {answer.body}")
            time.sleep(_LOOK_SECONDS)
