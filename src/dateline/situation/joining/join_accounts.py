"""Accounts gathered by happening, all at once."""

from collections.abc import Iterable, Mapping
from itertools import combinations

from dateline.knowledge.joining_rules import load_joining_rules
from dateline.record import Actor
from dateline.situation.account import Account
from dateline.situation.joining.gather import gather
from dateline.situation.joining.link_pair import Link, link_pair
from dateline.situation.joining.make_keys import make_keys
from dateline.situation.joining.profile import Profile, make_profile
from dateline.situation.joining.standing import find_mates
from dateline.situation.joining.sum_up import sum_up
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
    denials = [p.id for p in profiles.values() if not p.asserted]
    groups = gather((p.id for p in profiles.values() if p.asserted), denials, links, profiles)
    incidents = [make_incident(group, told, links) for group in groups]
    return tuple(sorted(incidents, key=lambda incident: (incident.from_ or "9999", incident.id)))


def link_profiles(profiles: Mapping[str, Profile]) -> dict[tuple[str, str], Link]:
    """Score and reasons of every pair that shares a block and is not far from being one."""
    blocks: dict[int, list[str]] = {}
    keys = {one: make_keys(profiles[one]) for one in sorted(profiles)}
    for one, blocks_of in keys.items():
        for block in blocks_of:
            blocks.setdefault(block, []).append(one)
    links: dict[tuple[str, str], Link] = {}
    for one, blocks_of in keys.items():
        for other in sorted({other for block in blocks_of for other in find_mates(one, blocks[block]) if other > one}):
            if (link := link_pair(profiles[one], profiles[other])) is not None:
                links[one, other] = link
    return links


def make_incident(
    group: Iterable[str], told: Mapping[str, Account], links: Mapping[tuple[str, str], Link]
) -> JointIncident:
    """The incident of a group of accounts (ids), with the links within it that make them one."""
    rules = load_joining_rules()
    joins = tuple(
        Join(one, other, links[one, other].score, links[one, other].reasons)
        for one, other in combinations(sorted(group), 2)
        if (one, other) in links and links[one, other].score >= rules.link
    )
    return sum_up([told[one] for one in sorted(group)], joins)
