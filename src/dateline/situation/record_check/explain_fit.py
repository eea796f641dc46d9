"""Why a row is held to be of a happening, in words."""

from collections.abc import Iterator

from dateline.record import Toll
from dateline.situation.record_check.compare_row import Fit
from dateline.situation.record_check.told import Told


def explain_fit(told: Told, fit: Fit) -> tuple[str, ...]:
    """Day, place, toll and parties of a row beside those told."""
    return tuple(_explain(told, fit))


def _explain(told: Told, fit: Fit) -> Iterator[str]:
    row = fit.placed.row
    yield "same day" if not fit.gap else f"{fit.gap} {'day' if fit.gap == 1 else 'days'} apart"
    place = row.place or row.admin2 or row.admin1
    if fit.kilometres is not None:
        yield f"{place}, {fit.kilometres:.0f} km away" + ("" if row.place_precision == 1 else " (not exact)")
    else:
        yield f"{place} in {row.admin1 or row.country}"
    if told.tolls:
        yield _say_tolls(told.tolls[0], fit)
    if fit.means is not None:
        yield f"{fit.means} means: {', '.join(sorted(fit.placed.means))}"
    names = f"{', '.join(row.side_a)} - {', '.join(row.side_b)}".removesuffix(" - ")
    yield {True: f"by a party told: {names}", None: f"parties: {names}", False: f"by others than told: {names}"}[
        fit.party
    ]


def _say_tolls(toll: Toll, fit: Fit) -> str:
    figures = [figure for figure in (toll.low, toll.best, toll.high) if figure is not None]
    told = f"{min(figures)}" if min(figures) == max(figures) else f"{min(figures)}-{max(figures)}"
    best = fit.placed.row.killed.best
    part = f" ({fit.count} of a side or kind)" if fit.toll == 1 and fit.count != best else ""
    return f"{told} dead told, {best} recorded{part}"
