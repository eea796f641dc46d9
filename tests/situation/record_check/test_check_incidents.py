from typing import Any

import pytest
from msgspec import structs

from dateline.intake.event_table.make_row import make_row
from dateline.record import Toll
from dateline.record.event_row import EventRow
from dateline.situation.account import Account
from dateline.situation.joining import join_accounts
from dateline.situation.record_check import Finding, check_incidents
from dateline.situation.record_check.told import lay_out
from tests.event_tables import ACLED_HEADER, GED_HEADER, acled_row, ged_row
from tests.factory import make_account, make_assertion

_WHERE: dict[str, Any] = {"actors": (), "recipients": ()}
PALMYRA: dict[str, Any] = {
    "place": "Palmyra",
    "lat": 34.56,
    "lon": 38.27,
    "admin1": "Homs",
    "country": "SYR",
    "from": "2016-03-04",
}


def ged(**given: str) -> EventRow:
    cells = ged_row(**given)
    return make_row("ucdp-ged", {name: at for at, name in enumerate(GED_HEADER)}, cells, 2, named=True)


def acled(**given: str) -> EventRow:
    cells = acled_row(**given)
    return make_row("acled", {name: at for at, name in enumerate(ACLED_HEADER)}, cells, 2, named=True)


def elsewhere(count: int) -> list[EventRow]:
    """Rows of other days, from January to June, at a place far from Palmyra."""
    return [
        ged(
            id=f"9{number:02}",
            date_start=f"2016-0{number % 6 + 1}-10",
            date_end=f"2016-0{number % 6 + 1}-10",
            latitude="33.5",
            longitude="36.3",
            where_coordinates="Damascus city",
            adm_1="Damascus Governorate",
            best="300" if number == 0 else "9",
        )
        for number in range(count)
    ]


def tell(name: str = "a", **fields: Any) -> Account:
    given = {**PALMYRA, "actors": ("syria-military",), "recipients": ("islamic-state",), "killed": 9, **fields}
    return make_account(name, **given)


def check(account: Account, *rows: EventRow) -> Finding:
    (incident,) = join_accounts([account])
    (finding,) = check_incidents([incident], [*rows, *elsewhere(6)])
    return finding


def test_a_row_of_the_same_day_place_parties_and_toll_supports() -> None:
    finding = check(tell(), ged())
    assert (finding.verdict, finding.differences) == ("supported", ())
    assert [found.row.id for found in finding.rows] == ["501"]
    assert finding.rows[0].reasons[0] == "same day"
    assert "9 dead told, 9 recorded" in finding.rows[0].reasons
    assert finding.chance is not None
    assert finding.chance < 0.1


@pytest.mark.parametrize(
    ("told", "difference"),
    [
        ({"killed": 25}, "toll"),
        ({"from": "2016-03-05"}, "day"),
        ({"lat": 34.2, "lon": 38.27, "place": "Sawwana", "precision": "settlement"}, "place"),
        ({"actors": ("israel-military",), "recipients": ()}, "perpetrator"),
    ],
)
def test_what_a_row_says_otherwise_is_named(told: dict[str, Any], difference: str) -> None:
    finding = check(tell(**told), ged())
    assert (finding.verdict, finding.differences) == ("differs", (difference,))


def test_too_much_otherwise_is_another_happening() -> None:
    assert check(tell(killed=120), ged()).verdict == "missing"
    assert check(tell(killed=40, **{"from": "2016-03-06"}), ged()).verdict == "missing"
    assert check(tell(**{"from": "2016-03-20"}), ged()).verdict == "missing"


def test_a_fit_that_the_place_sees_daily_is_no_support_where_something_differs() -> None:
    daily = [
        ged(id=f"7{day:02}", date_start=f"2016-{month:02}-{day:02}", date_end=f"2016-{month:02}-{day:02}")
        for month in (2, 4)
        for day in range(1, 29)
    ]
    finding = check(tell(killed=20), ged(), *daily, *daily)
    assert finding.verdict == "missing"
    assert check(tell(killed=20), ged()).verdict == "differs"


def test_rows_that_together_make_up_the_toll() -> None:
    rows = [ged(id=f"60{number}", best="6", low="6", high="6", deaths_b="3") for number in range(3)]
    finding = check(tell(killed=18), *rows)
    assert finding.verdict == "supported"
    assert len(finding.rows) == 3
    assert finding.reasons == ("3 rows make up the toll together: 18 dead",)


