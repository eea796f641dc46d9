"""What tells one way of joining from another."""

from dateline.knowledge.joining_rules import load_joining_rules

# Raised whenever the engine, or what a digest holds, changes what comes out for the same records.
_ENGINE = 1


def joining_version() -> str:
    """Version of the engine and hash of its rules; what was joined by another is joined anew."""
    return f"{_ENGINE}-{load_joining_rules().version}"
