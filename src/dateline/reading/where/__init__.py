"""Where?: the places a report names, resolved to coordinates."""

from dateline.reading.where.find_places import find_places

__all__ = ["find_places"]
