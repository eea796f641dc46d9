"""How the parties stand to each other, and how that moved: evidence from claims, and the line of states drawn from it."""
