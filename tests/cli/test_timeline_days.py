from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.archive import Archive, ClaimFilter
from dateline.cli.app import make_app
from dateline.errors import UsageError
from tests.factory import make_document, read_fake


def fill(folder: Path) -> Path:
    with Archive(folder, create=True) as archive:
        for day, text in (("2016-08-08", "Rebels attacked Aleppo."), ("2016-09-09", "Soldiers attacked Rebels.")):
            document = make_document(text, published=day)
            archive.add(read_fake(document), document)
    return folder


def run(*arguments: str) -> str:
    result = CliRunner().invoke(make_app(), ["timeline", *arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == 0
    return result.stdout


def test_days_are_listed_with_a_sentence_and_its_voices(tmp_path: Path) -> None:
    shown = run("--days", "2", "--archive", str(fill(tmp_path / "archive")))
    assert shown.index("2016-08-08") < shown.index("2016-09-09")
    assert "attacked" in shown
    assert "Harbour Wire" in shown


def test_days_as_json_and_by_date(tmp_path: Path) -> None:
    lines = run("--days", "5", "--from", "2016-09", "--json", "--archive", str(fill(tmp_path / "archive"))).splitlines()
    assert len(lines) == 1
    assert '"day":"2016-09-09"' in lines[0]


def test_only_what_passes_the_filter_counts(tmp_path: Path) -> None:
    with Archive(fill(tmp_path / "archive")) as archive:
        assert [day.day for day in archive.days(5, ClaimFilter(party="soldiers"))] == ["2016-09-09"]
        assert [day.day for day in archive.days(5)] == ["2016-08-08", "2016-09-09"]


@pytest.mark.parametrize("arguments", [("--days", "2", "-o", "x.svg"), ("--json",)])
def test_what_does_not_fit_together(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as error:
        run(*arguments, "--archive", str(fill(tmp_path / "archive")))
    assert error.value.code == "days-not-drawn"
