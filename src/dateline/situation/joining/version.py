"""What tells one way of joining from another."""

from dateline.knowledge.joining_rules import load_joining_rules
from dateline.knowledge.relation_words import relation_version

# Raised whenever the engine, or what a digest holds, changes what comes out for the same records.
_ENGINE = 11


def joining_version() -> str:
    """Versions of the engine, its rules and those of relations, whose evidence digests hold; what was kept by others is made anew."""
    return f"{_ENGINE}-{load_joining_rules().version}-{relation_version()}"
