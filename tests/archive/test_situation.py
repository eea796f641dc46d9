"""The situation follows the reports: piece by piece it comes to what all at once would."""

import random
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.archive import Archive, IncidentFilter, keep_situation
from dateline.archive.open_database import FILE
from dateline.errors import UsageError
from dateline.record import Record
from dateline.situation.joining import join_accounts, standing
from dateline.situation.make_digest import make_digest
from tests.factory import make_document, make_war

WAR = make_war(40)


def file_records(archive: Archive, records: Iterable[Record]) -> None:
    for record in records:
        archive.add(record, make_document(record.report.text, f"{record.report.id}.txt", id=record.report.id))


def erase(archive: Archive, record: Record) -> None:
    with closing(sqlite3.connect(archive.folder / FILE, isolation_level=None)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        (number,) = database.execute("SELECT number FROM reports WHERE id = ?", (record.report.id,)).fetchone()
        database.execute("DELETE FROM words WHERE rowid = ?", (number,))
        database.execute("DELETE FROM reports WHERE number = ?", (number,))


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path / "kept", create=True)


def test_the_archive_joins_as_the_function_does(archive: Archive) -> None:
    file_records(archive, WAR)
    digests = [make_digest(record) for record in WAR]
    accounts = [account for digest in digests for account in digest.accounts]
    assert archive.incidents() == join_accounts(accounts, [actor for digest in digests for actor in digest.actors])
    assert {len(incident.accounts) for incident in archive.incidents()} > {1, 2}
    assert sorted(archive.digests(), key=lambda one: one.report.id) == sorted(digests, key=lambda one: one.report.id)


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.permutations(range(len(WAR))), sizes=st.lists(st.integers(1, 15), min_size=1), seed=st.integers(0, 9))
@pytest.mark.parametrize("full", [300, 4])
def test_neither_order_nor_batches_nor_what_was_erased_between_matter(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    full: int,
    places: list[int],
    sizes: list[int],
    seed: int,
) -> None:
    monkeypatch.setattr(standing, "FULL", full)
    order = [WAR[place] for place in places]
    chance = random.Random(seed)  # noqa: S311 - picks what is erased
    with Archive(tmp_path_factory.mktemp("whole"), create=True) as whole:
        file_records(whole, WAR)
        expected = whole.incidents()
    with Archive(tmp_path_factory.mktemp("parts"), create=True) as parts:
        at = 0
        while at < len(order):
            size = sizes[at % len(sizes)]
            file_records(parts, order[at : at + size])
            at += size
            parts.update()
            passing = chance.sample(order[:at], min(2, len(order[:at])))
            for record in passing:
                erase(parts, record)
            parts.update()
            file_records(parts, passing)
        assert parts.incidents() == expected


def test_an_update_of_nothing_writes_nothing(archive: Archive) -> None:
    file_records(archive, WAR[:5])
    assert archive.update() == 5
    assert archive.update() == 0


def test_a_killed_update_is_made_up_for(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    file_records(archive, WAR[:20])
    archive.update()
    file_records(archive, WAR[20:])
    with monkeypatch.context() as patch:
        patch.setattr(keep_situation, "rejoin", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            archive.update()
    with Archive(archive.folder.parent / "whole", create=True) as whole:
        file_records(whole, WAR)
        assert archive.incidents() == whole.incidents()


def test_rules_of_another_version_join_anew(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    file_records(archive, WAR)
    before = archive.incidents()
    monkeypatch.setattr(keep_situation, "joining_version", lambda: "another")
    assert archive.update() == len(WAR)
    assert archive.update() == 0
    assert archive.incidents() == before


def test_an_id_leads_on_when_an_earlier_report_comes_and_when_it_goes(archive: Archive) -> None:
    joint = next(one for one in join_all(WAR) if len(one.accounts) > 2)
    first, *rest = (next(r for r in WAR if r.report.id == account.report.id) for account in joint.accounts)
    file_records(archive, rest)
    old = archive.incident(joint.accounts[1].id)
    assert old.id == joint.accounts[1].id
    file_records(archive, [first])
    assert archive.incident(old.id).id == joint.id
    erase(archive, first)
    assert archive.incident(joint.id).id == old.id
    assert archive.incident(joint.id[:12]).id == old.id if joint.id[:12] in old.id else True


def test_incidents_are_found_by_what_they_tell(archive: Archive) -> None:
    file_records(archive, WAR)
    every = archive.incidents()
    told = archive.incidents(IncidentFilter(reports=2), order="told")
    assert 0 < len(told) < len(every)
    assert [len({a.report.id for a in one.accounts}) for one in told] == sorted(
        (len({a.report.id for a in one.accounts}) for one in told), reverse=True
    )
    harim = archive.incidents(IncidentFilter(place="harim"))
    assert harim
    assert all(any(a.place and a.place.name == "Harim" for a in one.accounts) for one in harim)
    assert archive.incidents(IncidentFilter(party="rebels", root="ASSAULT"))
    assert not archive.incidents(IncidentFilter(party="rebel"))
    dead = [one.killed.best for one in archive.incidents(order="deadliest") if one.killed and one.killed.best]
    assert dead == sorted(dead, reverse=True)
    assert {one.from_ for one in archive.incidents(IncidentFilter(from_="2016-03-02", to="2016-03-02"))} == {
        "2016-03-02"
    }


def test_what_is_no_incident_is_said_so(archive: Archive) -> None:
    file_records(archive, WAR)
    with pytest.raises(UsageError, match="there is no incident zz") as raised:
        archive.incident("zz")
    assert raised.value.code == "no-incident"
    with pytest.raises(UsageError) as raised:
        archive.incident("i")
    assert raised.value.code == "ambiguous-incident"


def test_an_archive_of_the_format_before_gets_a_situation(tmp_path: Path) -> None:
    with Archive(tmp_path / "kept", create=True) as archive:
        file_records(archive, WAR)
        expected = archive.incidents()
    gone: list[str] = []
    with closing(sqlite3.connect(tmp_path / "kept" / FILE, isolation_level=None)) as database:
        kept = ("reports", "copies", "claims", "facets")
        for kind, name in database.execute("SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'table')"):
            if name not in kept and not name.startswith(("words", "sqlite")):
                gone.append(f"DROP {kind} IF EXISTS {name}")
        for statement in gone:
            database.execute(statement)
        database.execute("PRAGMA user_version = 1")
    with Archive(tmp_path / "kept") as archive:
        assert archive.incidents() == expected


def join_all(records: Iterable[Record]) -> tuple:  # type: ignore[type-arg]
    digests = [make_digest(record) for record in records]
    return join_accounts(
        [account for digest in digests for account in digest.accounts],
        [actor for digest in digests for actor in digest.actors],
    )
