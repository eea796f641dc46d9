"""What accounts of one happening add up to."""

from typing import Any

from dateline.record import Toll
from dateline.situation.account import Account
from dateline.situation.joining.sum_up import origin_of, sum_up
from tests.factory import make_account, make_assertion, make_voice


def told_by(name: str, voice: str, **fields: Any) -> Account:
    assertion = make_assertion(voices=(make_voice(), make_voice(voice, kind="person", relation="cited")))
    return make_account(name, **({"assertions": (assertion,)} | fields))


def test_the_best_toll_is_that_of_most_origins_then_of_the_latest() -> None:
    accounts = [
        told_by("a", "Omar", published="2016-03-02", killed=16),
        told_by("b", "Omar", published="2016-03-03", killed=16),
        told_by("c", "Layla", published="2016-03-03", killed=20),
        told_by("d", "Yusuf", published="2016-03-04", killed=22),
    ]
    assert sum_up(accounts, ()).killed == Toll(16, 22, 22)
    agreed = [*accounts, told_by("e", "Noor", published="2016-03-02", killed=16)]
    assert sum_up(agreed, ()).killed == Toll(16, 16, 22)


def test_an_origin_that_corrects_itself_is_heard_with_its_latest_figure() -> None:
    accounts = [
        told_by("a", "Omar", published="2016-03-02", killed=16),
        told_by("b", "Omar", published="2016-03-03", killed=31),
    ]
    assert sum_up(accounts, ()).killed == Toll(16, 31, 31)


def test_an_end_that_one_account_leaves_open_is_open() -> None:
    accounts = [make_account("a", killed=Toll(16, 16, None)), make_account("b", killed=18)]
    assert sum_up(accounts, ()).killed == Toll(16, 18, None)


def test_who_names_a_province_speaks_for_every_place_in_it() -> None:
    province = {"place": "Idlib", "precision": "province", "admin1": "Idlib"}
    accounts = [
        told_by("a", "Omar", **province),
        told_by("b", "Layla", **province),
        told_by("c", "Noor", admin1="Idlib"),
        told_by("d", "Yusuf", place="Raqqa", admin1="Raqqa"),
    ]
    place = sum_up(accounts, ()).place
    assert place is not None
    assert place.name == "Harim"


def test_a_party_that_one_alone_names_falls_where_others_agree() -> None:
    accounts = [
        told_by("a", "Omar", actors=("rebels", "harbour-wire")),
        told_by("b", "Layla", actors=("rebels",)),
        told_by("c", "Noor", actors=()),
    ]
    assert sum_up(accounts, ()).actors == ("rebels",)
    assert sum_up(accounts[:1], ()).actors == ("rebels", "harbour-wire")


def test_what_only_denies_tells_nothing_of_what_happened() -> None:
    accounts = [make_account("b", killed=4), make_account("a", asserted=False, killed=0, from_="2016-03-09")]
    joint = sum_up(accounts, ())
    assert (joint.id, joint.from_, joint.killed) == ("b", "2016-03-02", Toll(4, 4, 4))
    assert len(joint.accounts) == 2


def test_an_origin_is_the_innermost_voice_else_the_publisher() -> None:
    assert origin_of(told_by("a", "Omar")) == "omar"
    assert origin_of(make_account("a", publisher="Gulf Ledger", assertions=())) == "gulf ledger"
