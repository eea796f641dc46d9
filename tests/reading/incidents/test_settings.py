"""Where and when a happening was: what its own words say goes before what stands near it, and far words say nothing."""

from dateline.intake import read_text
from dateline.reading.read import Settings, read_document
from dateline.record import Incident, Record

FILLER = " ".join(["The mayor spoke of schools.", "He praised the teachers.", "Prices rose.", "Rain fell."] * 2)


def _read(text: str, published: str | None = "2016-08-08") -> Record:
    return read_document(read_text(text, id="r", published=published), settings=Settings())


def _incident(record: Record, trigger: str) -> Incident:
    ids = {claim.id for claim in record.claims if trigger in claim.event.trigger.text}
    return next(incident for incident in record.incidents if ids & set(incident.claims))


def test_a_place_of_another_country_nearby_is_not_lent() -> None:
    record = _read("Rebels shelled Kunduz on Monday. Earlier Russian jets bombed rebels in Syria.")
    place = _incident(record, "bombed").place
    assert place is not None
    assert place.name == "Syria"


def test_where_somebody_spoke_came_from_or_went_is_not_lent() -> None:
    text = "At least 30 villagers were killed in March. A government spokesman said in Aden that he knew nothing of it."
    assert _read(text).incidents[0].place is None
    text = "At least 30 villagers were killed in March. Families who had fled to Dhamar have not come back."
    assert _read(text).incidents[0].place is None


def test_a_far_place_is_not_lent() -> None:
    record = _read(f"Rebels shelled Kunduz on Monday. {FILLER} Miners protested against the government.")
    assert _incident(record, "protested").place is None


def test_the_day_printed_over_a_page_is_no_day_of_what_it_tells() -> None:
    record = _read(f"Kabul Post, 8 August 2016\n\nPrices rose. {FILLER}\n\nRebels bombed a recent wedding.", None)
    assert _incident(record, "bombed").from_ is None


def test_how_long_one_thing_went_on_is_not_when_another_was() -> None:
    record = _read("Having fought each other for over a year in Kunduz, Hezbollah and Hamas agreed a truce.")
    agreed = next(claim for claim in record.claims if claim.event.root == "AGREE")
    assert agreed.event.from_ is None


def test_a_denial_contests_only_what_the_same_parties_did_to_each_other() -> None:
    record = _read(
        "Hezbollah and Hamas fought in Kunduz in June. Russian jets bombed Hamas in Syria. "
        "There has been no fighting between Hezbollah and Hamas in the past three months, an officer said."
    )
    assert _incident(record, "fought").contested_by
    assert not _incident(record, "bombed").contested_by


def test_what_passed_between_other_parties_is_another_happening() -> None:
    record = _read("Hezbollah fought Hamas in Kunduz. Egypt attacked the Taliban in Kunduz.")
    assert _incident(record, "fought") != _incident(record, "attacked")


def test_last_night_dates_what_the_day_over_the_report_does_not() -> None:
    text = "May 15: Operations in Eastern Afghanistan\n\nTroops searched a farm in Kunduz last night. The troops detained a rebel there."
    record = _read(text, "2010-05-15")
    assert _incident(record, "detained").from_ == "2010-05-14"


def test_a_headline_stands_right_before_the_lead() -> None:
    text = "Planner Captured in Kabul\n\n2010-07-CA-144\n\nFor Immediate Release\n\nTroops captured a rebel planner in Kabul."
    record = _read(text, "2010-07-22")
    (incident,) = [incident for incident in record.incidents if incident.captured]
    assert incident.captured is not None
    assert incident.captured.low == 1


def test_what_struck_people_is_of_the_same_raid_whatever_it_is_called() -> None:
    record = _read(
        "Troops killed several rebels in Kunduz on Sunday. Troops engaged the threat, killing several rebels."
    )
    assert [incident.killed.low for incident in record.incidents if incident.killed] == [3]


def test_what_somebody_answers_for_is_history() -> None:
    record = _read(
        "Troops detained a rebel leader in Kunduz on Sunday. "
        "The man was responsible for planning raids on bakeries and mills. Troops detained the rebel leader."
    )
    assert [incident.captured.low for incident in record.incidents if incident.captured] == [1]


