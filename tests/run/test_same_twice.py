"""The same reports give the same bytes, whatever the order, the workers, the hash seed and the locale."""

import os
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
COMMAND = [sys.executable, "-c", "from dateline.cli import main; main()", "read", "--json"]


def read(*arguments: str, **environment: str) -> list[bytes]:
    """The lines that reading the arguments prints, in a process of its own."""
    done = subprocess.run(  # noqa: S603 - ours
        [*COMMAND, *arguments], env={**os.environ, **environment}, capture_output=True, check=True, timeout=300
    )
    return done.stdout.splitlines()


def test_the_same_reports_give_the_same_bytes() -> None:
    paths = sorted(str(path) for path in EXAMPLES.iterdir() if path.name[0].isdigit())
    lines = read(*paths, PYTHONHASHSEED="1")
    assert len(lines) == len(paths) == 8
    assert read("--workers", "2", *reversed(paths), PYTHONHASHSEED="2", LC_ALL="C", TZ="Asia/Kabul") == lines[::-1]
    assert read(paths[3], PYTHONHASHSEED="3") == [lines[3]]
