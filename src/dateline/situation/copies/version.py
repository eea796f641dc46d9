"""By what copies and credits are told."""

import hashlib
from functools import cache

import msgspec

from dateline.knowledge.origin_words import agency_names, load_credit_rules

# To be raised with every change of what make_sketch, compare_sketches or find_credits answer.
_ENGINE = 4


@cache
def copies_version() -> str:
    """A hash of the rules and names, and of the version of the engine."""
    parts = _ENGINE, load_credit_rules(), sorted(agency_names().items())
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()[:16]
