"""What is kept: a database that any number of readers share with one writer, and the bytes as received."""

from dateline.archive.archive import Archive
from dateline.archive.find_claims import ClaimFilter, FoundClaim
from dateline.archive.find_incidents import IncidentFilter, IncidentOrder

__all__ = ["Archive", "ClaimFilter", "FoundClaim", "IncidentFilter", "IncidentOrder"]
