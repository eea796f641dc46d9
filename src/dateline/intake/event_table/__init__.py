"""Exports of UCDP GED and ACLED to rows."""

from dateline.intake.event_table.read_event_table import EventTable, TableLimits, read_event_table

__all__ = ["EventTable", "TableLimits", "read_event_table"]
