"""How each PLOVER root is drawn: a colour, and a shape for those who cannot tell the colour.

Warm colours are material conflict, purple verbal conflict, blue verbal and green material cooperation (the quad classes
of the PLOVER codebook 2021); no two roots share a shape.
"""

from typing import NamedTuple


class Sign(NamedTuple):
    """A colour, and a shape by Vega's name or as an SVG path within -1 and 1."""

    colour: str
    shape: str


_HEXAGON = "M0,-1L0.87,-0.5L0.87,0.5L0,1L-0.87,0.5L-0.87,-0.5Z"
_PENTAGON = "M0,-1L0.95,-0.31L0.59,0.81L-0.59,0.81L-0.95,-0.31Z"
_STAR = "M0,-1L0.26,-0.36L0.95,-0.31L0.43,0.14L0.59,0.81L0,0.45L-0.59,0.81L-0.43,0.14L-0.95,-0.31L-0.26,-0.36Z"
_SALTIRE = "M-1,-0.6L-0.6,-1L0,-0.4L0.6,-1L1,-0.6L0.4,0L1,0.6L0.6,1L0,0.4L-0.6,1L-1,0.6L-0.4,0Z"
_HOURGLASS = "M-0.9,-0.9L0.9,-0.9L0.2,0L0.9,0.9L-0.9,0.9L-0.2,0Z"
_BAR = "M-1,-0.45L1,-0.45L1,0.45L-1,0.45Z"
_CHEVRON = "M0,0.9L-0.95,-0.1L-0.95,-0.9L0,0L0.95,-0.9L0.95,-0.1Z"
_HALF = "M-1,-0.5L1,-0.5A1,1,0,0,1,-1,-0.5Z"

# In the order of the legend.
SIGNS: dict[str, Sign] = {
    "ASSAULT": Sign("#b2182b", "circle"),
    "COERCE": Sign("#e08214", "square"),
    "SANCTION": Sign("#8c510a", _BAR),
    "MOBILIZE": Sign("#7f3b08", "triangle-up"),
    "PROTEST": Sign("#c79a00", _STAR),
    "THREATEN": Sign("#762a83", "triangle-down"),
    "ACCUSE": Sign("#9970ab", "cross"),
    "REJECT": Sign("#c2549d", _SALTIRE),
    "REQUEST": Sign("#5e3c99", _HOURGLASS),
    "CONSULT": Sign("#2166ac", "diamond"),
    "AGREE": Sign("#1f78b4", _PENTAGON),
    "SUPPORT": Sign("#4393c3", "triangle-right"),
    "COOPERATE": Sign("#1b7837", _HEXAGON),
    "AID": Sign("#4d9221", _HALF),
    "CONCEDE": Sign("#00796b", "triangle-left"),
    "RETREAT": Sign("#26a69a", _CHEVRON),
}
