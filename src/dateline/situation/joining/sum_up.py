"""What the accounts of one happening add up to."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from dateline.record import Place, Root, Toll
from dateline.situation.account import Account
from dateline.situation.joint_incident import Join, JointIncident

_Value = TypeVar("_Value")
_PRECISION = {"settlement": 0, "district": 1, "province": 2, "country": 3, "region": 4}


def sum_up(accounts: Sequence[Account], joins: Sequence[Join]) -> JointIncident:
    """The incident that `accounts` tell of, of which at least one asserts it; their order does not matter."""
    told = sorted(accounts, key=by_publication)
    said = [account for account in told if account.asserted] or told
    root, mode, acled = _choose_type(said)
    from_, to = _choose(said, lambda account: (account.from_, account.to), _interval_rank) or (None, None)
    return JointIncident(
        id=said[0].id,
        root=root,
        mode=mode,
        acled=acled,
        from_=from_,
        to=to,
        place=_choose_place(said),
        actors=_choose_parties(said, "actors"),
        recipients=_choose_parties(said, "recipients"),
        killed=_add_up(said, "killed"),
        wounded=_add_up(said, "wounded"),
        captured=_add_up(said, "captured"),
        accounts=tuple(told),
        joins=tuple(joins),
    )


def by_publication(account: Account) -> tuple[bool, str, str]:
    """Order of accounts: date of publication, undated ones last, then id."""
    return account.report.published is None, account.report.published or "", account.id


def origin_of(account: Account) -> str:
    """Who first says it: the innermost voice of the account's first claim, else the publisher."""
    voices = account.assertions[0].voices if account.assertions else ()
    if not voices:
        return (account.report.publisher or account.report.id).casefold()
    return (voices[-1].actor or voices[-1].name).casefold()


def _choose(
    said: Sequence[Account], value_of: Callable[[Account], _Value | None], rank: Callable[[_Value], Hashable]
) -> _Value | None:
    """The value that most origins, then most accounts give; of equals the first by `rank`, then the first told."""
    origins: dict[_Value, set[str]] = {}
    counts: Counter[_Value] = Counter()
    for account in said:
        value = value_of(account)
        if value is not None:
            origins.setdefault(value, set()).add(origin_of(account))
            counts[value] += 1
    order = {value: at for at, value in enumerate(counts)}
    return min(
        counts, key=lambda value: (-len(origins[value]), -counts[value], rank(value), order[value]), default=None
    )


def _choose_type(said: Sequence[Account]) -> tuple[Root, str | None, str | None]:
    """Root, mode and ACLED type; an account that has a type of its own before one that has none."""
    typed = [account for account in said if account.acled] or list(said)
    chosen = _choose(typed, _type_of, lambda _: 0)
    assert chosen is not None
    root, acled = chosen
    alike = [account for account in typed if _type_of(account) == chosen]
    mode = _choose(alike, lambda account: account.mode, lambda _: 0)
    return root, mode, acled


def _type_of(account: Account) -> tuple[Root, str | None]:
    return account.root, account.acled


def _interval_rank(interval: tuple[str | None, str | None]) -> tuple[bool, bool]:
    """An interval of a day before a longer one, that before an open one, that before none."""
    from_, to = interval
    return from_ is None or to is None, from_ != to


def _choose_place(said: Sequence[Account]) -> Place | None:
    """The place that most origins, then most accounts give; who names a province gives every place in it, too."""
    placed = {_place_key(account.place): account.place for account in reversed(said) if account.place is not None}
    votes = {key: [a for a in said if a.place is not None and _holds(a.place, place)] for key, place in placed.items()}

    def rank(key: tuple[str, str, str]) -> tuple[int, int, int, tuple[str, str, str]]:
        return -len({origin_of(account) for account in votes[key]}), -len(votes[key]), _PRECISION[key[2]], key

    return placed[min(votes, key=rank)] if votes else None


def _place_key(place: Place) -> tuple[str, str, str]:
    return place.name, place.admin1 or "", place.precision


def _holds(outer: Place, inner: Place) -> bool:
    """Whether a place is, or holds, another."""
    if _place_key(outer) == _place_key(inner):
        return True
    if outer.country != inner.country or _PRECISION[outer.precision] <= _PRECISION[inner.precision]:
        return False
    return outer.precision == "country" or (outer.precision == "province" and outer.admin1 == inner.admin1)


def _choose_parties(said: Sequence[Account], side: str) -> tuple[str, ...]:
    """The parties on one side, most given first: those that at least half as many origins, and half as many accounts,
    give as the one that most give; what one alone says falls where others agree."""
    origins: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    for account in said:
        for party in getattr(account, side):
            origins.setdefault(party, set()).add(origin_of(account))
            counts[party] += 1
    most = max((len(given) for given in origins.values()), default=0)
    often = max(counts.values(), default=0)
    order = {party: at for at, party in enumerate(origins)}
    kept = [party for party, given in origins.items() if _weighs(len(given), most) and _weighs(counts[party], often)]
    return tuple(sorted(kept or origins, key=lambda party: (-len(origins[party]), -counts[party], order[party])))


def _weighs(number: int, most: int) -> bool:
    return 2 * number >= most and (number > 1 or most == 1)


def _add_up(said: Sequence[Account], kind: str) -> Toll | None:
    """low and high span the accounts, an end that one leaves open is open; best is the figure of the most origins, then
    the latest. An origin that tells several figures is heard with its latest."""
    tolls = [(origin_of(account), toll) for account in said if (toll := getattr(account, kind)) is not None]
    if not tolls:
        return None
    latest = dict(tolls)
    votes = Counter(toll.best for toll in latest.values() if toll.best is not None)
    last = {toll.best: at for at, (_, toll) in enumerate(tolls)}
    lows = [value for _, toll in tolls for value in (toll.low, toll.best) if value is not None]
    highs = [toll.high for _, toll in tolls]
    return Toll(
        low=min(lows, default=None),
        best=max(votes, key=lambda best: (votes[best], last[best]), default=None),
        high=None if None in highs else max(high for high in highs if high is not None),
    )
