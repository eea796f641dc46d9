"""The values of a claim that a form corrects by choosing."""

from collections.abc import Iterator
from typing import get_args
from urllib.parse import urlencode

from dateline.desk.address import address_of
from dateline.desk.claim_view import ClaimView
from dateline.record import Certainty, Polarity, Root, Status

Field = tuple[str, str, str, tuple[str, ...]]


def edit_address(one: ClaimView) -> str:
    """Where the form stands that corrects a claim."""
    page, _, mark = address_of("reports", one.report, claim=one.id).partition("#")
    return f"{page}?{urlencode({'edit': one.id})}#{mark}"


def fields_of(one: ClaimView) -> Iterator[Field]:
    """Path in the contract, name, present value, and the values to choose from; none of these where any may be typed."""
    yield "event.root", "Event", one.root, get_args(Root)
    yield "event.mode", "Mode", one.mode or "", ()
    yield "polarity", "Asserted", one.polarity, get_args(Polarity)
    yield "status", "Status", one.status, get_args(Status)
    yield "certainty", "Certainty", one.certainty, get_args(Certainty)
    yield "responsibility", "Responsibility", one.responsibility or "", ("", "claimed", "denied")
    yield "event.from", "From", one.from_ or "", ()
    yield "event.to", "To", one.to or "", ()
