"""dateline: reports about armed conflict, turned into a record you can defend."""
