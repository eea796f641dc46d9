"""How many origins stand behind a happening, who had it first, who relays whom."""

import random
from typing import Any

import pytest

from dateline.record import Span, Voice
from dateline.situation.account import Account
from dateline.situation.copies import Body, Copy, Credit, Passage, Provenance
from dateline.situation.joining import join_accounts
from dateline.situation.joint_incident import JointIncident
from dateline.situation.origins import Origins, find_origins
from tests.factory import make_account, make_assertion, make_voice

TEXT = "Two shells fell on the market of Harim."


def cite(name: str, cue: str = "said", **fields: Any) -> Voice:
    """A cited voice that is brought in by `cue`."""
    values: dict[str, Any] = {"kind": "organisation", "relation": "cited", "cue": Span(0, len(cue), cue)}
    return make_voice(name, **(values | fields))


def tell(name: str, publisher: str, *voices: Voice, day: int = 2, text: str = TEXT) -> Account:
    """An account of the shells by `publisher` on this day of March, on the word of `voices`."""
    chain = (make_voice(publisher), *voices)
    claim = make_assertion(text, id=f"claim-{name}", voices=chain, killed=None)
    return make_account(name, publisher=publisher, published=f"2016-03-{day:02}", assertions=(claim,), text=text)


def join(*accounts: Account) -> JointIncident:
    """The accounts as one incident."""
    (first, *_) = join_accounts(accounts[:1])
    return JointIncident(
        **{name: getattr(first, name) for name in first.__struct_fields__} | {"id": "i", "accounts": accounts}
    )


def find(*accounts: Account, **known: Any) -> Origins:
    return find_origins(join(*accounts), Provenance(**known))


def copy(one: str, other: str) -> Copy:
    """Two reports that share all of their words."""
    return Copy(f"report-{one}", f"report-{other}", 1.0, 1.0, (Passage(0, len(TEXT), 0, len(TEXT), 20),))


def test_outlets_of_their_own_are_independent() -> None:
    origins = find(tell("a", "Harbour Wire", day=3), tell("b", "Valley Courier", day=2))
    assert (origins.reports, origins.outlets, origins.independent) == (2, 2, 2)
    assert origins.first is not None
    assert origins.first.id == "report-b"


def test_the_same_named_voice_is_one_origin() -> None:
    origins = find(
        tell("a", "Harbour Wire", cite("Cape Watch")), tell("b", "Valley Courier", cite("Cape Watch"), day=3)
    )
    assert origins.independent == 1
    (origin,) = origins.origins
    assert (origin.name, origin.named, origin.outlets) == ("Cape Watch", True, ("Harbour Wire", "Valley Courier"))
    assert [bond.kind for bond in origin.bonds] == ["same voice"]


def test_voices_that_nobody_names_are_not_one() -> None:
    a_source = cite("a source", kind="unnamed")
    assert find(tell("a", "Harbour Wire", a_source), tell("b", "Valley Courier", a_source)).independent == 2
    assert find(tell("a", "Harbour Wire", a_source), tell("b", "Harbour Wire", a_source)).independent == 1


def test_copied_words_make_unnamed_voices_one() -> None:
    a_source = cite("a source", kind="unnamed")
    accounts = tell("a", "Harbour Wire", a_source), tell("b", "Valley Courier", a_source)
    origins = find(*accounts, copies=(copy("a", "b"),))
    assert origins.independent == 1
    assert [bond.kind for bond in origins.origins[0].bonds] == ["copied words"]


def test_copied_words_do_not_make_two_named_voices_one() -> None:
    accounts = tell("a", "Harbour Wire", cite("Cape Watch")), tell("b", "Valley Courier", cite("Red Crescent"))
    assert find(*accounts, copies=(copy("a", "b"),)).independent == 2


