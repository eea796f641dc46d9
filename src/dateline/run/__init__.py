"""Reading many reports: in this process or in several, in input order, with one failure a report at most."""

from dateline.run.outcome import Outcome, ReadReport
from dateline.run.read_all import Reader, read_all

__all__ = ["Outcome", "ReadReport", "Reader", "read_all"]
