"""Which databases are understood, and how their addresses are written for the async drivers."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "mysql": "mysql+asyncmy",
    "mariadb": "mysql+asyncmy",
    "mysql+asyncmy": "mysql+asyncmy",
    "mariadb+asyncmy": "mysql+asyncmy",
}


def async_database_url(url: str) -> str:
    """The address with an async driver; `ValueError` with the cure for another kind."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise ValueError(_CURE) from error
    except ValueError as error:
        # Only a port is read as a number.
        raise ValueError(_PORT_CURE) from error
    if parsed.port is not None and not 1 <= parsed.port <= _LAST_PORT:
        raise ValueError(_PORT_CURE)
    driver = _DRIVERS.get(parsed.drivername)
    if driver is None or (driver.startswith("mysql") and not parsed.database):
        raise ValueError(_CURE)
    parsed = parsed.set(drivername=driver)
    if driver.startswith("mysql"):
        parsed = parsed.update_query_dict({"charset": "utf8mb4"})
    return parsed.render_as_string(hide_password=False)


def shown(url: str) -> str:
    """The address for people, with the password hidden."""
    parsed: URL = make_url(url)
    return parsed.render_as_string(hide_password=True)


_LAST_PORT = 65535
_PORT_CURE = (
    f"DATABASE_URL has no valid port; give a number from 1 to {_LAST_PORT}, or none for the usual one"
)
_CURE = (
    "DATABASE_URL is not an address of a database Confa knows; "
    "give sqlite:///path, mysql://user:password@host/name or mariadb://user:password@host/name"
)
