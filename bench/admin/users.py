"""Ten thousand accounts: until the table can be used, and until a search is answered."""

from collections.abc import Sequence

from bench.admin.console import Console
from bench.voice.figures import Line, percentile
from playwright.async_api import expect

from confa.database.database import Database
from confa.users.models import UserRow
from confa.users.roles import UserRole

ACCOUNTS = 10_000
RUNS = 10
_PAGE = 50
_TABLE_GOAL, _SEARCH_GOAL = 1.0, 0.2
# One of each kind: a name, a username, many, one, nobody, and with a space.
_SEARCHES = ("Person 7", "user0042", "user", "Person 9999", "nobody at all", "on 12", "99", "user1", "er 500")

# Until the rows are there and painted: milliseconds since `from`, or since the page began to load.
_ROWS = """async ([count, from]) => {
  const started = from === "click" ? performance.now() : 0;
  if (from === "click") document.querySelector('nav a[href="/users"]').click();
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  while (document.querySelectorAll("table[aria-label=Users] tbody tr").length < count) await frame();
  await frame();
  return performance.now() - started;
}"""

# From the last key to the rows that answer it, and how long the request of it took.
_SEARCH = """async (text) => {
  const field = document.querySelector("input[type=search]");
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const asked = () => performance.getEntriesByType("resource")
    .filter(({ name }) => name.includes("/admin/users?") && new URL(name).searchParams.get("q") === text);
  performance.clearResourceTimings();
  const started = performance.now();
  set.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  while (asked().length === 0 || document.querySelector("table[aria-busy]") !== null) await frame();
  await frame();
  return [performance.now() - started, asked().at(-1).duration];
}"""


async def measure(console: Console) -> list[Line]:
    await _seed(console.app.state.outside.database)
    clicked = [await _clicked(console) for _ in range(RUNS)]
    loaded = [await _loaded(console) for _ in range(RUNS)]
    seen, answered = zip(*[await _searched(console, text) for text in _SEARCHES], strict=True)
    return [
        _line(f"{ACCOUNTS:,} users, from the click to the table", clicked, _TABLE_GOAL),
        _line(f"{ACCOUNTS:,} users, the page loaded anew, to the table", loaded, _TABLE_GOAL),
        _line("the API's answer to a search, in the browser", answered, _SEARCH_GOAL),
        _line("from the last key to the rows, with the pause for the next key (0.25 s)", seen, None),
    ]


async def _seed(database: Database) -> None:
    async with database.writing() as session:
        session.add_all(
            UserRow(
                username=f"user{number:04}", username_key=f"user{number:04}",
                display_name=f"Person {number}", role=UserRole.USER, password_hash="",
            )
            for number in range(ACCOUNTS)
        )  # fmt: skip


async def _clicked(console: Console) -> float:
    """Seconds from the press on the link to the painted rows; the overview was there before."""
    await console.open("/")
    await expect(console.page.get_by_role("heading", name="Overview", level=1)).to_be_visible()
    return float(await console.page.evaluate(_ROWS, [_PAGE, "click"])) / 1000


async def _loaded(console: Console) -> float:
    """Seconds from the beginning of the page, with its scripts and the session renewed."""
    await console.open("/users")
    return float(await console.page.evaluate(_ROWS, [_PAGE, "load"])) / 1000


async def _searched(console: Console, text: str) -> tuple[float, float]:
    seen, answered = await console.page.evaluate(_SEARCH, text)
    return float(seen) / 1000, float(answered) / 1000


def _line(what: str, values: Sequence[float], goal: float | None) -> Line:
    middle, high = percentile(values, 0.5), max(values)
    value = f"median {middle:.2f} s, max {high:.2f} s (n={len(values)})"
    if goal is None:
        return Line(what, value, samples=values)
    return Line(what, value, f"≤ {goal:g} s", high <= goal, values)
