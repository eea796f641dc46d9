"""A rerun reads what is new and nothing else."""

from collections.abc import Iterable
from pathlib import Path

from dateline.archive import Archive
from dateline.archive.journal import read_lines
from dateline.intake import Document, IntakeFailure
from dateline.reading.read import Settings
from dateline.run.file_all import file_all
from dateline.run.fingerprint import describe_run, fingerprint
from tests.factory import make_document, read_fake


def run(archive: Archive, inputs: Iterable[Document | IntakeFailure], settings: Settings | None = None) -> list[str]:
    """What became of each input: R read, U unchanged, else the code of the failure."""
    outcomes = file_all(archive, inputs, read_fake, settings=settings or Settings())
    return [one.code if isinstance(one, IntakeFailure) else type(one).__name__[0] for one in outcomes]


def test_a_rerun_reads_only_what_is_new_or_changed(tmp_path: Path) -> None:
    one, two, three = (make_document(f"{name} attacked B.", f"{name}.txt") for name in ("One", "Two", "Three"))
    with Archive(tmp_path, create=True) as archive:
        assert run(archive, [one, two]) == ["R", "R"]
        assert run(archive, [three, one, two]) == ["R", "U", "U"]
        changed = make_document("One attacked C.", "One.txt")
        assert run(archive, [changed, two]) == ["R", "U"]
        assert run(archive, [make_document("Two attacked B.", "Two.txt", publisher="Gulf Ledger")]) == ["R"]
        assert archive.record(two.report.id).report.publisher == "Gulf Ledger"


def test_other_settings_read_everything_again(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text("")
    with Archive(tmp_path / "kept", create=True) as archive:
        assert run(archive, [make_document()]) == ["R"]
        assert run(archive, [make_document()], Settings(actors=(own,))) == ["R"]
        assert run(archive, [make_document()], Settings(actors=(own,))) == ["U"]
        own.write_text("# changed")
        assert run(archive, [make_document()], Settings(actors=(own,))) == ["R"]
        assert run(archive, [make_document()], Settings(actors=(own,), relevant_only=True)) == ["U"]


def test_within_a_run_an_id_stands_for_one_text(tmp_path: Path) -> None:
    first, second = (
        make_document("One attacked B.", "x.jsonl:1", id="1"),
        make_document("Two met C.", "x.jsonl:2", id="1"),
    )
    with Archive(tmp_path, create=True) as archive:
        assert run(archive, [first, second]) == ["R", "id-taken"]
        assert run(archive, [first, second]) == ["U", "id-taken"]
        assert archive.record("1").report.text == "One attacked B."


def test_copies_of_one_text_are_one_report_and_known_on_a_rerun(tmp_path: Path) -> None:
    poor, rich = make_document(name="a.txt", publisher=None), make_document(name="b.txt")
    for number, order in enumerate(([poor, rich], [rich, poor])):
        with Archive(tmp_path / str(number), create=True) as archive:
            assert run(archive, order) == ["R", "R"]
            assert run(archive, order) == ["U", "U"]
            assert [record.report.publisher for record in archive.records()] == ["Harbour Wire"]


def test_a_failure_stays_in_its_place_and_the_rest_is_read(tmp_path: Path) -> None:
    failure = IntakeFailure("bad.bin", "binary", "is no text")
    with Archive(tmp_path, create=True) as archive:
        assert run(archive, [failure, make_document("crash"), make_document()]) == ["binary", "reading-failed", "R"]
        assert len(archive) == 1


def test_runs_are_logged_with_what_they_were_made_by(tmp_path: Path) -> None:
    with Archive(tmp_path, create=True) as archive:
        run(archive, [make_document()])
        began, ended = read_lines(tmp_path / "runs.jsonl")
    assert began["run"] == "began"
    assert {"dateline", "rules", "spacy", "python", "model", "settings", "fingerprint"} <= began.keys()
    assert ended["counts"] == {"ReadReport": 1}
    assert began["fingerprint"] == ended["fingerprint"] == fingerprint(Settings())


def test_a_model_is_told_by_name_and_version_and_a_folder_by_its_settings(tmp_path: Path) -> None:
    assert describe_run(Settings())["model"]["version"].startswith("3.")
    assert fingerprint(Settings(model="no-such-model")) != fingerprint(Settings())
    before = fingerprint(Settings(model=str(tmp_path)))
    (tmp_path / "meta.json").write_text("{}")
    assert fingerprint(Settings(model=str(tmp_path))) != before
