"""Files made to break a reader: each ends within its limits, in a report or in one named failure."""

import gzip
import json
import os
from pathlib import Path

import pytest

from dateline.intake import Document, IntakeFailure, Limits, read_paths, read_text
from dateline.intake.page_worker import PageWorker

BODY = "Shells fell on the port before dawn, and the guns went on until noon, the harbour master said on Tuesday."
GOOD = f"<html><body><article><h1>Port shelled</h1><p>{BODY}</p><p>{BODY[::-1]}</p></article></body></html>"
BOMB = "<html><body><p " + " ".join(f'a{n}="{n}"' for n in range(80_000)) + ">Shells.</p></body></html>"


def _codes(*paths: Path, limits: Limits = Limits()) -> list[str]:  # noqa: B008 - frozen
    return [one.code if isinstance(one, IntakeFailure) else "read" for one in read_paths(paths, limits=limits)]


def test_tag_with_80_000_attributes_is_given_up_and_the_next_page_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(BOMB)
    (tmp_path / "b.html").write_text(GOOD)
    assert _codes(tmp_path, limits=Limits(seconds=0.5)) == ["timeout", "read"]


def test_page_that_needs_too_much_memory_is_given_up_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><body>" + "<p>Shells fell on the port.</p>" * 60_000)
    (tmp_path / "b.html").write_text(GOOD)
    codes = _codes(tmp_path, limits=Limits(seconds=20, memory_bytes=120_000_000))
    assert codes[0] in ("memory", "crashed")
    assert codes[1] == "read"


def test_deep_nesting_is_read_whole_or_refused_never_shortened(tmp_path: Path) -> None:
    for depth in (300, 1_500, 50_000):
        page = "<html><body>" + "<div>" * depth + f"<p>{BODY}</p>" + "</div>" * depth
        (tmp_path / f"{depth:06}.html").write_text(page)
    found = list(read_paths([tmp_path]))
    assert [BODY in one.report.text if isinstance(one, Document) else one.code for one in found] == [
        True,
        True,
        "too-deep",
    ]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.html.gz", "a.jsonl.gz", "a.bin"])
def test_gzip_bomb_is_refused_before_it_unfolds(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(gzip.compress(b" " * 30_000_000))
    limits = Limits(file_bytes=1_000_000, expanded_grace=5_000_000)
    assert _codes(tmp_path / name, limits=limits) == ["too-large"]


def test_reader_of_pages_opens_no_connection() -> None:
    import subprocess
    import sys

    code = (
        "import sys, socket\n"
        "from dateline.intake import worker\n"
        "sys.addaudithook(worker._refuse_network)\n"
        "try: socket.create_connection(('127.0.0.1', 9), 1)\n"
        "except PermissionError: print('refused')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "refused"


def test_page_that_names_a_file_is_not_given_it(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("The password is harbour.")
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]>'
    frame = f'<iframe src="file://{secret}"></iframe><object data="file://{secret}"></object>'
    (tmp_path / "a.html").write_text(
        entity + GOOD.replace("dawn", "dawn &x;").replace("</article>", f"{frame}</article>")
    )
    (document,) = read_paths([tmp_path / "a.html"])
    assert isinstance(document, Document)
    assert "password" not in document.report.text


def test_worker_that_dies_is_started_again() -> None:
    with PageWorker(Limits()) as pages:
        assert BODY in pages.read(GOOD).text
        assert pages._process is not None
        pages._process.kill()
        pages._process.wait()
        codes = []
        for _ in range(2):
            try:
                codes.append(pages.read(GOOD).title)
            except Exception as error:
                codes.append(getattr(error, "code", None))
        assert codes == ["crashed", "Port shelled"]


def test_lone_surrogate_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "Shells \\ud800 fell"}\n' + json.dumps({"text": BODY}).encode())
    first, second = read_paths([path])
    assert isinstance(first, IntakeFailure)
    assert first.code in ("bad-text", "bad-json")
    assert first.path == f"{path}:1"
    assert "surrogate" in first.message
    assert isinstance(second, Document)


def test_characters_that_mislead_the_eye_are_kept() -> None:
    text = f"\u202eShells\u202c fell \u2066here\u2069, \U000e0041{BODY}\ufeff\u200b e\u0301"
    assert read_text(text).report.text == text


def test_nul_in_a_json_line_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(json.dumps({"text": f"Shells\0 {BODY}"}).encode())
    (document,) = read_paths([path])
    assert isinstance(document, Document)
    assert document.report.text.startswith("Shells\0")


@pytest.mark.parametrize(
    "unit",
    ["A ", "AB, ", "[", "[a](", "<a", "<!--", "# ", "- ", "|-", "_a", "**", "\\", "12 May ", "Mon ", "\n\n1\n", "&#"],
)
def test_repeated_marks_take_linear_time(unit: str) -> None:
    text = (unit * 200_000)[:200_000]
    for form in ("text", "markdown"):
        assert read_text(text, format=form).report.text == text


def test_one_huge_line_is_read_and_one_too_long_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text((BODY + " ") * 9_000)
    (tmp_path / "b.txt").write_text((BODY + " ") * 10_000)
    assert _codes(tmp_path) == ["read", "too-large"]


def test_invalid_utf_8_is_guessed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(BODY.encode() + b" \xff\xfe\xe9\x81")
    assert _codes(tmp_path) == ["read"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_folder_without_permission_is_named(tmp_path: Path) -> None:
    shut = tmp_path / "shut"
    shut.mkdir(mode=0)
    assert _codes(tmp_path) == ["unreadable"]


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_links_in_a_circle_are_walked_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    assert _codes(tmp_path) == ["read", "unreadable"]


@pytest.mark.skipif(os.name != "posix", reason="named pipes are POSIX's")
def test_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert _codes(tmp_path / "pipe.txt") == ["unreadable"]


def test_name_that_no_system_takes_is_a_failure() -> None:
    assert _codes(Path("a\0b.txt")) == ["unreadable"]


def test_garbage_lines_are_named_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    deep = b'{"text": ' + b"[" * 100_000
    path.write_bytes(b"\n".join([b"\x00\x01", deep, b'{"text": "' + b"\xff" * 9 + b'"}', b'"x"', b"null", b"{}"]))
    assert _codes(path) == ["bad-json"] * 6
