"""The index of places: keys, spellings, a user's own places, and building it."""

import os
import sqlite3
import threading
import weakref
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.knowledge import gazetteer_index
from dateline.knowledge.gazetteer import Gazetteer, load_gazetteer
from dateline.knowledge.gazetteer_rows import Row
from dateline.knowledge.place_names import fold_name, fold_names, sound_keys, sound_name

ROWS = (
    Row("Deir ez-Zor", "settlement", 35.3, 40.1, "SYR", "Deir ez-Zor", None, 270000, 1, ("Dayr az Zawr",)),
    Row("Rapides Parish", "district", 31.2, -92.5, "USA", "Louisiana", "Rapides Parish", 130000, 2),
    Row("Louisiana", "province", 31.0, -92.0, "USA", "Louisiana", None, 4600000, 3, (), ("La.", "LA")),
    Row("Alexandria", "settlement", 31.3, -92.4, "USA", "Louisiana", "Rapides Parish", 47000, 4),
    Row("Alexandria", "settlement", 31.2, 29.9, "EGY", "Alexandria", None, 5000000, 5),
)


def make_gazetteer(*rows: Row) -> Gazetteer:
    connection = sqlite3.connect(":memory:")
    gazetteer_index.fill(connection, rows or ROWS)
    gazetteer = Gazetteer(connection)
    weakref.finalize(gazetteer, connection.close)
    return gazetteer


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Al-Ḩasakah", "al hasakah"),
        ("St. Louis", "saint louis"),
        ("N'Djamena", "ndjamena"),
        ("W.Va.", "wva"),
        ("  Port-au-Prince ", "port au prince"),
        ("Łódź", "lodz"),
        ("Diyarbakır", "diyarbakir"),
    ],
)
def test_a_name_has_one_key_in_all_its_spellings(name: str, key: str) -> None:
    assert fold_name(name) == key


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name: str) -> None:
    once = fold_name(name)
    assert fold_name(once) == once or "." in name or not name.isascii()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deir al-Zor", "Dayr az-Zawr"),
        ("Deir ez-Zour", "Deir ez-Zor"),
        ("Konar", "Kunar"),
        ("Paktiya", "Paktia"),
        ("Nahr-e Saraj", "Nahri Saraj"),
        ("Musa Qala", "Musa Qaleh"),
        ("Khan Sheikhoun", "Khan Shaykhun"),
        ("Oruzgan", "Uruzgan"),
    ],
)
def test_transliterations_of_one_name_sound_alike(one: str, other: str) -> None:
    assert sound_name(one) == sound_name(other)


@given(st.lists(st.text(max_size=20) | st.sampled_from(["St. St. Ives", "Al-Ḩasakah", "Ste", "", " Mt  Ft. A "])))
def test_many_names_fold_as_each_does_alone(names: list[str]) -> None:
    assert fold_names(names) == [fold_name(name) for name in names]


@given(st.lists(st.text("aehiuklostz '", max_size=12) | st.sampled_from(["Deir al Zor", "the", "Nahr-e Saraj"])))
def test_many_names_sound_as_each_does_alone(names: list[str]) -> None:
    assert sound_keys(fold_names(names)) == [sound_name(name) for name in names]


def test_names_that_differ_do_not_sound_alike() -> None:
    assert sound_name("Kunar") != sound_name("Kunduz")


def test_a_place_is_found_by_any_of_its_names_the_greatest_first() -> None:
    gazetteer = make_gazetteer()
    assert [entry.country for entry in gazetteer.find("ALEXANDRIA")] == ["EGY", "USA"]
    assert [entry.other for entry in gazetteer.find("Dayr az-Zawr")] == [1]
    assert gazetteer.find("Rapides")[0].name == "Rapides Parish"
    assert gazetteer.find("Nowhere") == ()


def test_an_abbreviation_holds_only_as_written() -> None:
    gazetteer = make_gazetteer()
    assert gazetteer.find("La.")[0].name == "Louisiana"
    assert gazetteer.find("la") == ()
    assert gazetteer.find("La") == ()


def test_a_place_is_heard_in_its_own_country_alone() -> None:
    gazetteer = make_gazetteer()
    assert gazetteer.hear("Deir al-Zour", "SYR")[0].name == "Deir ez-Zor"
    assert gazetteer.hear("Deir al-Zour", "IRQ") == ()


