"""How fast the desk is on an archive: server time and size of every page, and the time until it answers.

python benchmarks/desk.py ARCHIVE [TIMES]

Every page is asked TIMES times (20); those of one report, incident, pair or actor each time for another one, spread over
the archive. "first" is the first time that a page is asked for after the desk was opened, with what is kept in the
archive's folder; where nothing is kept yet, that is worked out first and told apart as "prepared". Times are those from
the request to the last byte of the answer, within the process, on one core.
"""

import asyncio
import math
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx

from dateline.desk.address import address_of, part_of
from dateline.desk.app import make_app
from dateline.desk.desk import Desk
from dateline.desk.guard import Guarded
from dateline.desk.pages import PAGES
from dateline.desk.refresh import refresh

START = Guarded(8765, "benchmark")
LIMIT_MS, LIMIT_KB, LIMIT_OPEN = 150.0, 400.0, 2.0


def main() -> None:
    """Print a row a page, and what is over the limits; exit 1 where anything is."""
    folder, times = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20
    begun = time.perf_counter()
    refresh(folder)
    print(f"prepared in {time.perf_counter() - begun:.1f} s")
    raise SystemExit(asyncio.run(measure(folder, times)))


async def measure(folder: Path, times: int) -> int:
    """Ask for every page, and print the figures; how many limits are broken."""
    begun = time.perf_counter()
    transport = httpx.ASGITransport(app=make_app(Desk(folder, reviewer="ann"), START))
    cookies = {START.cookie: START.token}
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8765", cookies=cookies) as client:
        await client.get("/")
        opened = time.perf_counter() - begun
        print(f"opened in {opened:.2f} s\n\n| page | first ms | p50 ms | p95 ms | largest KB |\n|---|---|---|---|---|")
        broken = int(opened > LIMIT_OPEN)
        for page in (one.path for one in PAGES):
            broken += await measure_page(client, page, times)
    return int(broken > 0)


async def measure_page(client: httpx.AsyncClient, page: str, times: int) -> int:
    """Ask for one page, and print its row; how many of its limits are broken."""
    addresses = list(fill_in(page, await read_parts(client, page), times))
    spent, largest = [], 0.0
    for address in addresses:
        begun = time.perf_counter()
        answer = await client.get(address)
        spent.append(1000 * (time.perf_counter() - begun))
        answer.raise_for_status()
        largest = max(largest, len(answer.content) / 1000)
    ranked = sorted(spent)
    middle, most = ranked[len(ranked) // 2], ranked[math.ceil(0.95 * len(ranked)) - 1]
    name = page.replace(":str", "")
    print(f"| `{name}` | {spent[0]:.0f} | {middle:.0f} | {most:.0f} | {largest:.0f} |", flush=True)
    return int(most > LIMIT_MS) + int(largest > LIMIT_KB)


async def read_parts(client: httpx.AsyncClient, page: str) -> list[str]:
    """The addresses of what a page may show, from the list that leads to it, from its beginning and from further on."""
    where = {"/reports/": ("", 50), "/incidents/": ("/incidents", 40), "/relations/": ("/relations", 40),
             "/actors/": ("/actors", 100)}  # fmt: skip
    found = next((held for start, held in where.items() if page.startswith(start)), None)
    if found is None:
        return []
    parts: list[str] = []
    for first in (0, found[1], 10 * found[1]):
        told = (await client.get(f"/json{found[0]}?first={first}")).json()
        parts += [address(one) for name in ("lines", "pairs", "actors") for one in told.get(name, ())]
    return parts


def address(one: dict[str, dict[str, str] | str]) -> str:
    """The address of what a row of a list tells of."""
    if isinstance(report := one.get("report"), dict):
        return address_of("reports", report["id"])
    if "bars" in one:
        return f"{address_of('relations', str(one['one']))}/{part_of(str(one['other']))}"
    return address_of("actors" if "mentions" in one else "incidents", str(one["id"]))


def fill_in(page: str, parts: list[str], times: int) -> Iterator[str]:
    """`times` addresses of a page, spread over `parts`."""
    if "{" not in page:
        yield from [page] * times
        return
    for number in range(times):
        yield parts[number * len(parts) // times]


if __name__ == "__main__":
    main()
