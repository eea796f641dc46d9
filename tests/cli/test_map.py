"""`dateline map` and `dateline timeline`."""

import json
from pathlib import Path

import pytest

from dateline.archive import Archive
from tests.cli.conftest import Run
from tests.factory import make_document, read_fake


@pytest.fixture
def held(run: Run, tmp_path: Path) -> Run:
    texts = ["Rebels attacked Government in Aleppo, Omar said.", "Militia attacked Police in Idlib."]
    with Archive("dateline-archive", create=True) as archive:
        for number, text in enumerate(texts):
            document = make_document(text, f"{tmp_path}/{number}.txt", id=f"report-{number}", title=f"Number {number}")
            archive.add(read_fake(document), document)
    return run


@pytest.mark.parametrize("command", ["map", "timeline"])
def test_a_picture_is_written_and_named(held: Run, command: str) -> None:
    ran = held(command)
    assert (ran.status, ran.out) == (0, f"{command}.svg\n")
    assert Path(f"{command}.svg").read_text("utf8").startswith("<svg")
    assert held(command, "-o", "x.png").out == "x.png\n"
    assert Path("x.png").read_bytes().startswith(b"\x89PNG")
    assert not list(Path().glob(".*part"))


@pytest.mark.parametrize("command", ["map", "timeline"])
def test_filters_and_reports_choose_what_is_drawn(held: Run, command: str) -> None:
    everything = json.loads(held(command, "--format", "vega", "-o", "-").out)
    assert everything["title"]["text"] == "All reports"
    one = json.loads(held(command, "--party", "militia", "--format", "vega", "-o", "-").out)
    assert one["title"]["text"] == "Party militia"
    assert "1 report" in one["title"]["subtitle"][0]
    report = json.loads(held(command, "--report", "report-0", "--format", "vega", "-o", "-").out)
    assert report["title"]["text"] == "Harbour Wire: Number 0"


def test_options_of_each(held: Run) -> None:
    chart = json.loads(held("timeline", "--by", "place", "--unit", "claim", "-o", "-", "--format", "vega").out)
    assert [group["name"] for group in chart["datasets"]["groups"]] == ["Aleppo, SYR", "Idlib, Aleppo, SYR"]
    chart = json.loads(held("map", "--size", "claims", "--title", "Mine", "-o", "-", "--format", "vega").out)
    assert chart["title"]["text"] == "Mine"


def test_what_cannot_be_drawn_is_said(held: Run) -> None:
    assert "[nothing-to-draw]" in held("map", "--place", "nowhere").err
    assert "[no-report]" in held("timeline", "--report", "zzz").err
    assert "[cannot-export]" in held("map", "-o", "gone/map.svg").err
    assert not Path("map.svg").exists()
