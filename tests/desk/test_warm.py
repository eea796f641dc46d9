"""Pages are worked out beforehand, also where an archive holds nothing."""

from pathlib import Path

from dateline.archive import Archive
from dateline.desk.desk import Desk
from dateline.desk.warm import warm
from tests.desk.factory import fill


def test_pages_are_opened_in_the_background(tmp_path: Path) -> None:
    Archive(tmp_path / "empty", create=True).close()
    fill(tmp_path / "full")
    for folder in (tmp_path / "empty", tmp_path / "full"):
        thread = warm(Desk(folder))
        thread.join(60)
        assert not thread.is_alive()
