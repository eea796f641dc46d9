"""Happenings of the reports against a record."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import groupby
from math import prod

import msgspec

from dateline.knowledge.record_check_words import load_record_measures
from dateline.record.event_row import EventRow
from dateline.situation.joint_incident import JointIncident
from dateline.situation.record_check.compare_row import Fit, compare_row
from dateline.situation.record_check.cover import find_gap_in_cover
from dateline.situation.record_check.estimate_chance import estimate_chance, find_rows, find_rows_elsewhere
from dateline.situation.record_check.explain_fit import explain_fit
from dateline.situation.record_check.finding import Difference, Finding, FoundRow
from dateline.situation.record_check.resolve_party import land_of
from dateline.situation.record_check.row_index import RowIndex
from dateline.situation.record_check.sum_rows import count_told, find_sum, find_total
from dateline.situation.record_check.told import Told, lay_out, narrow


def check_incidents(incidents: Iterable[JointIncident], rows: Iterable[EventRow]) -> tuple[Finding, ...]:
    """What a record says of each happening, in the order given; see `Finding`."""
    index, held = RowIndex(rows), tuple(incidents)
    homes = find_homes(held)
    return tuple(_check(incident, index, homes) for incident in held)


def _check(incident: JointIncident, index: RowIndex, homes: Mapping[str, str]) -> Finding:
    told = narrow(lay_out(incident), index.countries)
    outside = find_gap_in_cover(incident, told, index)
    if outside:
        found = _seek_elsewhere(incident, told, index, _find_lands(incident, told, index, homes)) if told.days else None
        return found or Finding(incident, "outside", (), (), None, (outside,))
    fits = [compare_row(told, placed) for placed in find_rows(told, index)]
    fits = sorted(
        (fit for fit in fits if _is_rival(told, fit)),
        key=lambda fit: (-round(fit.score, 6), _miss(told, fit), fit.placed.row.id, fit.placed.row.line),
    )
    found = _judge(incident, told, index, fits) or _seek_elsewhere(incident, told, index, told.countries)
    found = found or _seek_other_day(incident, told, index)
    if found:
        return found
    unsaid = "" if told.tolls else "the reports give no dead, and the record holds deadly events alone"
    if unsaid and "acled" not in index.formats:
        return Finding(incident, "outside", (), (), None, (unsaid,))
    if (total := _find_total(told, index)) is not None:
        return Finding(incident, "outside", (), (), None, (total,))
    return Finding(incident, "missing", (), (), None, (_say_missing(fits),))


def _find_total(told: Told, index: RowIndex) -> str | None:
    """That a toll is beyond anything that the record has for a few days, and so a total of a longer time."""
    least = min((toll.low or toll.best or 0 for toll in told.tolls), default=0)
    if least > index.most and max(last - first for first, last in told.days) <= load_record_measures().days:
        return f"{least} dead are more than the record has for any happening of a few days ({index.most}): a total"
    return None


def _miss(told: Told, fit: Fit) -> float:
    """How many dead a row's figure lies from the toll told."""
    return abs(fit.count - (told.tolls[0].best or told.tolls[0].low or fit.count)) if told.tolls else 0.0


def _is_rival(told: Told, fit: Fit) -> bool:
    """Whether a row is near enough to be of the happening: in its province, and no total over many more days."""
    return fit.place > 0 and _is_short(told, fit) and not _is_later(told, fit)


def _is_later(told: Told, fit: Fit) -> bool:
    """Whether a row began after the last report of the happening was published, or after the days that it tells."""
    return told.known is not None and fit.placed.first > max(told.known, told.last)


def _is_short(told: Told, fit: Fit) -> bool:
    longest = max(last - first for first, last in told.days)
    return fit.placed.last - fit.placed.first - longest <= load_record_measures().row_days


def _judge(incident: JointIncident, told: Told, index: RowIndex, fits: list[Fit]) -> Finding | None:
    """The best row that is no accident, else rows that make up the toll together."""
    measures = load_record_measures()
    if told.is_long and (summed := find_total(told, fits)):
        return _support(incident, told, summed, (), None)
    for _, same in groupby(fits[:8], key=lambda fit: round(fit.score, 6)):
        fit = next(same)
        differences = _differ(told, fit)
        if differences is None:
            continue
        chance = estimate_chance(told, fit, index)
        if chance <= prod((measures.chance[one] for one in differences), start=_allow_chance(told, fit)):
            if differences and (summed := find_sum(told, fits)):
                return _support(incident, told, summed, (), chance)
            return _support(incident, told, [fit], _name(told, differences), chance)
    summed = find_sum(told, fits)
    return _support(incident, told, summed, (), None) if summed else None


def find_homes(incidents: Iterable[JointIncident]) -> dict[str, str]:
    """The country in which most accounts of each report lie."""
    places: dict[str, Counter[str]] = {}
    for account in (account for incident in incidents for account in incident.accounts):
        if account.place and account.place.country:
            places.setdefault(account.report.id, Counter())[account.place.country] += 1
    return {report: min(found, key=lambda one: (-found[one], one)) for report, found in places.items()}


def _find_lands(incident: JointIncident, told: Told, index: RowIndex, homes: Mapping[str, str]) -> frozenset[str]:
    """The countries that a happening may lie in though its place is in none of the record: those that its reports are
    about, those of its parties, and a record's only country where no place is told."""
    lands = {homes[one.report.id] for one in incident.accounts if one.report.id in homes}
    lands |= {land for land in map(land_of, told.doers | told.others) if land}
    return frozenset(lands) | (index.countries if len(index.countries) == 1 and not told.spots else frozenset())


