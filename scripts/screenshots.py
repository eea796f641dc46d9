"""Take docs/screenshots/*.png: every page of the desk, on an archive made of examples/, in a headless Chromium.

python scripts/screenshots.py [FOLDER]

Beside the examples it reads two more invented accounts of what they tell, so that there is something to contest.

Needs `pip install ".[dev]"` and a Chromium on PATH (Debian: apt-get install chromium).
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec import Struct
from shrink_picture import shrink_picture

from dateline.archive import Archive
from dateline.desk.address import address_of, part_of

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
DATELINE = "import sys; from dateline.cli import main; sys.exit(main())"
SHOWN = "M23"  # the report that is opened has this in its title: an attack that is told and denied
MISSED = "help from its friends"
HEIGHT = 860
REVIEWED = "2024-05-14T09:30:00.000000+00:00"  # shown for when decisions were made, so that the pictures stay the same
MORE = """\
{"id": "harbour-hodeidah", "title": "Hodeidah market strike killed 14 fighters, coalition says", "published": "2018-08-03", \
"publisher": "Harbour Wire", "text": "RIYADH, Saudi Arabia (Harbour Wire) - Warplanes of the Saudi-led coalition struck a \
fish market near the port of Hodeidah on Thursday evening, killing 14 Houthi fighters, a coalition spokesman said.\\n\\n\
Doctors at al-Thawra hospital in Hodeidah said that the air strike had killed 41 civilians."}
{"id": "lakes-kibumba", "title": "Rebels attack army post in Kibumba", "published": "2013-10-28", \
"publisher": "The Lakes Courier", "text": "GOMA, Democratic Republic of Congo (The Lakes Courier) - M23 rebels attacked an \
army post in Kibumba on the night of October 26, 2013, killing five soldiers and four villagers, the Congolese army \
said.\\n\\nM23 denied that it had attacked the army post in Kibumba. A villager said that 12 people had been killed in the \
attack. \\"The army bombed its own post,\\" said Bertin Kassongo, a spokesman for M23."}
"""


class Shot(Struct, frozen=True):
    """One picture: its file, the page it shows (as in `PAGES`), what is asked of it, how wide, on which ground."""

    name: str
    page: str
    query: str = ""
    width: int = 1280
    scheme: str = "light"


SHOTS = (
    Shot("reports", "/"),
    Shot("report", "/reports/{report:str}"),
    Shot("report-dark", "/reports/{report:str}", scheme="dark"),
    Shot("report-narrow", "/reports/{report:str}", width=390),
    Shot("correct", "/reports/{report:str}", query="?edit={claim}#claim-{claim}"),
    Shot("missed", "/reports/{report:str}", query="?miss={words}"),
    Shot("incidents", "/incidents"),
    Shot("incident", "/incidents/{incident:str}"),
    Shot("contested", "/contested"),
    Shot("relations", "/relations"),
    Shot("relation", "/relations/{one:str}/{other:str}"),
    Shot("network", "/network", query="?at=2018-08-03&least=0"),
    Shot("map", "/map"),
    Shot("timeline", "/timeline"),
    Shot("timeline-narrow", "/timeline", width=390, scheme="dark"),
    Shot("voices", "/voices"),
    Shot("actors", "/actors"),
    Shot("merges", "/actors", query="?show=merges"),
    Shot("actor", "/actors/{actor:str}"),
    Shot("queue", "/queue"),
    Shot("log", "/log"),
    Shot("bring", "/bring"),
    Shot("export", "/export"),
)


def main() -> None:
    """Read the examples, review a few claims, open the desk on them and take every picture."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as held:
        archive = Path(held) / "archive"
        more = Path(held) / "more.jsonl"
        more.write_text(MORE, encoding="utf8")
        paths = [str(ROOT / "examples"), str(more)]
        command = [sys.executable, "-c", DATELINE, "read", *paths, "--archive", str(archive)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - ours
        review(archive)
        with serving(archive) as address:
            take(address, folder)


def review(folder: Path) -> None:
    """Two reviewers' decisions on the first claims of the report that is shown, so that the pictures show some."""
    with Archive(folder) as archive:
        record = next(one for one in archive.records() if SHOWN in (one.report.title or ""))
        report, claims = record.report.id, [one.id for one in record.claims]
        archive.judge(report, claims[0], "accept", reviewer="ann")
        archive.judge(report, claims[0], "comment", reviewer="ben", reason="The second source says the same.")
        archive.judge(report, claims[1], "reject", reviewer="ann", reason="The sentence tells of a plan.")
        archive.judge(report, claims[2], "flag", reviewer="ben")
    log = folder / "judgements.jsonl"
    log.write_bytes(re.sub(rb'"time":"[^"]*"', b'"time":"' + REVIEWED.encode() + b'"', log.read_bytes()))


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The desk on the archive in `folder`, as people start it: the address that it prints."""
    command = [sys.executable, "-c", DATELINE, "desk", "--no-browser", "--reviewer", "ann", "--archive", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as desk:  # noqa: S603 - ours
        assert desk.stdout is not None
        try:
            yield desk.stdout.readline().strip()
        finally:
            desk.terminate()


def take(address: str, folder: Path) -> None:
    """Every picture of `SHOTS` into `folder`; the browser asks nothing but the desk."""
    from playwright.sync_api import sync_playwright

    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        sys.exit("screenshots: there is no Chromium on PATH (Debian: apt-get install chromium)")
    home = address.partition("/?")[0]
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=found, args=["--no-sandbox"])
        for shot in SHOTS:
            size = {"width": shot.width, "height": HEIGHT}
            with browser.new_context(viewport=size, color_scheme=shot.scheme, reduced_motion="reduce") as context:
                page = context.new_page()
                page.goto(address)
                where = fill_in(shot.page, page.request, home)
                page.goto(home + where + fill_query(shot.query, page.request, home, where))
                picture = shrink_picture(page.screenshot(animations="disabled"))
                (folder / f"{shot.name}.png").write_bytes(picture)
                print(f"wrote {shot.name}.png")
        browser.close()


def fill_in(page: str, request: Any, home: str) -> str:
    """The address of a page: its parts are those of the report shown, or of what its list tells first."""

    def first(path: str, name: str) -> Any:
        return request.get(f"{home}/json{path}").json()[name]

    if page.startswith("/reports/"):
        lines = [one["report"] for one in first("", "lines")]
        return address_of("reports", next(one["id"] for one in lines if SHOWN in (one["title"] or "")))
    if page.startswith("/incidents/"):
        contested = first("/contested", "lines")
        return address_of("incidents", contested[0]["incident"])
    if page.startswith("/relations/"):
        pair = first("/relations", "pairs")[0]
        return f"{address_of('relations', pair['one'])}/{part_of(pair['other'])}"
    if page.startswith("/actors/"):
        return address_of("actors", first("/actors", "actors")[0]["id"])
    return page


def fill_query(query: str, request: Any, home: str, where: str) -> str:
    """The query with the third claim of the report shown, and with words that its reading took for no claim."""
    if "{" not in query:
        return query
    told = request.get(f"{home}/json{where}").json()
    start = told["report"]["text"].index(MISSED)
    return query.format(claim=told["claims"][2]["id"], words=f"{start}-{start + len(MISSED)}")


if __name__ == "__main__":
    main()
