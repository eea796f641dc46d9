"""How sure? Polarity, certainty, status and responsibility of a claim, by its own words."""

from dateline.reading.how_sure.judge import judge
from dateline.reading.how_sure.judgement import Judgement

__all__ = ["Judgement", "judge"]
