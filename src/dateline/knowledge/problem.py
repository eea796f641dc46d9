"""What goes wrong with knowledge files."""

from pathlib import Path


class KnowledgeError(ValueError):
    """A knowledge file that breaks its rules: the file, what is wrong in it, and what to do."""

    def __init__(self, path: Path, wrong: str, remedy: str) -> None:
        super().__init__(f"{path}: {wrong}; {remedy}")
        self.path = path
        self.wrong = wrong
        self.remedy = remedy
