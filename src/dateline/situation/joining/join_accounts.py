"""Accounts gathered by happening, all at once."""

from collections.abc import Iterable, Mapping
from itertools import combinations

from dateline.knowledge.joining_rules import load_joining_rules
from dateline.record import Actor
from dateline.situation.account import Account
from dateline.situation.joining.gather import Link, gather
from dateline.situation.joining.make_keys import make_keys
from dateline.situation.joining.profile import Profile, make_profile
from dateline.situation.joining.sum_up import sum_up
from dateline.situation.joining.weigh_pair import put_in_words, weigh_pair
from dateline.situation.joint_incident import Join, JointIncident


def join_accounts(accounts: Iterable[Account], actors: Iterable[Actor] = ()) -> tuple[JointIncident, ...]:
    """The happenings that `accounts` tell of, by date and id; the order of the accounts does not matter.

    `actors` tell which parties are known and what they are part of; without them parties are not compared. An account
    that only denies stands with the happening it denies, or nowhere.
    """
    known = {actor.id: actor for actor in sorted(actors, key=lambda actor: (actor.id, not actor.known))[::-1]}
    told = {account.id: account for account in accounts}
    profiles = {one: make_profile(account, known) for one, account in told.items()}
    links = link_profiles(profiles)
    groups = gather(
        (p.id for p in profiles.values() if p.asserted), (p.id for p in profiles.values() if not p.asserted), links
    )
    incidents = [_make(group, told, links) for group in groups]
    return tuple(sorted(incidents, key=lambda incident: (incident.from_ or "9999", incident.id)))


def link_profiles(profiles: Mapping[str, Profile]) -> dict[tuple[str, str], Link]:
    """Score and reasons of every pair that shares a block and is not far from being one."""
    rules = load_joining_rules()
    blocks: dict[str, list[str]] = {}
    for one in sorted(profiles):
        for key in make_keys(profiles[one]):
            blocks.setdefault(key, []).append(one)
    pairs = {pair for members in blocks.values() for pair in combinations(members, 2)}
    links: dict[tuple[str, str], Link] = {}
    for one, other in sorted(pairs):
        score, findings = weigh_pair(profiles[one], profiles[other], rules)
        if score >= rules.near:
            links[one, other] = Link(score, put_in_words(findings, rules))
    return links


def _make(group: list[str], told: Mapping[str, Account], links: Mapping[tuple[str, str], Link]) -> JointIncident:
    rules = load_joining_rules()
    joins = tuple(
        Join(one, other, links[one, other].score, links[one, other].reasons)
        for one, other in combinations(sorted(group), 2)
        if (one, other) in links and links[one, other].score >= rules.link
    )
    return sum_up([told[one] for one in group], joins)
