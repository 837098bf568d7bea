"""Limits on failed attempts: per name and address, per address, and a ban of whoever goes on."""

from dataclasses import dataclass

from confa.auth.bans import Bans
from confa.auth.errors import TooManyAttempts
from confa.http.client_address import limit_bucket
from confa.settings.values import IpNetwork, is_in_networks
from confa.shared.limits import Limit, Limits


@dataclass(frozen=True, slots=True)
class AttemptRules:
    """How many failures in `window` seconds are too many; addresses in `exempt` may have any number."""

    window: int
    per_name: int
    per_address: int
    until_ban: int
    exempt: tuple[IpNetwork, ...] = ()


class Attempts:
    """Refuses attempts of a name from an address, or of an address, after too many failures.

    An attempt that is refused for this is no failure for the limits, which would never end otherwise,
    but it counts towards the ban.
    """

    def __init__(self, limits: Limits, bans: Bans, rules: AttemptRules) -> None:
        self._limits = limits
        self._bans = bans
        self._rules = rules

    async def check(self, name: str, address: str) -> None:
        """Raises `TooManyAttempts` when a limit is reached.

        Called before the work, and again before it is told that an attempt was right.
        """
        if not self._is_exempt(address):
            wait = await self._limits.wait(*self._limits_of(name, address))
            await self._refuse(address, wait)

    async def failed(self, name: str, address: str) -> None:
        """Counts a failure.

        Raises `TooManyAttempts` when a limit was reached meanwhile: of guesses sent at the same time,
        only as many are answered as would have been one after the other.
        """
        if not self._is_exempt(address):
            wait = await self._limits.note(*self._limits_of(name, address))
            await self._refuse(address, wait)
            await self._count_towards_ban(address)

    async def succeeded(self, name: str, address: str) -> None:
        """The name's failures from there are forgiven; the address's are not."""
        await self._limits.forget(_name_key(name, address))

    async def forgive(self, address: str) -> None:
        """Whoever comes from there is not refused for the address any more."""
        for key in (_address_key(address), _ban_key(address)):
            await self._limits.forget(key)

    async def _refuse(self, address: str, wait: int | None) -> None:
        if wait is not None:
            await self._count_towards_ban(address)
            raise TooManyAttempts(wait)

    async def _count_towards_ban(self, address: str) -> None:
        # The last one finds all the others before it.
        others = Limit(_ban_key(address), self._rules.until_ban - 1, self._rules.window)
        if self._rules.until_ban == 1 or await self._limits.note(others) is not None:
            await self._bans.impose(address)
            await self._limits.forget(others.key)

    def _limits_of(self, name: str, address: str) -> tuple[Limit, Limit]:
        rules = self._rules
        return (
            Limit(_name_key(name, address), rules.per_name, rules.window),
            Limit(_address_key(address), rules.per_address, rules.window),
        )

    def _is_exempt(self, address: str) -> bool:
        return is_in_networks(address, self._rules.exempt)


def _name_key(name: str, address: str) -> str:
    return f"name:{name}\0{limit_bucket(address)}"


def _address_key(address: str) -> str:
    return f"address:{limit_bucket(address)}"


def _ban_key(address: str) -> str:
    return f"ban:{limit_bucket(address)}"
