"""Places and distances, as reports and records give them."""

import math
import re
from functools import cache

from dateline.knowledge.record_check_words import load_record_measures

_DEGREE = 111.2  # kilometres of a degree of latitude
_LETTERS = re.compile(r"[^\W\d_]+")


@cache
def plain_name(name: str) -> str:
    """A name without articles, marks and words such as "governorate"."""
    import unicodedata

    bare = "".join(mark for mark in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(mark))
    words = _LETTERS.findall(bare.replace("'", "").replace("’", ""))
    return "".join(word for word in words if word not in load_record_measures().place_words)


@cache
def are_alike(one: str, other: str) -> bool:
    """Whether two folded names are one name, spelt as different hands spell Arabic."""
    from rapidfuzz.fuzz import ratio

    return bool(one and other) and ratio(one, other) >= load_record_measures().name_ratio


def find_distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres on a plane that touches the earth between the two points; exact enough below a few hundred."""
    width = math.cos(math.radians((lat + other_lat) / 2))
    return _DEGREE * math.hypot(lat - other_lat, width * (lon - other_lon))
