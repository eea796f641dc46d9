"""Which reports share copied words, and which words?"""

from dateline.situation.copies.compare_sketches import compare_sketches
from dateline.situation.copies.copy import Body, Copy, Credit, Passage, Provenance
from dateline.situation.copies.find_bodies import find_bodies
from dateline.situation.copies.find_copies import find_copies
from dateline.situation.copies.find_credits import find_credits
from dateline.situation.copies.sketch import Sketch, make_sketch
from dateline.situation.copies.stock import is_copied, set_stock

__all__ = [
    "Body",
    "Copy",
    "Credit",
    "Passage",
    "Provenance",
    "Sketch",
    "compare_sketches",
    "find_bodies",
    "find_copies",
    "find_credits",
    "is_copied",
    "make_sketch",
    "set_stock",
]
