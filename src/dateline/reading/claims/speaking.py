"""Who says "we": the speaker of the words that it stands in."""

from collections.abc import Sequence

from dateline.reading.language import Analysis
from dateline.reading.says_who import Saying

_FIRST_PERSON = frozenset({"i", "me", "my", "mine", "we", "us", "our", "ours", "myself", "ourselves"})


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
