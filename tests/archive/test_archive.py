"""What is filed comes out again: once, whole, in the order of dates, whatever was done in between."""

import itertools
import sqlite3
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from dateline.archive import Archive, ClaimFilter
from dateline.archive.journal import append_line, read_lines
from dateline.archive.originals import path_of
from dateline.errors import ArchiveError, UsageError
from dateline.intake import Document
from dateline.record import to_json
from tests.factory import make_document, read_fake


def file_texts(archive: Archive, *documents: Document, **options: Any) -> None:
    for document in documents:
        archive.add(read_fake(document), document, **options)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "kept", create=True)


def test_a_record_comes_out_byte_for_byte(archive: Archive) -> None:
    document = make_document("Rebels attacked Government in Aleppo, Omar said.")
    file_texts(archive, document)
    assert archive.line(document.report.id) == to_json(read_fake(document))
    assert archive.record(document.report.id) == read_fake(document)
    assert archive.original(document.report.id) == document.original
    assert len(archive) == 1


def test_the_archive_does_not_depend_on_the_order_of_reading(tmp_path: Path) -> None:
    documents = [
        make_document("Rebels attacked Aleppo.", "a.txt", published="2016-08-09"),
        make_document("Rebels met Russia.", "b.txt", published=None),
        make_document("Turkey attacked Kurds.", "c.txt", published="2016-01-01"),
        make_document("Turkey attacked Kurds.", "d.txt", published="2016-01-01", publisher=None),
        make_document("Turkey attacked Kurds.", "e.txt", published="2016-01-01", publisher="Gulf Ledger"),
    ]
    outputs = set()
    for number, order in enumerate(itertools.permutations(documents)):
        with Archive(tmp_path / str(number), create=True) as archive:
            file_texts(archive, *order)
            outputs.add(tuple(archive.lines()))
    assert len(outputs) == 1
    assert len(outputs.pop()) == 3


def test_what_was_read_alike_is_held_and_what_was_not_is_not(archive: Archive) -> None:
    document = make_document()
    file_texts(archive, document, fingerprint="one")
    assert archive.holds(document, "one")
    assert not archive.holds(document, "two")
    assert not archive.holds(make_document(publisher="Gulf Ledger"), "one")


def test_a_corrected_file_takes_the_place_of_what_it_was(archive: Archive) -> None:
    file_texts(archive, make_document("Rebels attacked Aleppo.", "wires.jsonl:3", id="w3"))
    file_texts(archive, make_document("Rebels attacked Idlib.", "wires.jsonl:4", id="w3"))
    assert archive.record("w3").report.text == "Rebels attacked Idlib."
    assert not archive.search("Aleppo")


def test_another_report_of_the_same_id_is_refused_unless_told(archive: Archive) -> None:
    file_texts(archive, make_document("Rebels attacked Aleppo.", "wires.jsonl:3", id="w3"))
    other = make_document("Rebels attacked Idlib.", "other.jsonl:3", id="w3")
    with pytest.raises(ArchiveError, match=r"w3 is the id of another report, from .*wires\.jsonl") as raised:
        file_texts(archive, other)
    assert raised.value.code == "id-taken"
    again = make_document("Rebels attacked Homs.", "wires.jsonl:9", id="w3")
    with pytest.raises(ArchiveError, match="w3 is the id"):
        file_texts(archive, again, repeated=True)
    assert archive.record("w3").report.text == "Rebels attacked Aleppo."
    file_texts(archive, other, replace=True)
    assert archive.record("w3").report.text == "Rebels attacked Idlib."


def test_a_report_is_found_by_the_beginning_of_its_id(archive: Archive) -> None:
    file_texts(archive, make_document("A attacked B.", id="abcd"), make_document("C attacked D.", id="abce"))
    file_texts(archive, make_document("E attacked F.", id="abc"))
    assert archive.record("abcd").report.text == "A attacked B."
    assert archive.record("abc").report.text == "E attacked F."
    with pytest.raises(UsageError, match=r"several reports \(abc, abcd, abce\)") as raised:
        archive.record("ab")
    assert raised.value.code == "ambiguous-report"
    for missing in ("x", "", "%"):
        with pytest.raises(UsageError) as raised:
            archive.record(missing)
        assert raised.value.code == "no-report"


