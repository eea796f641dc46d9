"""What a record covers."""

from datetime import date

from dateline.knowledge.record_check_words import load_record_measures
from dateline.situation.joint_incident import JointIncident
from dateline.situation.record_check.row_index import RowIndex
from dateline.situation.record_check.told import Told


def find_gap_in_cover(incident: JointIncident, told: Told, index: RowIndex) -> str | None:
    """Why the record could not hold the happening, in words; null where it could."""
    if not index.rows:
        return "the record holds no rows"
    if not told.days:
        return "the reports do not tell when"
    if told.last < index.first or told.first > index.last:
        return f"the record runs from {date.fromordinal(index.first)} to {date.fromordinal(index.last)}"
    if min(last - first for first, last in told.days) > load_record_measures().told_days:
        return "the reports tell the time too loosely to seek it"
    countries = {spot.country for spot in told.spots if spot.country}
    if countries and not countries & index.countries:
        return f"the record is of {', '.join(sorted(index.countries))}; the reports place it in {', '.join(sorted(countries))}"
    if not countries:
        return "the reports do not tell where"
    if "acled" not in index.formats:
        return _find_bloodless(incident)
    return None


def _find_bloodless(incident: JointIncident) -> str | None:
    """UCDP GED holds events of organised violence with at least one dead (codebook, "event")."""
    if incident.root not in load_record_measures().violent_roots:
        return f"the record holds deadly events alone, and this is {incident.root}"
    if incident.killed and not any((incident.killed.low, incident.killed.best, incident.killed.high)):
        return "the record holds deadly events alone, and the reports tell of no dead"
    return None
