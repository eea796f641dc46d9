"""Words that two reports share, credits by which a report names its wire, and bodies it cites."""

from msgspec import Struct


class Passage(Struct, frozen=True):
    """A run of words that two reports share, but for up to a few words changed in between.

    `start` and `end` are its span in the one report, `other_start` and `other_end` in the other; `words` how many words
    are the same. `marks` are the fingerprints that it holds. A `stock` passage is background that is printed again for
    more than a month, or furniture of the page: it tells of no one report's copying another.
    """

    start: int
    end: int
    other_start: int
    other_end: int
    words: int
    marks: tuple[int, ...] = ()
    stock: bool = False


class Copy(Struct, frozen=True):
    """Two reports that share passages; `one` is the lesser id.

    `jaccard` is the part that the sequences of five words they share make of all that either holds, `containment` of
    those of the shorter.
    """

    one: str
    other: str
    jaccard: float
    containment: float
    passages: tuple[Passage, ...]


class Credit(Struct, frozen=True):
    """Words by which a report says that its text comes from an agency: "(Reuters)", "with agencies".

    `agency` is its actor id, null where the report says no more than "agencies".
    """

    report: str
    start: int
    end: int
    text: str
    agency: str | None


class Body(Struct, frozen=True):
    """An organisation that a report cites by its name; `actor` is its id where it has one."""

    report: str
    actor: str | None
    name: str


class Provenance(Struct, frozen=True):
    """What is known of where the words of some reports come from, and which bodies they rest on."""

    copies: tuple[Copy, ...] = ()
    credits: tuple[Credit, ...] = ()
    bodies: tuple[Body, ...] = ()
