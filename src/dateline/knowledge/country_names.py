"""What countries are called, by their codes."""

from functools import cache

from dateline.knowledge.export_words import load_countries


@cache
def country_names(iso: str) -> tuple[str, ...]:
    """The names of a country by its ISO 3166-1 alpha-3 code: as ISO lists it, its common name, and that of the field's
    datasets ("Syrian Arab Republic", "Syria"); none for a code that is no country's."""
    import pycountry

    country = pycountry.countries.get(alpha_3=iso)
    listed = load_countries().get(iso)
    names = [getattr(country, "name", None), getattr(country, "common_name", None), listed.name if listed else None]
    return tuple(dict.fromkeys(name for name in names if name))
