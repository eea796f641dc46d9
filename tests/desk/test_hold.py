"""What takes long is worked out once, kept for the next start, shown as it was meanwhile, and never after an erasure."""

from pathlib import Path
from typing import Any

import pytest

from dateline.archive import Archive
from dateline.archive.kept_views import FOLDER, read_view
from dateline.desk import desk as desk_module
from dateline.desk.desk import Desk
from dateline.desk.refresh import Refresher, refresh
from dateline.situation.list_voices import ListedVoice
from tests.desk.factory import Client, fill


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path)
    return tmp_path


def fail() -> Any:
    raise AssertionError("worked out again")


def test_a_view_is_kept_for_the_next_start_until_the_archive_or_the_log_changes(folder: Path) -> None:
    assert Desk(folder).hold(("x",), lambda: ("a",), kept=tuple[str, ...]) == ("a",)
    assert Desk(folder).hold(("x",), fail, kept=tuple[str, ...]) == ("a",)
    claim = Archive(folder).record("r1").claims[0].id
    Archive(folder).judge("r1", claim, "accept", reviewer="ann")
    desk = Desk(folder)
    assert desk.hold(("x",), lambda: ("b",), kept=tuple[str, ...]) == ("b",)
    assert desk.hold(("y",), lambda: ("c",)) == ("c",)
    assert read_view(folder, "y") is None


def test_what_cannot_be_read_is_worked_out_anew(folder: Path) -> None:
    Desk(folder).hold(("x",), lambda: ("a",), kept=tuple[str, ...])
    (held,) = (folder / FOLDER).iterdir()
    held.write_bytes(b"\xc1broken")
    assert Desk(folder).hold(("x",), lambda: ("b",), kept=tuple[str, ...]) == ("b",)
    assert Desk(folder).hold(("x",), lambda: {"c": 1}, kept=dict[str, int]) == {"c": 1}


def test_what_takes_long_is_shown_as_it_was_and_the_page_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []
    monkeypatch.setattr(desk_module, "_LONG_SECONDS", 0.0)
    monkeypatch.setattr(Refresher, "start", lambda self: started.append(1))
    client = Client(folder, patient=False)
    before = client.get("/json/voices")
    assert "x-dateline-late" not in before.headers
    fill(folder, {"r9": "Rebels attacked Government in Homs, Omar said."})
    late = client.get("/voices")
    assert "data-late" in late.text
    assert client.get("/json/voices").json() == before.json()
    assert started
    refresh(folder)
    now = client.get("/json/voices")
    assert "x-dateline-late" not in now.headers
    assert now.json() != before.json()


def test_nothing_that_was_erased_is_shown_or_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk_module, "_LONG_SECONDS", 0.0)
    monkeypatch.setattr(Refresher, "start", lambda self: None)
    client = Client(folder, patient=False)
    assert "Russia" in client.get("/timeline").text + client.get("/actors").text
    with Archive(folder) as archive:
        archive.erase("r1")
    assert not (folder / FOLDER).exists()
    assert "Russia" not in client.get("/timeline").text + client.get("/actors").text
    assert not [path for path in folder.rglob("*.msgpack") if b"Russia" in path.read_bytes()]


def test_a_process_of_its_own_works_views_out(folder: Path) -> None:
    refresher = Refresher(folder)
    refresher.start()
    refresher.wait(120)
    desk = Desk(folder)
    desk.hold(("voices",), fail, kept=tuple[ListedVoice, ...])