def test_the_index_does_not_depend_on_when_it_is_built(tmp_path: Path) -> None:
    files = [tmp_path / "one.sqlite", tmp_path / "two.sqlite"]
    for path in files:
        connection = sqlite3.connect(path)
        gazetteer_index.fill(connection, ROWS)
        connection.close()
    assert files[0].read_bytes() == files[1].read_bytes()


def count_places() -> int:
    """How many places the index holds."""
    with closing(gazetteer_index.open_index()) as index:
        number: int = index.execute("SELECT count(*) FROM place").fetchone()[0]
        return number


def test_the_index_is_built_once_and_left_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(gazetteer_index, "all_rows", lambda: iter(ROWS))
    assert count_places() == len(ROWS)
    monkeypatch.setattr(gazetteer_index, "all_rows", lambda: iter(()))
    assert count_places() == len(ROWS)
    assert [path.suffix for path in (tmp_path / "cache").iterdir()] == [".sqlite"]


def test_a_new_index_takes_the_place_of_older_ones_and_of_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path))
    monkeypatch.setattr(gazetteer_index, "all_rows", lambda: iter(ROWS))
    kept = ["places-mine.sqlite", "places-a1b2c3d_.building", "notes.txt"]
    for name in ["places-0123456789abcdef.sqlite", "places-killed_1.building", *kept]:
        (tmp_path / name).write_text("")
    os.utime(tmp_path / "places-killed_1.building", (0, 0))
    assert count_places() == len(ROWS)
    left = {path.name for path in tmp_path.iterdir()}
    assert len(left) == 4
    assert left > set(kept)


def test_an_index_cut_short_is_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path))
    monkeypatch.setattr(gazetteer_index, "all_rows", lambda: iter(ROWS))
    assert count_places() == len(ROWS)
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:50])
    assert count_places() == len(ROWS)


def test_two_builds_at_once_both_succeed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is half way when the other starts, as with two commands run side by side on a new machine."""
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path))
    half_way = threading.Barrier(2, timeout=30)

    def read_rows() -> Iterator[Row]:
        yield from ROWS[:2]
        half_way.wait()
        yield from ROWS[2:]

    monkeypatch.setattr(gazetteer_index, "all_rows", read_rows)
    with ThreadPoolExecutor(2) as both:
        numbers = list(both.map(lambda _: count_places(), range(2)))
    assert numbers == [len(ROWS)] * 2
    assert [path.suffix for path in tmp_path.iterdir()] == [".sqlite"]


def test_an_index_that_cannot_be_moved_in_place_leaves_the_one_already_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows an index in use is not replaced: the one that another process built is read."""
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path))
    monkeypatch.setattr(gazetteer_index, "all_rows", lambda: iter(ROWS))

    def refuse(beside: str, path: Path) -> None:
        path.write_bytes(Path(beside).read_bytes())
        raise PermissionError

    monkeypatch.setattr(os, "replace", refuse)
    assert count_places() == len(ROWS)
    assert [path.suffix for path in tmp_path.iterdir()] == [".sqlite"]


def test_where_the_cache_cannot_be_written_the_index_stays_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("DATELINE_CACHE", str(blocked / "below"))
    monkeypatch.setattr(gazetteer_index, "all_rows", lambda: iter(ROWS))
    assert count_places() == len(ROWS)


def test_a_users_places_stand_first(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "name,lat,lon,country,admin1,aka\nMosul,1.5,2.5,IRQ,Nineveh,\nBlue Camp,3,4,SYR,Idlib,Camp Blue; B2\n"
    )
    gazetteer = load_gazetteer(extra=(path,))
    assert gazetteer.find("Mosul")[0][1:8] == ("Mosul", "settlement", 1.5, 2.5, "IRQ", "Nineveh", None)
    assert gazetteer.find("Camp Blue")[0].name == "Blue Camp"
    assert len(gazetteer.find("Mosul")) > 1


@pytest.mark.parametrize(
    "row", ["Camp,91,0", "Camp,north,0", ",1,1", "Camp,1"], ids=["off the globe", "no number", "no name", "no lon"]
)
def test_a_row_that_is_no_place_is_named_by_file_and_line(tmp_path: Path, row: str) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(f"name,lat,lon\n{row}\n")
    with pytest.raises(ValueError, match=r"mine\.csv, line 2"):
        load_gazetteer(extra=(path,))
