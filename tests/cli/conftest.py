"""The command line in this process, with a reader that needs no model."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.factory import read_fake


class Ran(NamedTuple):
    """What a command wrote, and its exit status."""

    out: str
    err: str
    status: int


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs `dateline` with the arguments given, in an empty folder."""
    from dateline.cli import main

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("DATELINE_ARCHIVE", raising=False)
    monkeypatch.setattr("dateline.run.settings.make_reader", lambda settings: read_fake)

    def run_command(*arguments: str | Path) -> Ran:
        monkeypatch.setattr("sys.argv", ["dateline", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capfd.readouterr()
        code = ended.value.code
        return Ran(out, err, code if isinstance(code, int) else 0 if code is None else 1)

    return run_command
