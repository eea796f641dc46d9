"""Reading many reports: in this process or in several, in input order, with one failure a report at most."""

from dateline.run.outcome import Outcome, ReadReport, Unchanged
from dateline.run.read_all import read_all
from dateline.run.read_one import Reader

__all__ = ["Outcome", "ReadReport", "Reader", "Unchanged", "read_all"]