def test_looking_waits_for_no_writer(tmp_path: Path, archive: Archive) -> None:
    file_texts(archive, make_document("Rebels attacked Aleppo."))
    writer = sqlite3.connect(archive.folder / "archive.sqlite", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("DELETE FROM reports")
    with Archive(archive.folder) as reader:
        assert len(reader) == 1
        assert [found.claim.event.root for found in reader.claims()] == ["ASSAULT"]
    writer.execute("ROLLBACK")
    writer.close()
    assert tmp_path


def test_a_reader_sees_one_state_while_another_writes(archive: Archive) -> None:
    file_texts(archive, *(make_document(f"A{number} attacked B.") for number in range(20)))
    with Archive(archive.folder) as reader:
        lines = reader.lines()
        next(lines)
        file_texts(archive, make_document("C attacked D."))
        assert sum(1 for _ in lines) == 19
        assert len(reader) == 21


def test_no_archive_is_told_from_a_broken_and_from_a_foreign_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as missing:
        Archive(tmp_path / "none")
    assert missing.value.code == "no-archive"
    assert not (tmp_path / "none").exists()
    (tmp_path / "archive.sqlite").write_bytes(b"not a database at all, " * 100)
    with pytest.raises(ArchiveError) as broken:
        Archive(tmp_path)
    assert broken.value.code == "broken-archive"
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    other = sqlite3.connect(foreign / "archive.sqlite")
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.close()
    with pytest.raises(ArchiveError) as raised:
        Archive(foreign, create=True)
    assert raised.value.code == "foreign-archive"


def test_a_format_of_another_version_is_named(archive: Archive) -> None:
    database = sqlite3.connect(archive.folder / "archive.sqlite")
    database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(ArchiveError, match="format 99") as raised:
        Archive(archive.folder)
    assert raised.value.code == "other-format"


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file")
    with pytest.raises(ArchiveError) as raised:
        Archive(tmp_path / "kept", create=True)
    assert raised.value.code == "cannot-open"


def test_an_original_that_was_tampered_with_is_told(archive: Archive) -> None:
    document = make_document()
    file_texts(archive, document)
    (arrival,) = read_lines(archive.folder / "originals.jsonl")
    assert Path(arrival["origin"]).name == "wire.txt"
    kept = path_of(archive.folder, arrival["sha256"])
    kept.write_bytes(b"something else")
    with pytest.raises(ArchiveError, match="not what was received"):
        archive.original(document.report.id)
    kept.unlink()
    with pytest.raises(ArchiveError, match="cannot be read"):
        archive.original(document.report.id)


def test_a_torn_line_costs_itself_alone(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    append_line(path, {"a": 1})
    with path.open("ab") as file:
        file.write(b'{"torn": ')
    append_line(path, {"b": 2}, sync=True)
    assert list(read_lines(path)) == [{"a": 1}, {"b": 2}]


def test_claims_are_found_by_every_filter(archive: Archive) -> None:
    file_texts(
        archive,
        make_document("Rebels attacked Government in Aleppo, Omar said.", "a", published="2016-08-08"),
        make_document("Turkey met Russia.", "b", published="2016-09-01", publisher="Gulf Ledger"),
    )

    def found(**sides: Any) -> list[str]:
        return [one.claim.event.trigger.text for one in archive.claims(ClaimFilter(**sides))]

    assert found() == ["attacked", "met"]
    assert found(party="REBELS") == found(party="government") == ["attacked"]
    assert found(party="bel") == []
    assert found(place="aleppo") == found(place="syr") == found(place="Syria") == ["attacked"]
    assert found(place="libya") == []
    assert found(root="CONSULT") == ["met"]
    assert found(origin="omar") == ["attacked"]
    assert found(origin="harbour wire") == []
    assert found(voice="harbour") == ["attacked"]
    assert found(from_="2016-08-09") == ["met"]
    assert found(to="2016-08-31") == found(to="2016-08") == ["attacked"]
    assert found(polarity="negative") == found(certainty="certain") == found(status="planned") == []
    assert found(polarity="positive", status="occurred", certainty="unstated", party="turkey") == ["met"]
    assert found(party="'; DROP TABLE claims; --") == []


def test_search_finds_words_and_phrases_and_shows_where(archive: Archive) -> None:
    file_texts(
        archive,
        make_document("The café in Idlib was attacked by mortar fire.", "a"),
        make_document("Fire broke out; the mortar fell silent.", "b"),
    )
    (hit,) = archive.search(["mortar fire"])
    assert [hit.passage[start:end] for start, end in hit.found] == ["mortar fire"]
    assert len(archive.search("fire mortars")) == 2
    assert len(archive.search("CAFE")) == 1
    assert len(archive.search("mort*")) == 2
    assert archive.search('NEAR("x" OR') == []
    for nothing in ("", "*", '"', "..."):
        with pytest.raises(UsageError) as raised:
            archive.search([nothing])
        assert raised.value.code == "no-words"


def test_an_archive_may_be_dropped_in_another_thread(tmp_path: Path) -> None:
    kept = [Archive(tmp_path / "kept", create=True)]
    faults: list[object] = []
    hook, sys.unraisablehook = sys.unraisablehook, faults.append
    try:
        dropper = threading.Thread(target=kept.clear)
        dropper.start()
        dropper.join()
    finally:
        sys.unraisablehook = hook
    assert not faults
