"""Villages that no gazetteer holds."""

import pytest

from dateline.reading.language import analyse
from dateline.reading.where import find_places


@pytest.mark.parametrize(
    ("text", "name", "precision", "admin1"),
    [
        ("Gunmen burned the village of Tell Hawadin, Idlib province, Syria.", "Tell Hawadin", "province", "Idlib"),
        ("Gunmen burned Qarnabad village in Sangin district, Helmand province.", "Qarnabad", "district", "Helmand"),
        ("Shells fell on the Zahranim neighbourhood of Aleppo, Syria.", "Zahranim", "settlement", "Aleppo"),
        ("Shells fell on Aleppo. Troops entered Marj Sandil village.", "Marj Sandil", "country", None),
    ],
)
def test_an_unlisted_place_is_as_exact_as_what_contains_it(
    text: str, name: str, precision: str, admin1: str | None
) -> None:
    place = next(place for place in find_places(analyse(text)) if place.name == name)
    assert (place.precision, place.admin1, place.geonames_id) == (precision, admin1, None)
    assert text[place.start : place.end] == place.text == name


@pytest.mark.parametrize(
    "text",
    [
        "Every village near Aleppo was hit.",
        "Kurdish village guards shot at Aleppo.",
        "The Hezbollah village burned in Lebanon.",
        "The village of Tell Hawadin burned.",
    ],
)
def test_what_is_no_name_or_lies_nowhere_is_no_place(text: str) -> None:
    assert not {place.name for place in find_places(analyse(text))} & {"Every", "Kurdish", "Hezbollah", "Tell Hawadin"}
