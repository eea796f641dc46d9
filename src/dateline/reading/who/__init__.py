"""Who? Names, roles, nominals and pronouns to the actors they stand for."""

from dateline.reading.who.cast import Cast, Party
from dateline.reading.who.find_cast import complete_cast, find_cast

__all__ = ["Cast", "Party", "complete_cast", "find_cast"]
