"""Accounts are gathered by what they tell of, in whatever order they come."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dateline.record import Figure
from dateline.situation.joining import join_accounts
from tests.factory import make_account, make_assertion

BAKERY = "Shells hit the bakery in Harim at noon"


def test_reports_of_one_happening_are_one_incident() -> None:
    accounts = [
        make_account("a", published="2016-03-02", acled="Shelling/artillery/missile attack", killed=16, text=BAKERY),
        make_account("b", published="2016-03-03", acled="Attack", killed=16, text="Mortars on a Harim bakery"),
        make_account(
            "c", published="2016-03-03", acled="Suicide bomb", killed=4, place="Raqqa", admin1="Raqqa", lat=35.9
        ),
    ]
    joint, apart = join_accounts(accounts)
    assert [account.id for account in joint.accounts] == ["a", "b"]
    assert joint.id == "a"
    assert joint.killed is not None
    assert joint.killed.best == 16
    assert "16 killed in both" in joint.joins[0].reasons
    assert [account.id for account in apart.accounts] == ["c"]


def test_a_rising_toll_is_an_update() -> None:
    accounts = [
        make_account("a", published="2016-03-02", acled="Attack", killed=30, publisher="One"),
        make_account("b", published="2016-03-03", acled="Attack", killed=45, publisher="Two"),
    ]
    (joint,) = join_accounts(accounts)
    assert joint.killed is not None
    assert (joint.killed.low, joint.killed.best, joint.killed.high) == (30, 45, 45)


def test_a_denial_stands_with_what_it_denies_and_founds_nothing() -> None:
    said = make_account("a", acled="Air/drone strike", killed=20, text=BAKERY)
    denial = make_account("b", acled="Air/drone strike", asserted=False, text=f"No {BAKERY}")
    (joint,) = join_accounts([denial, said])
    assert [account.id for account in joint.accounts] == ["a", "b"]
    assert join_accounts([denial]) == ()


def test_accounts_of_one_report_are_kept_apart() -> None:
    assert len(join_accounts([make_account("a", report="r", killed=16), make_account("b", report="r", killed=16)])) == 2


def test_days_of_bombing_of_one_town_do_not_melt_into_one() -> None:
    days = [make_account(f"d{day}", acled="Air/drone strike", from_=f"2016-03-{day:02}") for day in range(1, 15)]
    assert len(join_accounts(days)) == len(days)


def test_another_day_with_another_toll_is_another_happening() -> None:
    told = [make_account("a", acled="Attack", killed=11, text=BAKERY)]
    other = make_account("b", acled="Attack", killed=18, text=BAKERY, from_="2016-03-03")
    assert len(join_accounts([*told, other])) == 2
    assert (
        len(join_accounts([*told, make_account("b", acled="Attack", killed=11, text=BAKERY, from_="2016-03-03")])) == 1
    )


ACCOUNTS = [
    make_account(
        f"x{number}",
        published=f"2016-03-{3 + number % 3:02}",
        acled=("Attack", "Air/drone strike", None)[number % 3],
        killed=(16, None, 18, 3)[number % 4],
        from_=f"2016-03-{1 + number % 2:02}",
        asserted=number % 7 != 0,
    )
    for number in range(24)
]


@given(st.permutations(ACCOUNTS))
def test_the_order_of_accounts_does_not_matter(accounts: list) -> None:  # type: ignore[type-arg]
    assert join_accounts(accounts) == join_accounts(ACCOUNTS)


YEARS = {"from": "2011-03-01", "to": "2011-03-31", "acled": "Peaceful protest", "root": "PROTEST"}


def test_background_of_a_month_or_a_year_joins_nothing() -> None:
    texts = (
        "Unrest began with marches in March 2011, officials say.",
        "Since marches in March 2011 the country has known no calm.",
        "Marches of March 2011 set off years of war and flight.",
    )
    accounts = [
        make_account(f"b{number}", published=f"2016-0{number + 3}-02", text=text, **YEARS)
        for number, text in enumerate(texts)
    ]
    assert len(join_accounts(accounts)) == 3


def test_a_year_joins_what_names_one_town_and_agrees_in_words() -> None:
    year = {"from": "1982-01-01", "to": "1982-12-31", "acled": "Attack", "place": "Hama", "admin1": "Hama"}
    accounts = [
        make_account("c0", published="2016-03-02", text="The razing of Hama in 1982 by artillery batteries.", **year),
        make_account("c1", published="2016-09-02", text="In 1982 artillery batteries saw to Hama's razing.", **year),
    ]
    (joint,) = join_accounts(accounts)
    assert len(joint.accounts) == 2


def test_words_that_a_site_prints_under_all_its_reports_join_nothing() -> None:
    furniture = "Readers agree that whatever they send in may be printed under our house rules for guests"
    accounts = [
        make_account(
            f"s{week}", published=f"2016-{week:02}-02", from_=f"2016-{week:02}-02", root="AGREE", text=furniture
        )
        for week in range(1, 9)
    ]
    assert len(join_accounts(accounts)) == 8
    fortnight = [
        make_account(f"t{day}", published=f"2016-03-{day:02}", from_=f"2016-03-{day:02}", root="AGREE", text=furniture)
        for day in range(1, 30, 4)
    ]
    assert len(join_accounts(fortnight)) == 8


def test_tolls_of_a_war_join_nothing_on_the_day_that_they_are_printed() -> None:
    values: dict[str, Any] = dict.fromkeys(Figure.__struct_fields__)
    figure = Figure(**values | {"kind": "killed", "best": 9000, "scope": "cumulative"})
    told = [
        make_assertion("Fighting has taken 9,000 lives over the years.", id=f"claim-{n}", figures=(figure,))
        for n in range(2)
    ]
    accounts = [
        make_account(f"w{n}", published="2016-03-02", acled="Attack", killed=None, assertions=(one,))
        for n, one in enumerate(told)
    ]
    assert len(join_accounts(accounts)) == 2
