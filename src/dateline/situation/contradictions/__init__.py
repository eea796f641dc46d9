"""What do reports of one happening say against each other?"""

from dateline.situation.contradictions.contradiction import Contradiction, ContradictionKind, Told
from dateline.situation.contradictions.drop_repeated import drop_repeated
from dateline.situation.contradictions.find_between import find_between
from dateline.situation.contradictions.find_contradictions import find_contradictions

__all__ = ["Contradiction", "ContradictionKind", "Told", "drop_repeated", "find_between", "find_contradictions"]
