"""The words of the field's datasets: countries numbered once, vocabularies whole."""

from collections import Counter
from typing import get_args

import pycountry

from dateline.knowledge.export_words import load_acled, load_countries, load_polecat, load_ucdp
from dateline.record import Precision, Root


def test_countries_are_those_of_iso_and_numbered_once() -> None:
    countries = load_countries()
    # Without people, or without events of their own: ACLED covers none of these.
    uninhabited = {"ALA", "ATF", "BVT", "CCK", "CXR", "HMD", "IOT", "SGS", "SJM", "UMI"}
    assert set(countries) == {one.alpha_3 for one in pycountry.countries} - uninhabited | {"XKX"}
    for column in ("gw", "cow", "government", "name"):
        counts = Counter(value for one in countries.values() if (value := getattr(one, column)) is not None)
        assert {value for value, count in counts.items() if count > 1} == set()
    assert all(one.within in countries for one in countries.values() if one.within)


def test_numbers_that_everybody_knows() -> None:
    countries = load_countries()
    known = {"USA": 2, "SYR": 652, "AFG": 700, "COD": 490, "UKR": 369, "MMR": 775, "NGA": 475, "COL": 100, "ISR": 666}
    assert {iso: countries[iso].gw for iso in known} == known
    assert (countries["DEU"].gw, countries["DEU"].cow) == (260, 255)
    assert (countries["YEM"].gw, countries["YEM"].cow) == (678, 679)


def test_every_state_number_has_a_region_of_ucdps() -> None:
    for one in load_countries().values():
        if one.gw is not None:
            assert sum(stretch.from_ <= one.gw <= stretch.to for stretch in load_ucdp().region) == 1


def test_columns_and_codes() -> None:
    assert [len(load().columns) for load in (load_acled, load_ucdp, load_polecat)] == [31, 49, 40]
    precisions = set(get_args(Precision))
    assert set(load_acled().geo_precision) == set(load_ucdp().where_prec) == set(load_polecat().feature) == precisions
    assert set(load_polecat().intensity) == set(get_args(Root))
    assert all(-10 <= value <= 10 for value in load_polecat().intensity.values())
