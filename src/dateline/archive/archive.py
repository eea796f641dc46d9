"""The archive as its readers and its one writer see it."""

import os
import weakref
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from dateline.archive.add_report import add_report, hash_input
from dateline.archive.check_record import Checked, check_record
from dateline.archive.erase_report import erase_report
from dateline.archive.find_claims import ClaimFilter, FoundClaim, find_claims
from dateline.archive.find_days import find_days
from dateline.archive.find_incidents import (
    IncidentFilter,
    IncidentOrder,
    find_ids,
    find_incident,
    find_incidents,
    list_incidents,
)
from dateline.archive.journal import append_line, now
from dateline.archive.judge import judge_claim
from dateline.archive.judgement_log import FILE as JUDGEMENTS
from dateline.archive.judgement_log import merge_judgements, read_judgements
from dateline.archive.keep_accounts import read_denials, read_digests, read_names
from dateline.archive.keep_copies import read_provenance, update_copies
from dateline.archive.keep_review import keep_review
from dateline.archive.keep_situation import forget_situation, keep_situation
from dateline.archive.kept_views import forget_views
from dateline.archive.list_reports import ListedReport, ReportFilter, list_reports
from dateline.archive.mark_state import mark_state
from dateline.archive.open_database import FILE, explain, open_database
from dateline.archive.originals import read_original
from dateline.archive.read_evidence import read_evidence
from dateline.archive.read_lines import read_lines
from dateline.archive.rebuild_document import rebuild_document
from dateline.archive.redact_words import redact_words
from dateline.archive.search_words import Hit, search_words
from dateline.archive.tombstones import Tombstone
from dateline.errors import ArchiveError, UsageError
from dateline.intake import Document
from dateline.record import Change, Decision, Judgement, Record, from_json
from dateline.situation.brief import Brief, make_brief
from dateline.situation.brief_contested import add_contested
from dateline.situation.brief_incidents import add_incidents
from dateline.situation.contradictions import Contradiction, drop_repeated, find_between, find_contradictions
from dateline.situation.days import Day
from dateline.situation.digest import Digest
from dateline.situation.joint_incident import JointIncident
from dateline.situation.list_actors import ListedActor, list_actors
from dateline.situation.list_choices import ListedChoice, list_choices
from dateline.situation.list_voices import ListedVoice, list_voices
from dateline.situation.network.make_network import make_network
from dateline.situation.network.network import Network
from dateline.situation.origins import Origins, find_origins
from dateline.situation.propose_merges import MergeProposal, propose_merges
from dateline.situation.relations.find_relations import find_relations
from dateline.situation.relations.list_changes import Change as RelationChange
from dateline.situation.relations.list_changes import list_changes
from dateline.situation.relations.relation import Relation
from dateline.situation.relations.roll_up import RollUp
from dateline.situation.review import Review, Reviewed, apply_review, make_review
from dateline.situation.review.agreement import Agreement, find_agreement
from dateline.situation.review.learn import learn_actors, learn_places, write_actors, write_places
from dateline.situation.review.measure import Measure, measure_claims

_IN_ORDER = "ORDER BY published IS NULL, published, id"
_AMONG = 8  # incidents looked at for one that a brief shows


