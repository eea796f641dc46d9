"""One piece of evidence as found in two accounts."""

# The rule's id in knowledge/joining/evidence.toml, and what stands for {} in its words.
Finding = tuple[str, str]
