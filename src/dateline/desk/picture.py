"""Pictures in a page: our own SVG, cut down to what may stand there, its marks made links."""

import math
import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

# What our pictures are made of; anything else is left out, whatever a renderer comes to write.
_TAGS = frozenset({"svg", "g", "path", "rect", "line", "circle", "text", "tspan", "title", "defs", "clipPath", "a"})
_ATTRIBUTES = frozenset(
    {
        "viewBox", "width", "height", "d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "dx", "dy", "fill",
        "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap", "stroke-linejoin",
        "stroke-miterlimit", "opacity", "transform", "font-size", "font-family", "font-weight", "font-style", "text-anchor",
        "clip-path", "id", "class", "role", "aria-label", "aria-roledescription", "aria-hidden",
    }
)  # fmt: skip
_NUMBER = re.compile(r"-?\d+\.\d{2,20}")
# An outline of land: half a pixel is enough for it, and a point nearer than this to the one before it goes.
_LONG = 1000
_NEAR = 1.6
_STEP = re.compile(r"([ML])(-?[\d.]+),(-?[\d.]+)|Z")
_ROUNDED = frozenset({"d", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height"})
_SVG = "http://www.w3.org/2000/svg"


def inline_picture(svg: bytes, label: str, links: Mapping[str, str]) -> Markup:
    """`svg` as an element of a page, called `label`; marks whose own label is in `links` lead to that address.

    Coordinates are rounded to a tenth of a pixel, which no eye tells and which halves the page.
    """
    from lxml import etree

    root = etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    for element in list(root.iter()):
        if not isinstance(element.tag, str) or etree.QName(element).localname not in _TAGS:
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
            continue
        _clean(element)
    for mark in list(root.iter(f"{{{_SVG}}}path")):
        address = links.get(mark.get("aria-label") or "")
        if address is not None:
            _link(etree, mark, address)
    root.set("role", "group")
    root.set("aria-label", label)
    etree.cleanup_namespaces(root)
    return Markup(etree.tostring(root, encoding="unicode"))  # noqa: S704 - parsed, and only what is listed above


def _clean(element: Any) -> None:
    for name, value in list(element.attrib.items()):
        if name not in _ATTRIBUTES or "javascript:" in value or ("url(" in value and "url(#" not in value):
            del element.attrib[name]
        elif name == "d" and len(value) > _LONG:
            element.set(name, thin_outline(value))
        elif name in _ROUNDED:
            element.set(name, _NUMBER.sub(lambda match: f"{float(match[0]):.1f}".removesuffix(".0"), value))


def thin_outline(path: str) -> str:
    """An outline of straight lines without what no eye tells: near points, and rings that are smaller than a point."""
    rings: list[list[str]] = []
    x = y = 0.0
    for step in _STEP.finditer(path):
        if step[0] == "Z":
            continue
        begins, to_x, to_y = step[1] == "M", float(step[2]), float(step[3])
        if begins:
            rings.append([])
        if rings and (begins or math.hypot(to_x - x, to_y - y) >= _NEAR):
            x, y = to_x, to_y
            rings[-1].append(f"{round(x * 2) / 2:g},{round(y * 2) / 2:g}")
    return "".join(f"M{'L'.join(ring)}Z" for ring in rings if len(ring) > 2)


def _link(etree: Any, mark: Any, address: str) -> None:
    """Put a link around a mark; an address of our own alone."""
    if not address.startswith("/") or address.startswith("//"):
        return
    link = etree.Element(f"{{{_SVG}}}a", {"href": address, "aria-label": mark.get("aria-label")})
    mark.getparent().replace(mark, link)
    link.append(mark)


def rows_of(chart: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    """The rows of one of a chart's data sets; none where it has no such."""
    rows: list[dict[str, Any]] = chart.get("datasets", {}).get(name, [])
    return rows
