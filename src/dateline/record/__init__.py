"""The words of the record: frozen structs, no input or output, nothing else of ours."""

from dateline.record.actor import Actor, Choice, How, Mention, Reason
from dateline.record.attribution import Attribution, Manner
from dateline.record.claim import (
    Certainty,
    Claim,
    Cue,
    Event,
    Extent,
    Modifier,
    Participant,
    Polarity,
    Root,
    Stance,
    Status,
    Voice,
    VoiceKind,
    VoiceRelation,
)
from dateline.record.codec import from_json, make_schema, to_json
from dateline.record.figure import Figure, FigureKind, Scope
from dateline.record.incident import Incident, Toll
from dateline.record.judgement import Anchor, Change, Decision, Judgement, Subject
from dateline.record.place import Place, Precision, Use
from dateline.record.quotes import find_misquotes
from dateline.record.reading import Record
from dateline.record.report import Dateline, Report
from dateline.record.span import Span, quote
from dateline.record.time import Time, TimeType

__all__ = [
    "Actor",
    "Anchor",
    "Attribution",
    "Certainty",
    "Change",
    "Choice",
    "Claim",
    "Cue",
    "Dateline",
    "Decision",
    "Event",
    "Extent",
    "Figure",
    "FigureKind",
    "How",
    "Incident",
    "Judgement",
    "Manner",
    "Mention",
    "Modifier",
    "Participant",
    "Place",
    "Polarity",
    "Precision",
    "Reason",
    "Record",
    "Report",
    "Root",
    "Scope",
    "Span",
    "Stance",
    "Status",
    "Subject",
    "Time",
    "TimeType",
    "Toll",
    "Use",
    "Voice",
    "VoiceKind",
    "VoiceRelation",
    "find_misquotes",
    "from_json",
    "make_schema",
    "quote",
    "to_json",
]
