"""By what means people were killed, as far as words show."""

from collections.abc import Iterable, Set

from dateline.knowledge.record_check_words import means_patterns

_MOST = 2000  # characters of a text that are looked at


def find_means(texts: Iterable[str]) -> frozenset[str]:
    """The means that words of some texts show: "air", "shells", "bomb", "execution"."""
    held = " ".join(text[:_MOST] for text in texts)
    return frozenset(name for name, pattern in means_patterns() if pattern.search(held))


def compare_means(told: Set[str], recorded: Set[str]) -> str | None:
    """ "same" where a report and a record share a means, "other" where both show means and share none; null else."""
    if not told or not recorded:
        return None
    return "same" if told & recorded else "other"
