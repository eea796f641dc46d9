"""Who says so? Acts of saying, whom they stand within, and the chain of voices behind each word of a report."""

from dateline.reading.says_who.find_sayings import find_sayings
from dateline.reading.says_who.nesting import find_chain
from dateline.reading.says_who.saying import Saying
from dateline.reading.says_who.to_attributions import to_attributions
from dateline.reading.says_who.voices import voices_at

__all__ = ["Saying", "find_chain", "find_sayings", "to_attributions", "voices_at"]
