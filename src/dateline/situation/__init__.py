"""Readings -> what is going on: pure functions over records, which know no archive."""
