"""What the archive keeps of copies is what computing all of it would give, in whatever order reports come and go."""

import random
from pathlib import Path
from typing import Any

import pytest

from dateline.archive import Archive
from dateline.archive.keep_copies import read_copies, read_provenance, update_copies
from dateline.situation.copies import Copy, find_copies
from tests.factory import make_document, read_fake

PASSAGE = " ".join(f"word{n}" for n in range(24))
WIRE = " ".join(f"wire{n}" for n in range(40))


def texts() -> dict[str, str]:
    """Reports by id: some share a passage, very many share another, some nothing."""
    made = {f"p{n}": f"{' '.join(f'own{n}x{m}' for m in range(30))} {PASSAGE}" for n in range(4)}
    made |= {f"w{n:02}": f"{' '.join(f'lead{n}x{m}' for m in range(30))} {WIRE} (Reuters)" for n in range(26)}
    return made | {"lone": "Gunners fired at the town."}


def add(archive: Archive, name: str, text: str) -> None:
    document = make_document(text, name=f"{name}.txt", id=name)
    archive.add(read_fake(document), document, replace=True)


def database(archive: Archive) -> Any:
    """The archive's connection."""
    return archive._database


def expected(held: dict[str, str]) -> list[Copy]:
    return list(find_copies({name: (text, "2016-08-08") for name, text in held.items()}))


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_arrival_does_not_matter(tmp_path: Path, seed: int) -> None:
    names = sorted(texts())
    random.Random(seed).shuffle(names)  # noqa: S311 - no secret
    with Archive(tmp_path / "a", create=True) as archive:
        for name in names:
            add(archive, name, texts()[name])
            if names.index(name) % 7 == seed:
                update_copies(database(archive))
        update_copies(database(archive))
        assert list(read_copies(database(archive))) == expected(texts())
        assert update_copies(database(archive)) == 0


def test_a_report_that_changed_or_went_is_forgotten(tmp_path: Path) -> None:
    held = texts()
    with Archive(tmp_path / "a", create=True) as archive:
        for name, text in held.items():
            add(archive, name, text)
        update_copies(database(archive))
        for name in ("w00", "w01", "w02", "w03", "p0"):
            held[name] = f"Nothing is left of {name}."
            add(archive, name, held[name])
        database(archive).execute("DELETE FROM reports WHERE id = 'p1'")
        del held["p1"]
        assert update_copies(database(archive)) > 0
        assert list(read_copies(database(archive))) == expected(held)


def test_provenance_is_of_the_reports_asked_for(tmp_path: Path) -> None:
    with Archive(tmp_path / "a", create=True) as archive:
        for name, text in texts().items():
            add(archive, name, text)
        update_copies(database(archive))
        found = read_provenance(database(archive), ["p0", "p1", "w05", "w06", "none"])
    assert [(copy.one, copy.other) for copy in found.copies] == [("p0", "p1"), ("w05", "w06")]
    assert [(credit.report, credit.agency) for credit in found.credits] == [("w05", "reuters"), ("w06", "reuters")]
