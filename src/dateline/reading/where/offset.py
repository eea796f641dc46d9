"""Places told by distance and direction from another: "20 km south of Mosul"."""

from math import cos, radians, sin
from typing import NamedTuple

from dateline.knowledge.place_words import PlaceWords
from dateline.reading.language import Analysis

_KM_A_DEGREE = 111.2
# Beyond this a bearing of eight winds errs by more than the size of a district.
_FARTHEST = 100.0


class Offset(NamedTuple):
    """A distance in kilometres and a bearing in degrees, told by the tokens from `first` on."""

    first: int
    distance: float
    bearing: float


def find_offset(analysis: Analysis, token: int, words: PlaceWords) -> Offset | None:
    """The offset told by the words that end before `token`, the first of a place's name; None where there is none."""
    lower = analysis.lower
    if token < 4 or lower[token - 1] not in ("of", "from"):
        return None
    # "north-west" is three tokens.
    width = 3 if lower[token - 3] == "-" else 1
    wind = "".join(lower[token - 1 - width : token - 1])
    if wind not in words.direction:
        return None
    place = _skip_bracket(lower, token - 2 - width)
    if place < 1 or lower[place] not in words.unit:
        return None
    number = _number(lower[place - 1], words)
    if number is None or not 0 < number * words.unit[lower[place]] <= _FARTHEST:
        return None
    return Offset(place - 1, number * words.unit[lower[place]], words.direction[wind])


def _skip_bracket(lower: list[str], place: int) -> int:
    """The token before "(12 miles)" where `place` is its closing bracket."""
    if lower[place] != ")":
        return place
    for before in range(place - 1, max(place - 5, 0), -1):
        if lower[before] == "(":
            return before - 1
    return place


def _number(word: str, words: PlaceWords) -> float | None:
    if word in words.number:
        return words.number[word]
    digits = word.replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdecimal() and len(digits) < 8 else None


def move(lat: float, lon: float, offset: Offset) -> tuple[float, float]:
    """The point at `offset` from a point in WGS84 degrees, on a plane that touches the globe there."""
    angle = radians(offset.bearing)
    north, east = offset.distance * cos(angle), offset.distance * sin(angle)
    return lat + north / _KM_A_DEGREE, lon + east / (_KM_A_DEGREE * max(cos(radians(lat)), 0.01))
