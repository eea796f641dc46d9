"""Tests of reading.when."""
