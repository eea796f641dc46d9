"""Why was this claim read so? Words, rules, syntax and choices behind one claim."""

from dateline.reading.explain.explain_claim import explain_claim
from dateline.reading.explain.explanation import (
    Attached,
    Explanation,
    GoverningWord,
    PartyReason,
    Rejected,
    RuleCited,
    RunnerUp,
    VoiceReason,
)

__all__ = [
    "Attached",
    "Explanation",
    "GoverningWord",
    "PartyReason",
    "Rejected",
    "RuleCited",
    "RunnerUp",
    "VoiceReason",
    "explain_claim",
]
