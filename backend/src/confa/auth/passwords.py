"""Argon2id hashing in a pool of its own, so that logins never hold up the event loop."""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher


class Passwords:
    """Hashes and verifies with as many threads as there are cores; hashing releases the GIL."""

    def __init__(self, *, memory_kib: int, time_cost: int, parallelism: int) -> None:
        hasher = Argon2Hasher(memory_cost=memory_kib, time_cost=time_cost, parallelism=parallelism)
        self._hasher = PasswordHash((hasher,))
        self._pool = ThreadPoolExecutor(max_workers=os.cpu_count() or 1, thread_name_prefix="argon2")
        # Verified against for unknown users, so that they cost as much as known ones.
        self._nobody = self._hasher.hash("nobody has this password")

    async def hash(self, password: str) -> str:
        return await asyncio.get_running_loop().run_in_executor(self._pool, self._hasher.hash, password)

    async def verify(self, password: str, password_hash: str | None) -> tuple[bool, str | None]:
        """Whether the password is right, and a new hash when the settings have changed since.

        Without a hash (there is no such user) the same work is done, and the answer is no.
        """
        is_right, new_hash = await asyncio.get_running_loop().run_in_executor(
            self._pool, self._hasher.verify_and_update, password, password_hash or self._nobody
        )
        return (is_right, new_hash) if password_hash else (False, None)

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
