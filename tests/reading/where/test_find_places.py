"""Where?: names in reports become places, or are left alone."""

from pathlib import Path

import pytest

from dateline.knowledge.gazetteer import load_gazetteer
from dateline.reading.language import analyse
from dateline.reading.where import find_places
from dateline.record import Place, Time


def places_of(text: str, publisher: str | None = None) -> dict[str, Place]:
    return {place.text: place for place in find_places(analyse(text), publisher=publisher)}


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("The depot in Dallas, Texas, burned down.", "Dallas", "USA", "Texas"),
        ("A judge in Mansfield, La., set bail.", "Mansfield", "USA", "Louisiana"),
        ("The clinic in Rockville, Md., stayed open.", "Rockville", "USA", "Maryland"),
        ("Men were held in Sarkani district, Kunar.", "Sarkani", "AFG", "Kunar"),
        ("A bomb went off in Sinjar, northern Iraq.", "Sinjar", "IRQ", "Nineveh"),
        ("The convoy left Idlib city, Syria, at dawn.", "Idlib", "SYR", "Idlib"),
        ("Guards shot two men in Pakur District, Jharkhand.", "Pakur", "IND", "Jharkhand"),
        ("Rebels shelled Atlanta, Georgia, in the war game.", "Atlanta", "USA", "Georgia"),
    ],
)
def test_the_words_beside_a_name_say_which_place_is_meant(text: str, name: str, country: str, admin1: str) -> None:
    place = next(place for place in places_of(text).values() if place.name == name)
    assert (place.country, place.admin1) == (country, admin1)


def test_the_province_of_a_country_is_a_province() -> None:
    place = places_of("Jets bombed a mill in the Syrian province of Deir ez-Zor.")["Deir ez-Zor"]
    assert place.precision == "province"


def test_a_report_of_one_country_draws_its_names_there() -> None:
    text = "Shells fell on Aleppo and Homs. Syrian troops closed the road. Near Tripoli nothing moved in Syria."
    assert places_of(text)["Homs"].country == "SYR"
    assert (
        places_of("Misrata, Sirte and Benghazi were quiet. In Tripoli, Libya, men fired.")["Tripoli"].country == "LBY"
    )
    assert places_of("Sidon, Tyre and Beirut were quiet. In Tripoli, men fired in Lebanon.")["Tripoli"].country == "LBN"


def test_a_province_and_a_town_of_one_name_are_told_apart() -> None:
    found = find_places(analyse("Patrols went through Kandahar province. They slept in Kandahar city."))
    assert [place.precision for place in found] == ["province", "settlement"]


@pytest.mark.parametrize(
    "text",
    [
        "The Washington Post printed the letter.",
        "Mary Jackson fled. Jackson said that she had seen nothing.",
        "She wrote for the New York Times.",
        "He lives on Dublin Road.",
        "General Houston gave the order.",
        "Reading the letter took an hour.",
        "The Bank of England kept its rate.",
    ],
)
def test_people_papers_and_streets_are_no_places(text: str) -> None:
    assert places_of(text) == {}


def test_the_town_of_an_institution_is_a_place() -> None:
    assert places_of("Killeen Police Department officers found the truck.")["Killeen"].admin1 == "Texas"


def test_a_distance_and_a_direction_move_the_place() -> None:
    place = places_of("The post lies 20 km (12 miles) south of Mosul.")["20 km (12 miles) south of Mosul"]
    mosul = places_of("They met in Mosul.")["Mosul"]
    assert place.lat is not None
    assert mosul.lat is not None
    assert place.lat == pytest.approx(mosul.lat - 20 / 111.2, abs=0.001)
    assert place.lon == mosul.lon
    assert (place.precision, place.country, place.geonames_id) == ("district", "IRQ", None)


def test_a_demonym_has_a_country_and_no_point() -> None:
    place = places_of("South Korean troops left.")["South Korean"]
    assert (place.use, place.name, place.country, place.lat) == ("demonym", "South Korea", "KOR", None)


def test_a_capital_that_speaks_is_its_government() -> None:
    assert places_of("Damascus denied the charge.")["Damascus"].use == "metonym"
    assert places_of("Shells fell on Damascus.")["Damascus"].use == "place"
    assert places_of("US-backed fighters left Tikrit.")["US"].use == "metonym"
    assert places_of("A US general spoke in Tikrit.")["US"].use == "metonym"
    assert places_of("Iran-backed fighters left Tikrit.")["Iran"].use == "metonym"
    assert places_of("Shells fell on a village in the US.")["US"].use == "place"
    assert places_of("A Baghdad-based group left.")["Baghdad"].use == "place"


def test_a_name_in_a_spelling_of_its_own_is_heard() -> None:
    text = "Afghan troops left Kabul, Afghanistan. They found mines in Sarkanay district."
    assert places_of(text)["Sarkanay"].name == "Sarkani"


def test_a_small_namesake_abroad_is_not_meant() -> None:
    text = "Troops left Kabul and Kandahar for Helmand province, Afghanistan. They came to Letham village at night."
    letham = places_of(text)["Letham"]
    assert (letham.country, letham.geonames_id, letham.precision) == ("AFG", None, "country")


def test_spans_quote_the_report_and_stand_in_order() -> None:
    text = "KABUL, Afghanistan (AP) — Côte d'Ivoire and Dar es Salaam, Tanzania, sent “aid” to Deir ez-Zor in Syria."
    found = find_places(analyse(text))
    assert [text[place.start : place.end] for place in found] == [place.text for place in found]
    assert [place.text for place in found] == ["KABUL", "Afghanistan", "Côte d'Ivoire", "Dar es Salaam", "Tanzania",
                                               "Deir ez-Zor", "Syria"]  # fmt: skip


def test_a_name_inside_a_time_is_no_place() -> None:
    text = "They met again in Paris."
    start = text.index("Paris")
    time = Time(start=start, end=start + 5, text="Paris", type="DATE", value="2016", mod=None, from_=None, to=None)
    assert find_places(analyse(text), times=(time,)) == ()


def test_a_users_own_places_join_in(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("name,lat,lon,country,admin1\nCamp Zebulon,34.5,69.5,AFG,Logar\n")
    (place,) = find_places(analyse("The drone left Camp Zebulon at noon."), gazetteer=load_gazetteer(extra=(path,)))
    assert (place.lat, place.lon, place.country, place.admin1) == (34.5, 69.5, "AFG", "Logar")


def test_a_report_without_names_has_no_places() -> None:
    assert find_places(analyse("nothing was heard of them.")) == ()


def test_the_host_of_an_outlet_tells_its_country() -> None:
    text = "The library in Boston closes at noon."
    assert places_of(text, "standard.example.co.uk")["Boston"].country in ("GBR", "USA")
    assert places_of(text)["Boston"].country == "USA"
