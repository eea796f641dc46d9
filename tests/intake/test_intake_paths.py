"""Files, folders and standard input."""

import gzip
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from dateline.intake import Document, IntakeFailure, Limits, read_paths

BODY = "Shells fell on the port before dawn, and the guns went on until noon, the harbour master said on Tuesday."


def _texts(*paths: str | Path, limits: Limits = Limits(), stdin: BinaryIO | None = None) -> list[str]:  # noqa: B008
    return [_text(found) for found in read_paths(paths, limits=limits, stdin=stdin)]


def _text(found: Document | IntakeFailure) -> str:
    return found.report.text if isinstance(found, Document) else f"{found.code}: {found.path}"


def _line(**fields: object) -> bytes:
    return json.dumps({"text": BODY, **fields}).encode()


def test_reports_come_in_the_order_given(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md"):
        (tmp_path / name).write_text(name)
    assert _texts(tmp_path / "b.txt", tmp_path / "nowhere.txt", tmp_path / "a.md") == [
        "b.txt",
        f"not-found: {tmp_path / 'nowhere.txt'}",
        "a.md",
    ]


def test_folder_is_walked_in_order_and_what_is_passed_over_is_counted(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("c.txt", "sub/a.txt", ".hidden.txt", "photo.jpeg", "README.md", "b.txt"):
        (tmp_path / name).write_text(name)
    notes: list[str] = []
    assert [_text(found) for found in read_paths([tmp_path], notify=notes.append)] == ["b.txt", "c.txt", "sub/a.txt"]
    assert notes == [
        f"{tmp_path}: passed over 2 of another kind (.jpeg 1, README.md 1); name a file outright to read it"
    ]


def test_file_named_outright_is_read_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "wire").write_text(BODY)
    (tmp_path / "lines").write_bytes(_line(id="x") + b"\n")
    assert _texts(tmp_path / "wire", tmp_path / "lines") == [BODY, BODY]


def test_standard_input_is_read_by_its_content() -> None:
    assert _texts("-", stdin=io.BytesIO(BODY.encode())) == [BODY]
    assert _texts("-", stdin=io.BytesIO(_line() + b"\n" + _line(text="Two."))) == [BODY, "Two."]


def test_original_bytes_and_name_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n" + _line(id=7, extra=[1]) + b"\n")
    (document,) = read_paths([path])
    assert isinstance(document, Document)
    assert (document.report.id, document.original_name) == ("7", f"{path}:2")
    assert document.original == _line(id=7, extra=[1])


def test_lines_end_at_line_feeds_alone(tmp_path: Path) -> None:
    text = "One\u2028two\u0085three\r\nfour\u2029 "
    path = tmp_path / "a.jsonl"
    path.write_bytes(json.dumps({"text": text}, ensure_ascii=False).encode() + b"\n")
    assert _texts(path) == [text]


def test_bad_lines_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join([_line(), b"{", b'{"id": "x"}', b'{"text": 5}', b"[]", b"\xff", _line(text="Last.")]))
    found = list(read_paths([path]))
    assert [one.code for one in found if isinstance(one, IntakeFailure)] == ["bad-json"] * 5
    assert [one.path for one in found if isinstance(one, IntakeFailure)] == [f"{path}:{n}" for n in (2, 3, 4, 5, 6)]
    assert isinstance(found[-1], Document)


def test_file_that_is_no_json_at_all_fails_once(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f"{BODY}\n" * 5000)
    (failure,) = read_paths([path])
    assert isinstance(failure, IntakeFailure)
    assert (failure.path, failure.code) == (str(path), "bad-json")


def test_line_without_text_is_a_skipped_report_so_that_lines_and_reports_stay_in_step(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(_line(text="", id="none"))
    (document,) = read_paths([path])
    assert isinstance(document, Document)
    assert (document.report.id, document.report.status) == ("none", "skipped")


def test_gzip_is_expanded(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(_line() + b"\n") + gzip.compress(_line(text="Two.")))
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(BODY.encode()))
    assert _texts(tmp_path) == [BODY, "Two.", BODY]


@pytest.mark.parametrize("size", [1, 7, 100])
def test_long_files_are_streamed_the_same_whatever_the_chunks(tmp_path: Path, size: int) -> None:
    from dateline.intake.json_lines import split_lines

    data = b"abc\n\nde\nf"
    chunks = (data[at : at + size] for at in range(0, len(data), size))
    assert list(split_lines(chunks, 3)) == [(1, b"abc"), (2, b""), (3, b"de"), (4, b"f")]


def test_line_past_the_limit_is_a_failure_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(_line(text="x" * 500) + b"\n" + _line(text="Two."))
    assert _texts(path, limits=Limits(file_bytes=300)) == [f"too-large: {path}:1", "Two."]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfShells\r\nfell", "Shells\nfell"),
        ("Shells fell".encode("utf-16"), "Shells fell"),
        ("The garrison’s café in São Tomé was shelled — again.".encode("cp1252"), None),
    ],
)
def test_encodings_are_told(tmp_path: Path, data: bytes, text: str | None) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    (found,) = _texts(path)
    assert found == text if text else "caf" in found


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t", "empty"),
        ("empty.jsonl", b"\n\n", "empty"),
        ("nul.txt", b"Shells\0fell" * 10, "binary"),
        ("controls.txt", bytes(range(1, 32)) * 30, "binary"),
        ("paper.pdf", b"%PDF-1.7\n\xe2\xe3", "unknown-type"),
        ("cut.jsonl.gz", gzip.compress(b'{"text": "a"}\n' * 999)[:-20], "bad-gzip"),
        ("half.txt", "Shells".encode("utf-16")[:-1], "encoding"),
    ],
)
def test_unreadable_files_say_why_and_what_to_do(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    failure = list(read_paths([path]))[-1]
    assert isinstance(failure, IntakeFailure)
    assert failure.code == code
    assert ";" in failure.message
    assert "\n" not in failure.message


def test_examples_are_read() -> None:
    found = list(read_paths([Path(__file__).parents[2] / "examples"]))
    assert len(found) == 8
    for one in found:
        assert isinstance(one, Document)
        assert one.report.status == "read"
        assert one.report.relevant
        assert one.report.title
        assert one.report.published


def test_import_loads_nothing_heavy() -> None:
    code = (
        "import sys, dateline.intake; print({'trafilatura', 'lxml', 'charset_normalizer', 'spacy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "set()"
