from typing import Any

from dateline.situation.account import Account
from dateline.situation.record_check import Absence, check_absences
from tests.factory import make_account
from tests.situation.record_check.test_check_incidents import ged


def deny(**fields: Any) -> Account:
    given = {"actors": ("syria-military",), "recipients": ("islamic-state",), "from": "2016-03-01", "to": "2016-04-30"}
    return make_account(asserted=False, text="The two have not fought for two months.", **{**given, **fields})


def check(account: Account) -> Absence:
    rows = [ged(), ged(id="502", side_b="SDF"), ged(id="600", date_start="2016-01-01", date_end="2016-01-01")]
    (absence,) = check_absences([account], [*rows, ged(id="700", date_start="2016-12-31", date_end="2016-12-31")])
    return absence


def test_a_row_of_the_pair_in_the_interval_contradicts() -> None:
    absence = check(deny())
    assert absence.verdict == "contradicted"
    assert [found.row.id for found in absence.rows] == ["501"]
    assert absence.parties == ("syria-military", "islamic-state")


def test_no_row_of_the_pair_supports() -> None:
    assert check(deny(**{"from": "2016-04-01"})).verdict == "supported"
    assert check(deny(recipients=("hezbollah",))).verdict == "supported"


def test_beyond_the_record_nothing_is_said() -> None:
    assert check(deny(**{"from": "2015-03-01"})).verdict == "outside"
    assert check(deny(**{"from": "", "to": None})).verdict == "outside"


def test_only_denials_between_two_armed_parties_are_tested() -> None:
    rows = [ged()]
    assert check_absences([deny(recipients=("civilians",))], rows) == ()
    assert check_absences([deny(root="AGREE")], rows) == ()
    assert check_absences([deny(recipients=("syria",))], rows) == ()
    assert check_absences([make_account(actors=("syria-military",), recipients=("islamic-state",))], rows) == ()
