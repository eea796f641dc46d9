"""Who asserts that what happened: events, parties, places, times, figures and voices, put together into claims."""

from dateline.reading.claims.make_claims import make_claims

__all__ = ["make_claims"]
