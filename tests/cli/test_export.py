"""`dateline export` in every format: the file, its manifest, what was left out."""

import csv
from pathlib import Path

import pytest

from dateline.export.formats import FORMATS, Format
from tests.cli.conftest import Run
from tests.export.tellings import make_archive, tell

PUBLISHED = {"published": "2016-08-08", "publisher": "Harbour Wire"}


@pytest.fixture
def filed(run: Run) -> Run:
    told = [tell(acled="Armed clash", killed=4), tell(acled="Armed clash", place="Hama", certainty="possible")]
    make_archive(Path("dateline-archive"), (PUBLISHED, told)).close()
    return run


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_each_format_is_written_with_its_manifest(one: Format, filed: Run) -> None:
    ran = filed("export", "--format", one.name)
    assert ran.status == 0, ran.err
    path = Path(ran.out.strip())
    assert path.name == ("dateline-html" if one.folder else f"dateline.{one.suffix}")
    manifest = path / "manifest.json" if one.folder else path.with_name(f"{path.name}.manifest.json")
    assert f'"format": "{one.name}"' in manifest.read_text("utf8")


def test_what_is_left_out_is_said(filed: Run) -> None:
    assert filed("export", "--format", "acled").err == "1 incident written; left out: 1 doubted\n"


def test_inter_codes_are_chosen(filed: Run) -> None:
    filed("export", "--format", "acled", "--inter", "digits", "-o", "a.csv")
    with open("a.csv", encoding="utf8", newline="") as file:
        assert [row["interaction"] for row in csv.DictReader(file)] == ["12"]
    assert filed("export", "--format", "acled", "--inter", "letters").status == 2


def test_standard_output_has_no_manifest(filed: Run) -> None:
    ran = filed("export", "--format", "acled", "-o", "-")
    assert ran.out.startswith("event_id_cnty,")
    assert not list(Path().glob("*.manifest.json"))
    assert "name one with -o" in filed("export", "--format", "html", "-o", "-").err
