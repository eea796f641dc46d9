"""dateline: reports about armed conflict, turned into a record you can defend."""

__version__ = "0.1.0"
