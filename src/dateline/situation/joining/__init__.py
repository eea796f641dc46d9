"""Which accounts tell of one happening, and what do they add up to?"""

from dateline.situation.joining.join_accounts import join_accounts

__all__ = ["join_accounts"]
