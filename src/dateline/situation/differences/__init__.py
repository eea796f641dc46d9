"""What one reading of a report says otherwise than another."""

from dateline.situation.differences.compare_records import compare_records
from dateline.situation.differences.difference import ChangedClaim, ChangedValue, Difference, ToldClaim

__all__ = ["ChangedClaim", "ChangedValue", "Difference", "ToldClaim", "compare_records"]
