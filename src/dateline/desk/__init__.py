"""The desk: a local web app on an archive. It binds to this machine alone, and nothing leaves it."""
