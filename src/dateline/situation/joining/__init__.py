"""Which accounts tell of one happening, and what do they add up to?"""

from dateline.situation.joining.gather import gather
from dateline.situation.joining.join_accounts import join_accounts, make_incident
from dateline.situation.joining.link_pair import Link, link_pair
from dateline.situation.joining.make_keys import make_keys
from dateline.situation.joining.profile import Profile, make_profile
from dateline.situation.joining.standing import find_mates, is_full_member
from dateline.situation.joining.sum_up import by_publication, origin_of
from dateline.situation.joining.version import joining_version

__all__ = [
    "Link",
    "Profile",
    "by_publication",
    "find_mates",
    "gather",
    "is_full_member",
    "join_accounts",
    "joining_version",
    "link_pair",
    "make_incident",
    "make_keys",
    "make_profile",
    "origin_of",
]
