"""Nothing in a report reaches the terminal as a command to it."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.archive import Archive
from dateline.record import from_json
from tests.cli.conftest import Run
from tests.factory import make_document, read_fake

EVIL = "\x1b]0;owned\x07\x1b[31m\x9b31m\u202edesrever\u202c\u2066x\u2069\x7f\x00\r\u2028"
TEXT = f"Rebels attacked Government in Aleppo, Omar said. {EVIL} The war goes on."
# Rich's own colours would be fine, but there are none where the output is no terminal.
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")


@pytest.fixture
def evil(run: Run, tmp_path: Path) -> Run:
    document = make_document(TEXT, f"{tmp_path}/e.txt", title=f"Title {EVIL}", publisher=f"Wire {EVIL}", id="evil")
    with Archive("dateline-archive", create=True) as archive:
        archive.add(read_fake(document), document)
    return run


@pytest.mark.parametrize(
    "command",
    [
        ["show", "evil"],
        ["show", "evil", "--json"],
        ["brief"],
        ["brief", "--json"],
        ["claims"],
        ["claims", "--json"],
        ["actors"],
        ["voices"],
        ["voices", "--json"],
        ["search", "war"],
        ["search", "war", "--json"],
    ],
)
def test_no_control_or_bidi_character_is_printed(evil: Run, command: list[str]) -> None:
    ran = evil(*command)
    assert ran.status == 0
    assert ran.out.strip()
    assert not HARMFUL.search(ran.out)
    if "--json" in command:
        for line in ran.out.splitlines():
            json.loads(line)


def test_json_keeps_the_characters_as_escapes(evil: Run) -> None:
    assert from_json(evil("show", "evil", "--json").out).report.text == TEXT


def test_names_of_files_are_harmless_too(run: Run, tmp_path: Path) -> None:
    name = tmp_path / "a\x1b[31m\n\u202eb.txt"
    ran = run("read", "--json", name)
    assert ran.status == 1
    assert len(ran.err.splitlines()) == 1
    assert not HARMFUL.search(ran.err.strip("\n"))


def test_a_reader_that_goes_away_is_no_crash(tmp_path: Path) -> None:
    with Archive(tmp_path, create=True) as archive:
        for number in range(300):
            document = make_document(f"A{number} attacked B in C. " * 40, f"{number}.txt")
            archive.add(read_fake(document), document)
    for command in ("claims", "claims --json", "export --format csv -o -", "export --format jsonl -o -"):
        line = [sys.executable, "-c", "from dateline.cli import main; main()", *command.split()]
        with subprocess.Popen(  # noqa: S603 - ours
            [*line, "--archive", str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.readline()
            process.stdout.close()
            assert process.stderr.read() == b""
