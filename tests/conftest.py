"""What holds for all tests: none is judged by the clock, which a busy machine slows down (speed lives in benchmarks/)."""

from hypothesis import settings

settings.register_profile("dateline", deadline=None)
settings.load_profile("dateline")