class Archive:
    """The records of reports in a folder: one writer and any number of readers at a time, in any process.

    `Archive(folder)` opens what is there and raises `UsageError` (`no-archive`) where nothing is; with `create` it
    makes an empty one. Raises `ArchiveError` for a folder whose database is broken or another program's. Whatever
    the order in which reports were added, they come out in the order of their dates.
    """

    def __init__(self, folder: str | os.PathLike[str] = "dateline-archive", *, create: bool = False) -> None:
        self.folder = Path(folder)
        self._database = open_database(self.folder, create=create)
        # A notebook drops archives without closing them; Python 3.13 warns of a connection left open.
        weakref.finalize(self, self._database.close)

    def add(
        self,
        record: Record,
        document: Document,
        *,
        fingerprint: str = "",
        repeated: bool = False,
        replace: bool = False,
    ) -> None:
        """File a record and the bytes it was read from; see `add_report`."""
        with explain(self.folder / FILE):
            add_report(
                self._database,
                self.folder,
                record,
                document,
                fingerprint=fingerprint,
                repeated=repeated,
                replace=replace,
            )

    def holds(self, document: Document, fingerprint: str) -> bool:
        """Whether the same input was read and filed by the same versions, knowledge and settings."""
        query = "SELECT 1 FROM copies WHERE input = ? AND fingerprint = ? AND report = ?"
        with explain(self.folder / FILE):
            values = (hash_input(document), fingerprint, document.report.id)
            return self._database.execute(query, values).fetchone() is not None

    def records(self) -> Iterator[Record]:
        """Every record as reviewers left it, in the order of publication, undated ones last."""
        for line in self.lines():
            yield from_json(line)

    def lines(self, *, reviewed: bool = True) -> Iterator[bytes]:
        """Every record as its line of JSON: as reviewers left it, or byte for byte as it was read."""
        with explain(self.folder / FILE):
            if reviewed:
                keep_review(self._database, self.folder)
            yield from read_lines(self._database, reviewed=reviewed)

    def line(self, report: str) -> bytes:
        """The record of one report as its line of JSON, by its id or the beginning of it.

        Raises `UsageError` with `no-report` or `ambiguous-report`.
        """
        with explain(self.folder / FILE):
            rows = self._database.execute("SELECT record FROM reports WHERE id = ?", (report,)).fetchall()
            if not rows:
                query = f"SELECT record, id FROM reports WHERE substr(id, 1, length(?1)) = ?1 {_IN_ORDER} LIMIT 6"  # noqa: S608
                rows = self._database.execute(query, (report,)).fetchall()
        if not report or not rows:
            raise UsageError("no-report", f"{self.folder} holds no report {report}; `dateline search` finds reports")
        if len(rows) > 1:
            ids = ", ".join(row[1] for row in rows[:5]) + (" ..." if len(rows) > 5 else "")
            raise UsageError("ambiguous-report", f"{report} begins the ids of several reports ({ids}); give more of it")
        return bytes(rows[0][0])

    def record(self, report: str) -> Record:
        """The record of one report, by its id or the beginning of it; errors as for `line`."""
        return from_json(self.line(report))

    def claims(self, wanted: ClaimFilter | None = None) -> Iterator[FoundClaim]:
        """Claims that pass the filter, all without one."""
        with explain(self.folder / FILE):
            keep_review(self._database, self.folder)
            yield from find_claims(self._database, wanted or ClaimFilter())

    def actors(self, *, unknown: bool = False) -> tuple[ListedActor, ...]:
        """Who is spoken of, most mentioned first; only those in none of our lists where `unknown`."""
        return list_actors(self.records(), unknown=unknown)

    def choices(self) -> tuple[ListedChoice, ...]:
        """Names that may mean several actors, as which they were read and why, the most frequent first."""
        return list_choices(self.records())

    def merges(self) -> tuple[MergeProposal, ...]:
        """Actors that may be one, with what speaks for and against, the best founded first; nothing is merged."""
        return propose_merges(self.records())

    def voices(self) -> tuple[ListedVoice, ...]:
        """Who is heard, the most frequent origins first."""
        return list_voices(self.records())

    def brief(self, *, most: int = 8) -> Brief:
        """Parties, who fights and deals with whom, incidents, what is contested; up to `most` lines each."""
        brief = add_contested(make_brief(self.records(), most=most), self.contested(), most=most)
        _, deadliest = self.list_incidents(order="deadliest", most=_AMONG * most)
        return add_incidents(brief, deadliest, self.names(), most=most)

    def update(self) -> int:
        """Bring the situation up to date with the reports; the number of reports that it took.

        All that is new, changed or erased since the last time is joined in, in one transaction; it costs no more than
        a look where nothing is. Every method that tells of the situation calls it.
        """
        with explain(self.folder / FILE):
            keep_review(self._database, self.folder)
            update_copies(self._database)
            return keep_situation(self._database)

    def forget_situation(self) -> None:
        """Throw away what was joined, so that the next update does all of it anew; it comes to the same answer."""
        with explain(self.folder / FILE):
            forget_situation(self._database)

    def digests(self) -> Iterator[Digest]:
        """What the situation needs of every record, in the order of publication, undated ones last."""
        self.update()
        with explain(self.folder / FILE):
            yield from read_digests(self._database)

    def incidents(
        self, wanted: IncidentFilter | None = None, *, order: IncidentOrder = "date"
    ) -> tuple[JointIncident, ...]:
        """The happenings that pass the filter (all without one), each as all its reports tell it.

        They come by date, the `deadliest` first, or those `told` by most reports first.
        """
        self.update()
        with explain(self.folder / FILE):
            return tuple(find_incidents(self._database, wanted or IncidentFilter(), order))

    def list_incidents(
        self, wanted: IncidentFilter | None = None, *, order: IncidentOrder = "date", first: int = 0, most: int = 50
    ) -> tuple[int, tuple[JointIncident, ...]]:
        """How many happenings pass the filter, and a page of them; ordered as by `incidents`."""
        self.update()
        with explain(self.folder / FILE):
            return list_incidents(self._database, wanted or IncidentFilter(), order, first=first, most=most)

    def incident_ids(self, wanted: IncidentFilter | None = None) -> frozenset[str]:
        """The ids of the happenings that pass the filter (all without one)."""
        self.update()
        with explain(self.folder / FILE):
            return find_ids(self._database, wanted or IncidentFilter())

    def names(self) -> dict[str, str]:
        """The names of all parties that incidents name, by id."""
        self.update()
        with explain(self.folder / FILE):
            return read_names(self._database)

    def incident(self, incident: str) -> JointIncident:
        """One happening by its id, the beginning of it, or an id it once had.

        Raises `UsageError` with `no-incident` or `ambiguous-incident`.
        """
        self.update()
        with explain(self.folder / FILE):
            return find_incident(self._database, incident)

    def check(self, record: str | os.PathLike[str], wanted: IncidentFilter | None = None) -> Checked:
        """What a UCDP GED or ACLED export says of the happenings that pass the filter, and of what reports deny.

        Raises `ReadError` with `not-found`, `unreadable`, `too-large`, `bad-gzip`, `encoding`, `empty` or
        `not-a-record`; rows that cannot be read stand in `problems`.
        """
        return check_record(Path(record), self.incidents(wanted), self.digests())

    def days(self, most: int, wanted: ClaimFilter | None = None) -> tuple[Day, ...]:
        """The `most` days that mattered, by date, each with a sentence quoted from a report and its voices.

        Dates of the filter bound the days; with anything else in it only claims that pass count.
        """
        incidents = self.incidents()
        with explain(self.folder / FILE):
            return find_days(self._database, self.records(), incidents, self.record, most, wanted or ClaimFilter())

    def origins(self, incident: str) -> Origins:
        """What stands behind a happening: reports, outlets, independent origins, who had it first, who relays whom.

        Named as for `incident`, with its errors.
        """
        found = self.incident(incident)
        with explain(self.folder / FILE):
            return find_origins(found, read_provenance(self._database, [one.report.id for one in found.accounts]))

    def contested(
        self, wanted: IncidentFilter | None = None, *, incident: str | None = None, updates: bool = False
    ) -> tuple[Contradiction, ...]:
        """Claims about one happening that cannot both hold, of the happenings that pass the filter, or of one.

        `updates` adds tolls that rose, were revised or say less. Errors as for `incident`.
        """
        chosen = tuple(self.incidents(wanted)) if incident is None else (self.incident(incident),)
        found: list[Contradiction] = []
        with explain(self.folder / FILE):
            for one in chosen:
                if sum(len(account.assertions) for account in one.accounts) > 1:
                    bodies = read_provenance(self._database, [account.report.id for account in one.accounts]).bodies
                    found += find_contradictions(one, bodies, updates=updates)
            found += find_between(chosen, read_denials(self._database))
        return tuple(drop_repeated(found))

    def list_reports(
        self, wanted: ReportFilter | None = None, *, first: int = 0, most: int = 50
    ) -> tuple[int, tuple[ListedReport, ...]]:
        """How many reports pass the filter, and a page of them, latest first; see `list_reports`."""
        with explain(self.folder / FILE):
            return list_reports(self._database, wanted or ReportFilter(), first=first, most=most)

    def count_claims(self, report: str) -> int:
        """How many claims the report with this id holds; 0 where there is no such report."""
        query = "SELECT count(*) FROM claims c JOIN reports r ON r.number = c.report WHERE r.id = ?"
        with explain(self.folder / FILE):
            (count,) = self._database.execute(query, (report,)).fetchone()
        return int(count)

    def relations(
        self, one: str | None = None, other: str | None = None, *, at: str | None = None, roll_up: RollUp = "state"
    ) -> tuple[Relation, ...]:
        """The states between two parties over time, all of one party's, or all, those with the most evidence first.

        A party is named by id, name or short form. With `at` (ISO 8601) only states that stand on that day, each with
        how it stands. `roll_up` says which parts count as their wholes: "none", a state's government and forces
        ("state"), or "all". Raises `UsageError` (`no-party`, `ambiguous-party`, `bad-date`).
        """
        self.update()
        with explain(self.folder / FILE):
            told = list(read_evidence(self._database))
        return find_relations(told, one, other, at=at, rolled=roll_up)

    def network(self, *, at: str, least: float = 0.5, roll_up: RollUp = "state") -> Network:
        """The signed network of the parties on a day (ISO 8601): who sides with whom, blocs, structural balance.

        Of the states held with at least the confidence `least`. Raises `UsageError` (`bad-date`).
        """
        return make_network(self.relations(roll_up=roll_up), at, least=least)

    def changes(self, *, since: str, roll_up: RollUp = "state") -> tuple[RelationChange, ...]:
        """States between parties that began, ended, were first told of or contested on or after a day, by time.

        Raises `UsageError` (`bad-date`).
        """
        return list_changes(self.relations(roll_up=roll_up), since)

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement of the log, in its order; raises `ArchiveError` (`bad-judgement`)."""
        return read_judgements(self.folder / JUDGEMENTS)

    def lost_judgements(self) -> tuple[Judgement, ...]:
        """Standing judgements of claims whose words no claim of today's readings stands on; the log keeps them."""
        review = self.review()
        records = (from_json(line) for line in self.lines(reviewed=False))
        return tuple(one for record in records for one in apply_review(record, review).lost)

    def merge_judgements(self, logs: Iterable[str | os.PathLike[str]]) -> int:
        """Take in the judgements of other logs; how many were new. See `merge_judgements`."""
        return merge_judgements(self.folder, [Path(log) for log in logs])

    def agreement(self) -> Agreement:
        """How far reviewers agree, and where they differ."""
        return find_agreement(self.judgements())

    def measures(self) -> tuple[Measure, ...]:
        """How many of the decided claims were right as read, by kind of claim."""
        return measure_claims((from_json(line) for line in self.lines(reviewed=False)), self.review())

    def learned(self) -> tuple[str, str]:
        """What reviewers taught, as a file of actors (TOML) and one of places (CSV) for readings to come."""
        review = self.review()
        records = (from_json(line) for line in self.lines(reviewed=False))
        return write_actors(learn_actors(records, review)), write_places(learn_places(review))

    def review(self) -> Review:
        """What stands of all judgements."""
        return make_review(self.judgements())

    def reviewed(self, report: str, review: Review | None = None) -> Reviewed:
        """The record of one report as reviewers left it, with what they decided; errors as for `line`."""
        return apply_review(self.record(report), review or self.review())

    def judge(
        self,
        report: str,
        claim: str,
        decision: Decision,
        *,
        reviewer: str,
        changes: Sequence[Change] = (),
        reason: str | None = None,
    ) -> Judgement:
        """Decide on a claim: accept, correct, reject, comment or flag it; it is on disk when this returns.

        Raises `UsageError` with `no-report`, `no-claim`, `no-reviewer`, or `bad-change` where a correction would break
        the contract.
        """
        record = self.reviewed(report).record
        if decision in ("accept", "comment", "flag", "reject") and claim not in {one.id for one in record.claims}:
            record = self.record(report)  # what was rejected may be taken up again
        return judge_claim(self.folder, record, claim, decision, reviewer=reviewer, changes=changes, reason=reason)

    def erase(self, report: str, *, reason: str | None = None) -> Tombstone:
        """Erase the report with this id for good, here, in the bytes kept and in the logs; see `erase_report`."""
        with explain(self.folder / FILE):
            forget_views(self.folder)
            return erase_report(self._database, self.folder, report, reason=reason, update=self.update)

    def redact(self, report: str, words: str, *, reason: str | None = None) -> int:
        """Black out words in a report and in all that quotes it; how often its text held them. See `redact_words`."""
        with explain(self.folder / FILE):
            forget_views(self.folder)
            return redact_words(self._database, self.folder, report, words, reason=reason, update=self.update)

    def search(self, words: str | Sequence[str], *, limit: int = 20) -> list[Hit]:
        """Reports that hold the words, best first; a string is split at spaces, a list may hold phrases."""
        with explain(self.folder / FILE):
            return list(search_words(self._database, words.split() if isinstance(words, str) else words, limit=limit))

    def original(self, report: str) -> bytes:
        """The bytes that a report was read from, as received."""
        return self._original(self.record(report).report.id)[0]

    def document(self, report: str) -> Document:
        """The document that a report was read from, layout and all, made anew from its bytes; errors as for `original`."""
        held = self.record(report).report
        return rebuild_document(held, *self._original(held.id))

    def _original(self, report: str) -> tuple[bytes, str]:
        """The bytes of the report with this id, and the file they came from."""
        query = (
            "SELECT copies.original, copies.origin FROM copies JOIN reports USING (input)"
            " WHERE reports.id = ? AND copies.report = reports.id"
        )
        with explain(self.folder / FILE):
            row = self._database.execute(query, (report,)).fetchone()
        if row is None:
            raise ArchiveError(
                "broken-original", f"{self.folder} does not know where {report} came from; read it again"
            )
        return read_original(self.folder, row[0]), row[1]

    def fingerprints(self) -> tuple[str, ...]:
        """By which versions, knowledge and settings its reports were read: hashes, each once."""
        with explain(self.folder / FILE):
            return tuple(
                row[0] for row in self._database.execute("SELECT DISTINCT fingerprint FROM reports ORDER BY 1")
            )

    def state(self, *, judged: bool = True) -> str:
        """A short word that stays the same for as long as all that the archive tells would; see `mark_state`."""
        with explain(self.folder / FILE):
            return mark_state(self._database, self.folder, judged=judged)

    def log_run(self, entry: dict[str, Any]) -> None:
        """Append what a run was made by, or how it ended, to runs.jsonl with the time."""
        append_line(self.folder / "runs.jsonl", {"at": now(), **entry}, sync=True)

    def __len__(self) -> int:
        with explain(self.folder / FILE):
            (count,) = self._database.execute("SELECT count(*) FROM reports").fetchone()
        return int(count)

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
