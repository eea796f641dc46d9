"""What happened? Event words and their arguments, typed in PLOVER, CAMEO, ACLED and UCDP terms."""

from dateline.reading.what.codes import acled_type, taken_by, ucdp_type
from dateline.reading.what.find_happenings import find_happenings
from dateline.reading.what.happening import Governor, Happening

__all__ = ["Governor", "Happening", "acled_type", "find_happenings", "taken_by", "ucdp_type"]
