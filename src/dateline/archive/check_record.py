"""Happenings and absences that reports tell of, against a record in a file."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from dateline.intake import IntakeFailure
from dateline.intake.event_table import read_event_table
from dateline.situation.digest import Digest
from dateline.situation.joint_incident import JointIncident
from dateline.situation.record_check import Absence, Finding, check_absences, check_incidents


class Checked(Struct, frozen=True):
    """What a record says of the reports: its file and format, whether it had a header, how many rows it holds, the days
    it runs from and to (ISO 8601), a finding an incident, one an absence, and what was wrong with rows passed over.
    """

    record: str
    format: str
    header: bool
    rows: int
    first: str | None
    last: str | None
    findings: tuple[Finding, ...]
    absences: tuple[Absence, ...]
    problems: tuple[IntakeFailure, ...]


def check_record(path: Path, incidents: Iterable[JointIncident], digests: Iterable[Digest]) -> Checked:
    """Check `incidents`, and the denials of `digests`, against the UCDP GED or ACLED export at `path`.

    Errors as for `read_event_table`.
    """
    table = read_event_table(path)
    accounts = (account for digest in digests for account in digest.accounts)
    return Checked(
        record=table.path,
        format=table.format,
        header=table.header,
        rows=len(table.rows),
        first=min((row.from_ for row in table.rows), default=None),
        last=max((row.to for row in table.rows), default=None),
        findings=check_incidents(incidents, table.rows),
        absences=check_absences(accounts, table.rows),
        problems=table.problems,
    )