def _seek_elsewhere(incident: JointIncident, told: Told, index: RowIndex, countries: frozenset[str]) -> Finding | None:
    """A row of the same toll, days and parties at another place of the countries, where such rows are rare."""
    measures = load_record_measures()
    if not told.tolls or (told.tolls[0].best or 0) < measures.elsewhere_toll:
        return None
    fits = [compare_row(told, placed) for placed in find_rows_elsewhere(told, index, countries, 1)]
    fits = [fit for fit in fits if fit.toll == 1 and fit.party is not False and _is_short(told, fit)]
    fits = [fit for fit in fits if fit.named] or fits
    fits = [fit for fit in fits if not fit.gap] or fits
    if len(fits) != 1:
        return None
    fit = fits[0] if fits[0].place == 0 else msgspec.structs.replace(fits[0], place=0)
    chance = estimate_chance(told, fit, index, countries)
    if chance > measures.chance_agreed * measures.chance["place"]:
        return None
    differences: tuple[Difference, ...] = ("day",) if fit.gap else ()
    return _support(incident, told, [fit], (*differences, "place") if told.spots else differences, chance)


def _seek_other_day(incident: JointIncident, told: Told, index: RowIndex) -> Finding | None:
    """A row of the same toll, place and parties some weeks off, where such rows are rare: dates of publication err."""
    measures = load_record_measures()
    if not told.tolls or (told.tolls[0].best or 0) < measures.elsewhere_toll:
        return None
    rows = find_rows(told, index, around=measures.other_days)
    fits = [fit for fit in (compare_row(told, placed) for placed in rows) if fit.place >= 2 and fit.toll == 1]
    fits = [fit for fit in fits if fit.party is not False and _is_short(told, fit)]
    if len(fits) != 1 or told.spots[0].precision == "country":
        return None
    window = 2 * fits[0].gap + 1
    chance = (estimate_chance(told, fits[0], index) / window + 1 / (2 * measures.chance_days)) * window
    return _support(incident, told, fits, ("day",), chance) if chance <= measures.chance_other_day else None


def _support(
    incident: JointIncident, told: Told, fits: list[Fit], differences: tuple[Difference, ...], chance: float | None
) -> Finding:
    rows = tuple(FoundRow(fit.placed.row, explain_fit(told, fit)) for fit in fits)
    total = sum(count_told(told, fit) for fit in fits)
    reasons = (f"{len(fits)} rows make up the toll together: {total} dead",) if len(fits) > 1 else ()
    verdict = "differs" if differences else "supported"
    return Finding(incident, verdict, differences, rows, chance, reasons)  # type: ignore[arg-type] # one of two


def _differ(told: Told, fit: Fit) -> tuple[Difference, ...] | None:
    """What a row says otherwise; null where it is too far off to be of the happening at all."""
    measures = load_record_measures()
    apart = fit.toll or 1.0
    wrong: list[Difference] = []
    if apart > 1:
        wrong.append("toll")
    if fit.gap:
        wrong.append("day")
    if fit.place == 1 and any(spot.precision in ("settlement", "district") for spot in told.spots[:1]):
        wrong.append("place")
    if fit.party is False:
        wrong.append("perpetrator")
    if _is_other(told, fit, wrong):
        return None
    loose = all(toll.best is None for toll in told.tolls) or all(spot.precision == "country" for spot in told.spots)
    if wrong and loose:
        return None
    too_far = apart > (measures.toll_times if len(wrong) < 2 else measures.toll_times_two)
    return None if too_far or len(wrong) > 2 else tuple(wrong)


def _is_other(told: Told, fit: Fit, wrong: list[Difference]) -> bool:
    """Whether a row is of another happening: one of a small toll, such as any day has, on another day or elsewhere; of
    others, where it shares no means told; of another toll, where the means differ too, or by much where the claims do not
    name the place."""
    measures = load_record_measures()
    exact = told.spots[0].precision in ("settlement", "district")
    if _is_small(told) and (fit.gap or (exact and fit.place < 3)):
        return True
    far = (fit.toll or 1.0) > measures.toll_times_unnamed and not fit.named
    return ("toll" in wrong and (far or fit.means == "other")) or (
        "perpetrator" in wrong and bool(told.means) and fit.means != "same"
    )


def _is_small(told: Told) -> bool:
    """Whether so few are told dead that rows of as many are found on many days."""
    least = load_record_measures().day_least
    return max((toll.best or toll.low or 0 for toll in told.tolls), default=least) < least


def _name(told: Told, differences: tuple[Difference, ...]) -> tuple[Difference, ...]:
    """The differences but for another place in the province, where the place told may mean the province."""
    return tuple(one for one in differences if one != "place" or not told.spots[0].is_wide)


def _allow_chance(told: Told, fit: Fit) -> float:
    """How many rows may fit by accident where all agrees."""
    measures = load_record_measures()
    vague = all(toll.best is None for toll in told.tolls)
    wide = told.spots[0].precision in ("province", "country") and fit.place < 3
    means = measures.chance_means[fit.means] if fit.means else 1.0
    factors = (
        measures.chance_vague if vague else 1.0,
        measures.chance_wide if wide else 1.0,
        measures.chance_small if _is_small(told) else 1.0,
        means,
    )
    return measures.chance_agreed * prod(factors)


def _say_missing(fits: list[Fit]) -> str:
    """Why no row was taken: there is none, none fits, or those that fit are so common there that it may be chance."""
    if not fits:
        return "the record has no row near there within these days"
    alike = [fit for fit in fits if not fit.gap and fit.place == 3 and fit.toll == 1 and fit.party is not False]
    if alike:
        count = f"{len(alike)} of the {len(fits)} rows near there within these days"
        return f"{count} would fit, but rows like that are so common there that none can be told to be of this"
    return f"none of the {len(fits)} rows near there within these days fits in toll, place and parties"
