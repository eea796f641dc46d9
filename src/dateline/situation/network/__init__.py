"""The parties and their ties on one day: who sides with whom, and where that is under strain."""