def test_a_toll_of_weeks_is_the_total_of_its_rows() -> None:
    rows = [ged(id=f"6{day}", date_start=f"2016-03-{day}", date_end=f"2016-03-{day}") for day in range(10, 22)]
    finding = check(tell(killed=12 * 9, **{"from": "2016-03-08", "to": "2016-03-28"}), *rows)
    assert finding.verdict == "supported"
    assert len(finding.rows) == 12


def test_where_a_report_was_written_is_no_place() -> None:
    finding = check(
        tell(killed=60, place="Harbour Land", country="GBR", precision="country"), ged(best="60", deaths_b="57")
    )
    assert finding.verdict == "supported"


def test_of_two_rows_the_one_of_the_same_means_is_taken() -> None:
    told = tell(recipients=("people",), text="An air strike killed nine people in Palmyra.")
    raid, mine = ged(id="2", source_headline="Warplanes kill nine"), ged(id="1", source_headline="Mines kill nine")
    finding = check(told, mine, raid)
    assert [found.row.id for found in finding.rows] == ["2"]
    assert "same means: air" in finding.rows[0].reasons


def test_civilians_told_are_not_a_rows_fighters() -> None:
    finding = check(tell(recipients=("civilians",), **{"from": "2016-03-05"}), ged())
    assert "toll" in finding.differences or finding.verdict == "missing"
    assert check(tell(recipients=("civilians",)), ged()).verdict == "supported"  # the record may count them otherwise
    one_sided = ged(deaths_a="0", deaths_b="0", deaths_civilians="9")
    assert check(tell(recipients=("civilians",)), one_sided).verdict == "supported"


def test_supporters_are_filed_under_those_they_fight_for() -> None:
    assert check(tell(actors=("russia-military",)), ged()).verdict == "supported"


def test_a_row_elsewhere_in_the_country_with_the_same_rare_toll() -> None:
    far = ged(latitude="35.3", longitude="40.1", adm_1="Deir ez Zor Governorate", best="60", low="60", high="60")
    finding = check(tell(killed=60, recipients=()), far)
    assert (finding.verdict, finding.differences) == ("differs", ("place",))


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ({"from": "2014-03-04"}, "runs from"),
        ({"country": "LBN", "lat": 33.9, "lon": 35.5, "place": "Beirut"}, "place it in LBN"),
        ({"from": ""}, "do not tell when"),
        ({"place": ""}, "do not tell where"),
        ({"root": "AGREE", "killed": None}, "deadly events alone"),
        ({"killed": None, "actors": (), "recipients": (), "lat": 36.9, "lon": 38.0, "admin1": "Aleppo"}, "no dead"),
    ],
)
def test_what_the_record_does_not_cover(told: dict[str, Any], word: str) -> None:
    finding = check(tell(**told), ged())
    assert finding.verdict == "outside"
    assert word in finding.reasons[0]


def test_a_toll_beyond_any_in_the_record_is_a_total() -> None:
    finding = check(tell(killed=900), ged())
    assert finding.verdict == "outside"
    assert "a total" in finding.reasons[0]


def test_a_rare_toll_on_another_day() -> None:
    finding = check(tell(killed=60, **{"from": "2016-03-10"}), ged(best="60", low="60", high="60", deaths_b="57"))
    assert (finding.verdict, finding.differences) == ("differs", ("day",))


def test_a_place_not_told_is_sought_in_the_records_only_country() -> None:
    finding = check(tell(killed=60, place=""), ged(best="60", low="60", high="60", deaths_b="57"))
    assert (finding.verdict, finding.differences) == ("supported", ())


def test_a_town_besieged_for_years_is_struck_on_the_day_of_the_report() -> None:
    finding = check(tell(published="2016-03-04", to="2016-03-04", **{"from": "2013-01-01"}), ged())
    assert finding.verdict == "supported"


def test_months_told_are_sought_in_the_whole_month() -> None:
    assert check(tell(**{"from": "2016-03"}), ged()).verdict == "supported"


