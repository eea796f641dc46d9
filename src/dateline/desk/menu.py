"""The pages of the menu, in order: address and name."""

MENU = (
    ("/", "Reports"),
    ("/incidents", "Incidents"),
    ("/relations", "Relations"),
    ("/map", "Map"),
    ("/timeline", "Timeline"),
    ("/voices", "Voices"),
    ("/actors", "Actors"),
    ("/queue", "Review"),
    ("/log", "Log"),
    ("/bring", "Bring in"),
    ("/export", "Take out"),
)
