"""The builders that rules name."""

from collections.abc import Callable

from dateline.reading.when import dates, durations, hours, quarters, references, relative, sets
from dateline.reading.when.found import Found, Sense
from dateline.reading.when.reckoning import Reckoning

Builder = Callable[[Found, Reckoning], Sense | None]

BUILDERS: dict[str, Builder] = {
    "nothing": references.build_nothing,
    "date": dates.build_date,
    "weekday": dates.build_weekday,
    "year": dates.build_year,
    "named_day": dates.build_named_day,
    "year_words": dates.build_year_words,
    "month_step": dates.build_month_step,
    "of_that_year": dates.build_of_that_year,
    "unit": relative.build_unit,
    "distance": relative.build_distance,
    "weekend": relative.build_weekend,
    "week_of": relative.build_week_of,
    "that": relative.build_that,
    "quarter": quarters.build_quarter,
    "quarter_again": quarters.build_quarter_again,
    "day_by": relative.build_day_by,
    "length": durations.build_length,
    "length_of": durations.build_part_of,
    "length_one": durations.build_one,
    "set": sets.build_set,
    "reference": references.build_reference,
    "clock": hours.build_clock,
    "part": hours.build_part,
    "overnight": hours.build_overnight,
}
