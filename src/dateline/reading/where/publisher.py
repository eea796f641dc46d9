"""Where an outlet is at home, by the country code of its host."""

from functools import cache


def home_of(publisher: str | None) -> list[str]:
    """The ISO alpha-3 code of the country in a host name such as "post.example.co.uk"; empty where it has none."""
    if not publisher or " " in publisher.strip() or "." not in publisher:
        return []
    ending = publisher.strip().rstrip("/").rsplit(".", 1)[1].upper()
    code = _codes().get({"UK": "GB"}.get(ending, ending))
    return [code, code] if code else []


@cache
def _codes() -> dict[str, str]:
    import pycountry

    return {country.alpha_2: country.alpha_3 for country in pycountry.countries}
