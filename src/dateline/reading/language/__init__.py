"""What do the words of a report look like to a parser? One spaCy pass, in the report's own offsets."""

from dateline.reading.language.analyse import analyse
from dateline.reading.language.analysis import Analysis, FoundName, KnownName, Sentence
from dateline.reading.language.model import DEFAULT_MODEL, load_model

__all__ = ["DEFAULT_MODEL", "Analysis", "FoundName", "KnownName", "Sentence", "analyse", "load_model"]
