"""The table of formats: each can be written, from an empty archive too, and twice in the same bytes."""

import hashlib
import json
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.export.formats import FORMATS, Format, choose_format, find_format
from dateline.export.write_export import write_export
from tests.export.tellings import REBELS, VILLAGERS, make_archive, tell

PUBLISHED = {"published": "2016-08-08", "publisher": "Harbour Wire"}


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_an_empty_archive_can_be_written(one: Format, tmp_path: Path) -> None:
    assert write_export(make_archive(tmp_path / "kept"), tmp_path / f"d.{one.suffix}", one.name).left_out == {}


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_bytes_do_not_depend_on_the_order_of_reports(one: Format, tmp_path: Path) -> None:
    reports = [
        (PUBLISHED, [tell(killed=2, acled="Armed clash", ucdp="1"), tell(place="Homs", polarity="negative")]),
        (PUBLISHED | {"published": "2016-08-09"}, [tell((REBELS,), (VILLAGERS,), acled="Attack", ucdp="3", killed=1)]),
    ]
    made = []
    for name, order in (("one", reports), ("two", reports[::-1])):
        path = tmp_path / name / f"d.{one.suffix}"
        write_export(make_archive(tmp_path / name / "kept", *order), path, one.name)
        files = sorted(path.iterdir()) if one.folder else [path, path.with_name(f"{path.name}.manifest.json")]
        made.append({file.name: file.read_bytes() for file in files})
    assert made[0] == made[1]


def test_the_manifest_tells_what_was_written(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "kept", (PUBLISHED, [tell()]))
    write_export(archive, tmp_path / "d.jsonl", "jsonl")
    written = (tmp_path / "d.jsonl").read_bytes()
    manifest = json.loads((tmp_path / "d.jsonl.manifest.json").read_text("utf8"))
    assert manifest["rows"] == {"unit": "record", "count": 1, "kinds": {}, "left_out": {}}
    digest = hashlib.sha256(written).hexdigest()
    assert manifest["files"] == [{"name": "d.jsonl", "bytes": len(written), "sha256": digest}]
    assert manifest["archive"] == {"reports": 1, "reports_sha256": digest, "fingerprints": [""]}
    assert "kept" not in (tmp_path / "d.jsonl.manifest.json").read_text("utf8")


def test_a_format_is_told_by_its_suffix() -> None:
    for one in FORMATS:
        assert choose_format(f"d.{one.suffix}") == one
    assert choose_format("D.CSV").name == "csv"
    with pytest.raises(UsageError) as raised:
        choose_format("notes.txt")
    assert raised.value.code == "unknown-format"
    with pytest.raises(UsageError):
        find_format("pdf")
