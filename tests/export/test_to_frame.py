"""What the archive returns, as data frames of both libraries."""

import builtins
from pathlib import Path
from typing import Any

import pandas
import polars
import pytest

import dateline
from dateline.export.claim_rows import COLUMNS
from dateline.export.flat_columns import columns_of
from dateline.record import Toll
from dateline.situation.joint_incident import JointIncident
from tests.export.tellings import make_archive, tell
from tests.factory import make_account

PUBLISHED = {"published": "2016-08-08", "publisher": "Harbour Wire"}


@pytest.fixture
def archive(tmp_path: Path) -> Any:
    told = [
        tell(killed=4, where={"lat": 0.0}),
        tell(place="", polarity="negative"),
        tell(place="Homs", toll=Toll(2, None, None)),
    ]
    return make_archive(tmp_path / "kept", (PUBLISHED, told))


def test_claims_have_the_columns_of_the_table(archive: Any) -> None:
    frame = dateline.to_frame(archive.claims())
    assert isinstance(frame, polars.DataFrame)
    assert tuple(frame.columns) == COLUMNS
    assert frame["polarity"].to_list() == ["positive", "negative", "positive"]
    assert frame.schema["lat"] == polars.Float64
    assert frame["lat"].to_list() == [0.0, None, 36.2]
    assert dateline.to_frame(dateline.Reading(next(archive.records()))).equals(frame)


def test_incidents_are_flat_with_tolls_and_places(archive: Any) -> None:
    frame = dateline.to_frame(archive.incidents()).sort("place")
    assert frame["place"].to_list() == ["Aleppo", "Homs"]
    assert frame["place_lat"].to_list() == [0.0, 36.2]
    assert frame["killed_low"].to_list() == [4.0, 2.0]
    assert frame["killed_best"].to_list() == [4.0, None]
    assert frame["actors"].to_list() == ["rebels", "rebels"]
    assert frame["accounts"].to_list() == [1, 1]
    assert frame.schema["from"] == polars.String


def test_pandas_holds_the_same(archive: Any) -> None:
    for items in (list(archive.claims()), archive.incidents(), archive.actors(), archive.voices(), archive.relations()):
        ours, theirs = dateline.to_frame(items), dateline.to_frame(items, engine="pandas")
        assert isinstance(theirs, pandas.DataFrame)
        assert list(theirs.columns) == ours.columns
        assert theirs.astype(object).where(theirs.notna(), None).to_dict("records") == ours.to_dicts()


def test_relations_are_a_row_a_state(archive: Any) -> None:
    relations = archive.relations()
    frame = dateline.to_frame(relations)
    assert frame.height == sum(len(relation.states) for relation in relations)
    if frame.height:
        assert {"one", "other", "state", "onset_from", "confidence_held", "evidence"} <= set(frame.columns)


def test_no_things_are_a_frame_without_columns() -> None:
    assert dateline.to_frame([]).shape == dateline.to_frame([], engine="pandas").shape == (0, 0)


def test_things_of_several_kinds_are_no_frame(archive: Any) -> None:
    for items in ([make_account(), *archive.incidents()], [1, 2], "incidents"):
        with pytest.raises(dateline.UsageError) as raised:
            dateline.to_frame(items)
        assert raised.value.code == "no-frame"


def test_columns_are_named_once() -> None:
    names = [column.name for column in columns_of(JointIncident)]
    assert len(set(names)) == len(names)
    assert names[:6] == ["id", "root", "mode", "acled", "from", "to"]


@pytest.mark.parametrize("library", ["polars", "pandas"])
def test_a_missing_library_is_named(library: Any, archive: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    true_import = builtins.__import__

    def without(name: str, *arguments: Any, **options: Any) -> Any:
        if name == library:
            raise ImportError(name)
        return true_import(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(dateline.ExportError) as raised:
        dateline.to_frame(archive.voices(), engine=library)
    assert raised.value.code == f"no-{library}"