def test_what_happens_every_day_is_no_one_happening() -> None:
    record = _read("A bomb killed nine cooks in Kunduz on Sunday. Every day women are abducted in Kunduz.")
    assert [incident.root for incident in record.incidents] == ["ASSAULT"]


def test_a_happening_of_a_year_long_past_is_not_of_the_day() -> None:
    record = _read("Rosa Vale boarded a tram in December 1955. Her arrest started a boycott.")
    assert _incident(record, "arrest").from_ == "1955-12-01"


def test_a_country_that_acts_is_no_scene() -> None:
    record = _read("Troops backed by Russia attacked Idlib.")
    place = _incident(record, "backed").place
    assert place is None or place.name != "Russia"


def test_one_dead_is_the_one_woman_who_was_killed() -> None:
    record = _read("One dead in raid on Kunduz. One woman was killed in the raid on Kunduz, doctors said.")
    assert [incident.killed.low for incident in record.incidents if incident.killed] == [1]


def test_a_day_given_before_the_day_that_is_printed_is_mistaken() -> None:
    record = _read("KABUL, 26 April 2014 (Reuters) - A bomb killed nine cooks on Thursday.", "2014-04-04")
    assert record.incidents[0].from_ == "2014-04-24"


def test_a_day_that_a_report_opens_with_goes_before_that_of_its_reprint() -> None:
    record = _read("Published April 2 2014 A bomb killed nine cooks in Kabul on Sunday.", "2014-04-14")
    assert record.incidents[0].from_ == "2014-03-30"


def test_where_a_party_is_outlawed_is_no_scene() -> None:
    record = _read("Troops clashed with the Front (banned in Russia), killing nine. Palmyra is a town in Syria.")
    place = _incident(record, "clashed").place
    assert place is not None
    assert place.name == "Palmyra"


def test_what_is_only_said_has_no_place_of_its_neighbours() -> None:
    record = _read("Rebels shelled Kunduz on Monday. Russia condemned Hamas.")
    assert _incident(record, "condemned").place is None


def test_a_day_to_come_dates_nothing_that_took_place() -> None:
    record = _read("Voters go to the polls on 20 August 2016. Rebels shelled Kunduz.")
    assert _incident(record, "shelled").from_ != "2016-08-20"


def test_the_capitals_of_a_dateline_are_no_scene() -> None:
    record = _read(
        "KABUL | Mon Aug 8, 2016 KABUL (Reuters) - A soldier was sentenced for a massacre. Troops killed nine."
    )
    assert all(incident.place is None or incident.place.name != "Kabul" for incident in record.incidents)


def test_what_is_usually_done_is_no_happening() -> None:
    record = _read("A bomb killed nine cooks in Kunduz on Sunday. The roads there are usually attacked by rebels.")
    assert [incident.root for incident in record.incidents] == ["ASSAULT"]
    assert len(record.incidents[0].claims) == 1


def test_those_who_were_struck_strike_elsewhere() -> None:
    record = _read(
        "Hamas bombed Hezbollah in Kunduz on Monday. The mayor spoke of schools. He praised the teachers. Rain fell. "
        "Hezbollah shelled a market, killing nine cooks."
    )
    assert _incident(record, "bombed") != _incident(record, "shelled")


def test_a_country_that_is_spoken_of_is_not_where_it_was_said() -> None:
    record = _read("Russia condemned Western sanctions on Syria. Hezbollah criticised Hamas in Egypt.")
    place = _incident(record, "criticised").place
    assert _incident(record, "condemned").place is None
    assert place is not None
    assert place.name == "Egypt"


def test_victims_of_other_parties_are_not_the_lead_s() -> None:
    record = _read(
        "Egypt has been pushing Taliban fighters back. The mayor spoke of schools. He praised teachers. Prices rose. "
        "Hezbollah claimed the attack in Kunduz that took the lives of 80 people."
    )
    assert _incident(record, "push") != _incident(record, "took the lives")