def test_acled_holds_bloodless_events_too() -> None:
    account = make_account(
        place="Harasta",
        lat=33.56,
        lon=36.36,
        admin1="Rif Dimashq",
        country="SYR",
        actors=("syria-military",),
        recipients=("jaysh-al-islam",),
        **{"from": "2018-05-09"},
    )
    finding = check_incidents(
        join_accounts([account]), [acled(), acled(event_id_cnty="SYR9", event_date="2018-07-09")]
    )[0]
    assert finding.verdict == "supported"
    assert finding.rows[0].row.id == "SYR1"


def test_the_order_of_rows_does_not_matter() -> None:
    rows = [ged(id=str(number), best=str(number), low="1", high="20") for number in range(5, 12)]
    one, other = check(tell(), *rows), check(tell(), *reversed(rows))
    assert [found.row.id for found in one.rows] == [found.row.id for found in other.rows]
    assert one.verdict == other.verdict


def test_of_two_rows_the_one_whose_place_a_claim_names_is_taken() -> None:
    text = "Nine died in the village of Wadi al-Rumman."
    village = ged(id="2", where_coordinates="Wadi ar Ruman village", latitude="34.3")
    finding = check(tell(text=text), ged(id="1"), village)
    assert [found.row.id for found in finding.rows] == ["2"]
    assert finding.verdict == "supported"


def test_a_row_after_the_last_report_is_of_another_happening() -> None:
    later = ged(date_start="2016-03-06", date_end="2016-03-06")
    assert check(tell(), later).verdict == "differs"
    assert check(tell(published="2016-03-05"), later).verdict == "missing"


def test_what_is_told_of_a_night_may_be_recorded_the_evening_before() -> None:
    row = ged(date_start="2016-03-03", date_end="2016-03-03")
    assert check(tell(), row).differences == ("day",)
    assert check(tell(text="Shells killed nine in Palmyra overnight."), row).verdict == "supported"


def test_a_small_toll_of_another_day_is_no_support() -> None:
    row = ged(date_start="2016-03-03", date_end="2016-03-03", deaths_b="2", deaths_a="0", best="2", low="2", high="2")
    assert check(tell(killed=2), row).verdict == "missing"


def test_the_toll_in_the_lead_weighs_more_than_those_further_down() -> None:
    lead, other = Toll(39, 39, 39), Toll(12, 12, 12)
    claims = [make_assertion(f"claim {at}", start=at * 400, killed=other if at else lead, **_WHERE) for at in range(3)]
    (incident,) = join_accounts([tell(killed=20, assertions=tuple(claims))])
    assert lay_out(incident).tolls[0] == lead


def test_others_than_told_are_another_happening_where_the_means_is_not_shared() -> None:
    given: dict[str, Any] = {"actors": ("israel-military",), "recipients": ()}
    text = "An air strike killed nine people."
    assert check(tell(text=text, **given), ged(source_headline="Clashes go on")).verdict == "missing"
    raid = ged(source_headline="Warplanes kill nine")
    assert check(tell(text=text, **given), raid).differences == ("perpetrator",)


def test_people_told_are_not_the_dead_of_one_side() -> None:
    row = ged(deaths_a="9", deaths_b="11", best="20", low="20", high="20")
    assert check(tell(recipients=("people",)), row).differences == ("toll",)


def test_the_day_that_more_reports_give_is_taken() -> None:
    days = [("a", "2016-03-09"), ("b", "2016-03-04"), ("c", "2016-03-04")]
    accounts = tuple(tell(name, **{"from": day}) for name, day in days)
    (incident,) = join_accounts([accounts[0]])
    joined = structs.replace(incident, accounts=accounts)
    (finding,) = check_incidents([joined], [ged(), *elsewhere(6)])
    assert finding.verdict == "supported"


def test_rows_that_fit_but_are_common_there_are_said_to_fit() -> None:
    daily = [
        ged(id=f"7{day:02}{month}", date_start=f"2016-{month:02}-{day:02}", date_end=f"2016-{month:02}-{day:02}")
        for month in (1, 2, 3, 4, 5, 6)
        for day in range(1, 29)
    ]
    finding = check(tell(), *daily, *daily, *daily)
    assert finding.verdict == "missing"
    assert finding.reasons[0].startswith("3 of the 21 rows near there within these days would fit")
    apart = check(tell(killed=120), ged())
    assert apart.reasons == ("none of the 1 rows near there within these days fits in toll, place and parties",)