def test_a_credit_makes_an_account_the_agencys() -> None:
    credits_ = [Credit(f"report-{name}", 0, 9, "(Reuters)", "reuters") for name in "ab"]
    accounts = tell("a", "Harbour Wire"), tell("b", "Valley Courier", day=3), tell("c", "Reuters", day=1)
    origins = find(*accounts, credits=tuple(credits_))
    (origin,) = origins.origins
    assert origin.name == "Reuters"
    assert {bond.kind for bond in origin.bonds} == {"credit"}
    relayed = [(relay.relayer_name, relay.source_name, relay.kind, relay.cue) for relay in origins.relays]
    assert relayed == [
        ("Harbour Wire", "Reuters", "credits", "(Reuters)"),
        ("Valley Courier", "Reuters", "credits", "(Reuters)"),
    ]


def test_a_common_noun_stands_for_the_only_body_of_its_report() -> None:
    body = Body("report-a", None, "Cape Watch")
    accounts = tell("a", "Harbour Wire", cite("monitor")), tell("b", "Valley Courier", cite("Cape Watch"))
    assert find(*accounts).independent == 2
    assert find(*accounts, bodies=(body,)).independent == 1
    assert find(*accounts, bodies=(body, Body("report-a", None, "Red Crescent"))).independent == 2


def test_who_cites_an_outlet_rests_on_whom_the_outlet_rests_on() -> None:
    accounts = (
        tell("a", "Valley Courier", cite("Cape Watch")),
        tell("b", "Harbour Wire", cite("Valley Courier", kind="outlet")),
    )
    origins = find(*accounts)
    assert origins.independent == 1
    assert origins.origins[0].name == "Cape Watch"


def test_the_chain_of_voices_is_the_relay_graph() -> None:
    chain = cite("Valley Courier", "reported", kind="outlet"), cite("Cape Watch", "citing")
    origins = find(tell("a", "Harbour Wire", *chain))
    relayed = [(relay.relayer_name, relay.source_name, relay.cue, relay.published) for relay in origins.relays]
    assert relayed == [
        ("Harbour Wire", "Valley Courier", "reported", "2016-03-02"),
        ("Valley Courier", "Cape Watch", "citing", "2016-03-02"),
    ]


def test_outlets_that_cite_each_other_are_flagged() -> None:
    accounts = (
        tell("a", "Valley Courier", cite("Harbour Wire", kind="outlet")),
        tell("b", "Harbour Wire", cite("Valley Courier", kind="outlet")),
    )
    (circle,) = find(*accounts).circles
    assert circle.kind == "outlets that cite each other"
    assert circle.names == ("Harbour Wire", "Valley Courier")
    assert set(circle.reports) == {"report-a", "report-b"}


def test_many_reports_of_one_unnamed_voice_are_flagged() -> None:
    a_source = cite("a source", kind="unnamed")
    names = {"a": "Harbour Wire", "b": "Valley Courier", "c": "Cape Times"}
    accounts = [tell(name, publisher, a_source) for name, publisher in names.items()]
    (circle,) = find(*accounts, copies=(copy("a", "b"), copy("b", "c"))).circles
    assert (circle.kind, circle.reports) == ("one unnamed voice", ("report-a", "report-b", "report-c"))


def test_a_report_that_cites_says_nothing_of_its_own() -> None:
    account = tell("a", "Harbour Wire", cite("Cape Watch"))
    headline = make_assertion("Shells fall on Harim", voices=(make_voice("Harbour Wire"),))
    account = make_account(
        "a", publisher="Harbour Wire", published="2016-03-02", assertions=(headline, *account.assertions)
    )
    assert [origin.name for origin in find(account).origins] == ["Cape Watch"]


@pytest.mark.parametrize("seed", range(4))
def test_order_does_not_matter(seed: int) -> None:
    accounts = [
        tell("a", "Harbour Wire", cite("Cape Watch")),
        tell("b", "Valley Courier", cite("Cape Watch"), day=3),
        tell("c", "Cape Times", day=3),
        tell("d", "Reuters", cite("a source", kind="unnamed")),
    ]
    copies = [copy("b", "c"), copy("a", "d")]
    plain = find(*accounts, copies=tuple(copies))
    random.Random(seed).shuffle(accounts)  # noqa: S311 - no secret
    assert find(*accounts, copies=tuple(copies[::-1])) == plain
