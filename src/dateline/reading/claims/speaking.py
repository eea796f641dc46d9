"""Who says "we": the speaker of the words that it stands in."""

from collections.abc import Mapping, Sequence

from dateline.reading.language import Analysis
from dateline.reading.says_who import Saying
from dateline.reading.what import Happening

_FIRST_PERSON = frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours", "myself", "ourselves"})
_SECOND_PERSON = frozenset({"you", "yourself", "yourselves", "yours", "your"})


def find_speaking(analysis: Analysis, sayings: Sequence[Saying]) -> dict[int, int]:
    """For each pronoun of the first person the token that names whoever speaks there; the inmost act of saying decides."""
    speaking = {}
    for token, word in enumerate(analysis.lower):
        if word in _FIRST_PERSON:
            around = [saying for saying in sayings if saying.speaker is not None and saying.covers(token)]
            if around:
                speaker = min(around, key=lambda saying: saying.size).speaker
                if speaker is not None:
                    speaking[token] = speaker
    return speaking


def is_talk(analysis: Analysis, happening: Happening, spoken: Mapping[int, int]) -> bool:
    """True for what "you" do, or "we" where nobody is known to speak: readers' letters, advice, terms of use; no report.

    `spoken` leads from a pronoun of the first person to whoever says it.
    """
    for token in (*happening.actors, *happening.recipients):
        word = analysis.lower[token] if analysis.pos[token] == "PRON" else ""
        if word in _SECOND_PERSON or (word in _FIRST_PERSON and token not in spoken):
            return True
    return False
