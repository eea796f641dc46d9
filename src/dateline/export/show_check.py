"""What a record says of the reports, for people."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.text import Text

from dateline.archive.check_record import Checked
from dateline.export.neutral import neutralise_line
from dateline.situation.joint_incident import JointIncident
from dateline.situation.record_check import Absence, Finding, FoundRow

_WORDS = {
    "supported": ("supported", "green"),
    "differs": ("supported, but for", "yellow"),
    "missing": ("not in the record", "red"),
    "outside": ("outside the record", "dim"),
    "contradicted": ("contradicted", "red"),
}
_FORMATS = {"ucdp-ged": "UCDP GED", "acled": "ACLED"}
_ROWS = 5  # shown for one finding


def show_check(checked: Checked) -> Iterator[Text]:
    """A line about the record and the sum of the verdicts, then each incident and absence with its rows and reasons."""
    span = f", {checked.first} to {checked.last}" if checked.first else ""
    told = "" if checked.header else ", no header: columns told by their values"
    yield Text(f"{checked.record}: {_FORMATS[checked.format]}, {checked.rows} rows{span}{told}")
    counts = Counter(finding.verdict for finding in checked.findings)
    parts = [
        f"{counts[verdict]} {_WORDS[verdict][0].removesuffix(', but for')}" for verdict in ("supported", "missing")
    ]
    parts.insert(1, f"{counts['differs']} supported with differences")
    yield Text(f"{len(checked.findings)} incidents: {', '.join(parts)}, {counts['outside']} outside the record")
    for finding in checked.findings:
        if finding.verdict != "outside":
            yield from show_finding(finding)
    yield from show_outside(checked.findings)
    for absence in checked.absences:
        yield from show_absence(absence)


def show_finding(finding: Finding) -> Iterator[Text]:
    """An incident with its verdict, the rows that are of it, and the reasons."""
    head = _mark(finding.verdict, " and ".join(finding.differences))
    yield head.append(f" {_name(finding.incident)}", style="default")
    yield from (Text(f"    {reason}") for reason in finding.reasons)
    yield from _show_rows(finding.rows)


def show_outside(findings: Iterable[Finding]) -> Iterator[Text]:
    """Why incidents lie outside the record, and how many for each reason."""
    reasons = Counter(finding.reasons[0] for finding in findings if finding.verdict == "outside")
    for reason, count in sorted(reasons.items(), key=lambda one: (-one[1], one[0])):
        yield _mark("outside", "").append(f" {count} incidents: {neutralise_line(reason)}", style="default")


def show_absence(absence: Absence) -> Iterator[Text]:
    """A claim of absence with its verdict and the rows that contradict it."""
    days = f"{absence.from_ or '?'} to {absence.to or '?'}"
    head = _mark(absence.verdict, "")
    yield head.append(f" {days}, {' and '.join(absence.parties)}: “{absence.text}” [{absence.report}]", style="default")
    yield from (Text(f"    {reason}") for reason in absence.reasons)
    yield from _show_rows(absence.rows)


def _mark(verdict: str, what: str) -> Text:
    word, style = _WORDS[verdict]
    return Text(f"{word} {what}".rstrip() + ":", style=style)


def _name(incident: JointIncident) -> str:
    days = incident.from_ or "undated"
    days += f" to {incident.to}" if incident.to and incident.to != incident.from_ else ""
    killed = incident.killed and (incident.killed.best or incident.killed.low or incident.killed.high)
    place = incident.place.name if incident.place else "no place"
    who = f"{', '.join(incident.actors[:3]) or '?'} → {', '.join(incident.recipients[:3]) or '?'}"
    dead = f", {killed:g} killed" if killed else ""
    return neutralise_line(f"{days}, {place}, {incident.root.lower()}: {who}{dead} [{incident.id}]")


def _show_rows(rows: tuple[FoundRow, ...]) -> Iterator[Text]:
    for found in rows[:_ROWS]:
        row = found.row
        said = f" ({', '.join(row.originals or row.offices)})" if row.originals or row.offices else ""
        line = f"    row {row.id}, line {row.line}, {row.from_}{said}: {'; '.join(found.reasons)}"
        yield Text(neutralise_line(line))
    if len(rows) > _ROWS:
        yield Text(f"    and {len(rows) - _ROWS} rows more")
