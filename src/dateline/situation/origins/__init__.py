"""How many independent origins stand behind a happening, who had it first, who relayed whom?"""

from dateline.situation.origins.find_origins import find_origins
from dateline.situation.origins.origin import Bond, Circle, Origin, Origins, Relay

__all__ = ["Bond", "Circle", "Origin", "Origins", "Relay", "find_origins"]
