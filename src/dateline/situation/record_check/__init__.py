"""Is what reports tell in the field's own record, and does it say the same?"""

from dateline.situation.record_check.check_absences import check_absences
from dateline.situation.record_check.check_incidents import check_incidents
from dateline.situation.record_check.finding import Absence, Finding, FoundRow

__all__ = ["Absence", "Finding", "FoundRow", "check_absences", "check_incidents"]
