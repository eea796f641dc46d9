"""The verbs from Python, with a reader that needs no model; and that importing costs nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

import dateline
from dateline.intake import Document
from dateline.record import from_json
from tests.factory import read_fake

RAID = "ALEPPO, Aug. 8, 2016 (Harbour Wire) - Rebels attacked Government in Aleppo, Omar said. The war goes on."


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("dateline.run.settings.make_reader", lambda settings: read_fake)
    Path("raid.txt").write_text(RAID)


def test_a_file_is_a_reading() -> None:
    reading = dateline.read("raid.txt")
    assert reading.report.publisher == "Harbour Wire"
    assert [claim.event.root for claim in reading.claims] == ["ASSAULT"]
    assert [actor.name for actor in reading.actors] == ["Rebels", "Government"]
    assert [place.name for place in reading.places] == ["Aleppo"]
    assert (reading.times, reading.figures, reading.attributions, len(reading.incidents)) == ((), (), (), 1)
    assert from_json(reading.to_json()) == reading.record
    assert "1 claims" in repr(reading)
    assert "Rebels" in reading._repr_html_()


def test_text_is_a_reading_with_what_is_known_of_it() -> None:
    reading = dateline.read_text(RAID, published="9 August 2016", publisher="Gulf Ledger", title="Raid", id="r1")
    report = reading.report
    assert (report.id, report.published, report.publisher, report.title) == ("r1", "2016-08-09", "Gulf Ledger", "Raid")
    with pytest.raises(dateline.ReadError) as raised:
        dateline.read_text("lone \ud800 surrogate")
    assert raised.value.code == "bad-text"


def test_a_single_path_holds_a_single_report() -> None:
    Path("two.jsonl").write_text('{"text": "A attacked B."}\n' * 2)
    Path("none").mkdir()
    for path in ("two.jsonl", "none"):
        with pytest.raises(dateline.ReadError, match="read a list of paths") as raised:
            dateline.read(path)
        assert raised.value.code == "not-one"
    with pytest.raises(dateline.ReadError) as missing:
        dateline.read(Path("missing.txt"))
    assert missing.value.code == "not-found"


def test_several_paths_come_in_order_and_failures_warn() -> None:
    with pytest.warns(UserWarning, match=r"missing\.txt: .* \[not-found\]"):
        readings = list(dateline.read(["missing.txt", "raid.txt"]))
    assert [reading.report.text for reading in readings] == [RAID]


def test_the_archive_has_the_commands_as_methods() -> None:
    with dateline.Archive("kept", create=True) as archive:
        assert archive.read("raid.txt") == 1
        assert archive.read(["raid.txt"]) == 0
        (found,) = archive.claims(dateline.ClaimFilter(party="rebels"))
        assert archive.reading(found.record.report.id[:5]).record == found.record
        assert archive.export("claims.csv") == archive.export("records", format="jsonl") == 1
        assert archive.brief().reports == 1
        assert [voice.name for voice in archive.voices()] == ["Omar", "Harbour Wire"]
        with pytest.raises(dateline.UsageError):
            archive.export("claims.docx")
    with pytest.raises(dateline.UsageError):
        dateline.Archive("nowhere")


def test_readings_and_archives_draw_themselves() -> None:
    reading = dateline.read("raid.txt")
    with dateline.Archive("kept", create=True) as archive:
        archive.read("raid.txt")
        pictures = (reading.map(), reading.timeline(by="place"), archive.map(), archive.timeline(title="Raids"))
    for picture in pictures:
        assert picture._repr_svg_().startswith("<svg")
        assert "show it in a notebook" in repr(picture)
    pictures[0].save("map.vl.json")
    assert Path("map.vl.json").read_text("utf8").startswith("{")
    with pytest.raises(dateline.ExportError) as raised:
        dateline.read_text("Rebels met Russia.").map()
    assert raised.value.code == "nothing-to-draw"


def test_a_reading_is_explained_from_what_it_was_read_from(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []

    def explain(document: Document, claim: str, *, settings: object) -> str:
        asked.append((document.report.text, claim))
        return "why"

    monkeypatch.setattr("dateline.reading.explain.explain_claim", explain)
    with dateline.Archive("kept", create=True) as archive:
        archive.read("raid.txt")
        readings = [
            dateline.read("raid.txt"),
            dateline.read_text(RAID),
            *dateline.read(["raid.txt"]),
            archive.reading(dateline.read("raid.txt").report.id),
        ]
        assert [reading.explain("c1") for reading in readings] == ["why"] * 4  # type: ignore[comparison-overlap] # a stand-in
    assert asked == [(RAID, "c1")] * 4
    with pytest.raises(dateline.UsageError) as raised:
        dateline.Reading(readings[0].record).explain("c1")
    assert raised.value.code == "no-document"


def test_all_public_names_are_there() -> None:
    for name in dateline.__all__:
        assert getattr(dateline, name).__doc__
    assert set(dateline.__all__) <= set(dir(dateline))
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = dateline.nonsense


def test_importing_loads_nothing_of_weight() -> None:
    code = "import sys, dateline; print(sorted({name.split('.')[0] for name in sys.modules} & HEAVY))"
    heavy = {"spacy", "numpy", "rich", "typer", "msgspec", "trafilatura", "sqlite3", "polars"}
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code.replace("HEAVY", repr(heavy))], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_help_loads_no_parser() -> None:
    code = (
        "import sys, contextlib, io\nfrom dateline.cli import main\nsys.argv = ['dateline', '--help']\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n    main()\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'spacy', 'numpy', 'trafilatura', 'msgspec'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    assert done.stdout.strip() == "[]"
