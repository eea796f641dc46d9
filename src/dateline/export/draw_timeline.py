"""A timeline of what claims say happened when, as a Vega-Lite specification."""

from collections.abc import Iterable
from typing import Any

from dateline.archive import ClaimFilter, FoundClaim
from dateline.errors import ExportError
from dateline.export.drawn_claims import group_reports, keep_happened
from dateline.export.label import make_label
from dateline.export.timeline_bars import Bars, Grouping, Interval, Unit, find_bars
from dateline.export.timeline_ends import SHORT, cut_pieces
from dateline.export.timeline_lanes import Item, Laid, Layout, lay_out
from dateline.export.timeline_layers import WIDTH, compose_timeline
from dateline.export.timeline_window import DAY, Window, find_window, to_stretch
from dateline.export.wording import word_interval, word_number

# How dark a bar is: one that lasts, one that lies somewhere within its interval, one among many.
_FULL, _WITHIN, _DENSE = 0.85, 0.25, 0.45


def draw_timeline(
    found: Iterable[FoundClaim],
    wanted: ClaimFilter | None = None,
    *,
    by: Grouping = "party",
    unit: Unit = "incident",
    title: str = "",
) -> dict[str, Any]:
    """A timeline of the claims `found`, as a Vega-Lite specification that refers to nothing outside it.

    A bar stands for the interval of an incident (or claim), under the parties that act or under its place; colour and
    sign tell the PLOVER root. What happened some time within several days is pale in a broken frame; an end that is
    approximate, before or after a date, or not known at all, fades. What is denied, planned or threatened is shown
    only where `wanted` names a polarity or status. Raises `ExportError` (`nothing-to-draw`, `no-pictures`).
    """
    bars = find_bars(group_reports(keep_happened(found, wanted or ClaimFilter())), unit, by)
    dated = [(bar, stretch) for bar in bars.bars if (stretch := to_stretch(bar.interval)) is not None]
    if not dated:
        raise ExportError("nothing-to-draw", f"no {unit} that passes has a date; drop a filter")
    window = find_window([stretch for _, stretch in dated], WIDTH)
    items = [
        Item(bar, stretch, window.to_pixel(stretch.first), window.to_pixel(stretch.last))
        for bar, stretch in dated
        if window.shows(stretch)
    ]
    layout = lay_out(items, window)
    notes = _notes(bars, unit, len(dated) - len(items))
    shape, height = layout.shape, layout.height
    return compose_timeline(_data(layout, window), window, shape, height, title=make_label(title, 90), notes=notes)


def _data(layout: Layout, window: Window) -> dict[str, list[Any]]:
    data: dict[str, list[Any]] = {name: [] for name in ("pieces", "frames", "bars", "labels")}
    data["groups"] = [{"name": group.name, "top": group.top, "bottom": group.bottom} for group in layout.groups]
    thick = layout.shape.lane * 0.62
    for laid in layout.laid:
        edges = {"root": laid.item.bar.root, "top": laid.top, "bottom": round(laid.top + thick, 2)}
        middle = round(laid.top + thick / 2, 2)
        within = _is_within(laid.item)
        full = _DENSE if layout.shape.by_root else _FULL
        for piece in cut_pieces(laid.item.left, laid.item.right, laid.item.bar.interval):
            dark = round(piece.dark * (_WITHIN if within else full), 3)
            data["pieces"].append(edges | _span(piece.left, piece.right, window) | {"dark": dark})
        if within and laid.item.right - laid.item.left >= SHORT:
            data["frames"].append(edges | _span(laid.item.left, laid.item.right, window))
        data["bars"].append(_row(laid, middle, window))
        if laid.label:
            data["labels"].append(_label(laid, middle, window))
    return data


def _is_within(item: Item) -> bool:
    """Whether it happened at some time within several days, not throughout them."""
    return item.bar.interval.extent != "throughout" and item.stretch.last - item.stretch.first > 1.5 * DAY


def _span(left: float, right: float, window: Window) -> dict[str, float]:
    return {"begin": window.to_moment(left), "end": window.to_moment(right)}


def _row(laid: Laid, middle: float, window: Window) -> dict[str, Any]:
    """A bar's own row: its sign stands where it begins, or at the edge if it began before the window."""
    bar = laid.item.bar
    row = {
        "root": bar.root,
        "top": middle,
        "begin": window.to_moment(_sign(laid)),
        "group": make_label(bar.group),
        "words": make_label(bar.words, 120),
        "place": make_label(bar.place, 80),
        "dates": word_interval(bar.interval.from_, bar.interval.to),
        "meant": _mean(bar.interval),
        "count": bar.count,
        "reports": bar.reports,
    }
    told = (f"{bar.root}: {row['words']}", row["place"], row["dates"], row["meant"], word_number(bar.reports, "report"))
    return row | {"told": "; ".join(str(part) for part in told if part)}


def _sign(laid: Laid) -> float:
    """Where the sign stands: in the middle of what is short, else at the beginning or the edge of the window."""
    left, right = laid.item.left, laid.item.right
    middle = (left + right) / 2 if right - left < SHORT else left
    return min(max(middle, 4.0), WIDTH - 4.0)


def _mean(interval: Interval) -> str:
    """How the ends are meant, where they are not exact: "begins before, ends about"."""
    words = {"approx": "about", "before": "before", "after": "after"}
    parts = [("begins", interval.from_mod), ("ends", interval.to_mod)]
    return ", ".join(f"{end} {words[mod]}" for end, mod in parts if mod in words)


def _label(laid: Laid, middle: float, window: Window) -> dict[str, Any]:
    edge = max(laid.item.right, _sign(laid) + 2) if laid.after else min(max(laid.item.left, 0.0), _sign(laid) - 2)
    side = "left" if laid.after else "right"
    return {"begin": window.to_moment(edge), "top": middle, "text": laid.label, "side": side}


def _notes(bars: Bars, unit: str, outside: int) -> list[str]:
    drawn = f"{word_number(bars.told, unit)} in {word_number(bars.reports, 'report')}"
    left_out = [f"{bars.undated:,} without a date"] if bars.undated else []
    left_out += [f"{word_number(outside, 'bar')} far from the rest"] if outside else []
    first = f"{drawn}; left out: {', '.join(left_out)}" if left_out else drawn
    return [first, "Broken frame: some time within. Fading end: not known exactly."]
