"""Judgements are listed, merged and measured from the command line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.archive import Archive
from dateline.cli.app import make_app
from tests.factory import make_document, read_fake


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    archive = Archive(tmp_path / "one", create=True)
    document = make_document("Rebels attacked Government. Rebels met Russia.", id="r1")
    archive.add(read_fake(document), document)
    first, second = archive.record("r1").claims
    archive.judge("r1", first.id, "accept", reviewer="ann")
    archive.judge("r1", second.id, "reject", reviewer="ann", reason="no meeting")
    other = Archive(tmp_path / "other", create=True)
    other.add(read_fake(document), document)
    other.judge("r1", first.id, "reject", reviewer="ben")
    other.judge("r1", second.id, "reject", reviewer="ben")
    return tmp_path


def run(*words: str) -> str:
    result = CliRunner().invoke(make_app(), list(words))
    assert result.exit_code == 0, result.output
    return result.output


def test_judgements_are_listed(folder: Path) -> None:
    shown = run("judgements", "list", "--archive", str(folder / "one"), "--standing")
    assert "no meeting" in shown
    lines = run("judgements", "list", "--archive", str(folder / "one"), "--json", "--reviewer", "ann").splitlines()
    assert [json.loads(line)["decision"] for line in lines] == ["accept", "reject"]
    assert run("judgements", "list", "--archive", str(folder / "one"), "--json", "--lost") == ""


def test_logs_merge_and_tell_where_reviewers_differ(folder: Path) -> None:
    log = str(folder / "other" / "judgements.jsonl")
    shown = run("judgements", "merge", log, "--archive", str(folder / "one"))
    assert "2 judgements taken in, of ann, ben" in shown
    assert "1 of 2 claims decided alike; Krippendorff's alpha 0.000" in shown
    assert "ann: accept; ben: reject" in shown
    again = json.loads(run("judgements", "merge", log, "--archive", str(folder / "one"), "--json"))
    assert again["taken"] == 0


def test_a_log_that_is_not_there_is_named(folder: Path) -> None:
    with pytest.raises(Exception, match="no log of judgements"):
        CliRunner().invoke(
            make_app(),
            ["judgements", "merge", str(folder / "none"), "--archive", str(folder / "one")],
            catch_exceptions=False,
        )


def test_precision_is_told(folder: Path) -> None:
    lines = run("evaluate", "--archive", str(folder / "one"), "--json").splitlines()
    whole = json.loads(lines[0])
    assert (whole["part"], whole["decided"], whole["accepted"]) == ("all", 2, 1)
    assert "ASSAULT" in run("evaluate", "--archive", str(folder / "one"))
