"""The formats of `dateline export`: to add one, add its file and a line here."""

from importlib import import_module
from typing import NamedTuple, cast

from dateline.errors import UsageError
from dateline.export.written import FolderWriter, Writer


class Format(NamedTuple):
    """A format: its name, what `dateline.` is followed by in a file's name, what one row is, and what it is, in words.

    `module` is the file of `dateline.export` that holds a function of its own name. A `folder` of pages is named
    instead of a file.
    """

    name: str
    suffix: str
    unit: str
    what: str
    module: str
    folder: bool = False


FORMATS: tuple[Format, ...] = (
    Format("jsonl", "jsonl", "record", "a record a line, as `dateline read --json` prints it", "write_jsonl"),
    Format("csv", "csv", "claim", "a claim a row", "write_csv"),
    Format("parquet", "parquet", "claim", "a claim a row, with types", "write_parquet"),
    Format("xlsx", "xlsx", "claim", "a workbook of incidents, claims and reports", "write_xlsx"),
    Format("acled", "acled.csv", "incident", "an incident a row, in ACLED's 31 columns", "write_acled"),
    Format("ucdp-ged", "ucdp-ged.csv", "incident", "a deadly incident a row, in UCDP GED's columns", "write_ucdp_ged"),
    Format("polecat", "polecat.txt", "incident", "an incident a row, in POLECAT's 40 columns", "write_polecat"),
    Format("geojson", "geojson", "feature", "claims and incidents that have a place", "write_geojson"),
    Format("stix", "stix.json", "object", "a bundle of STIX 2.1", "write_stix"),
    Format("gexf", "gexf", "tie", "parties and the states between them with their lifetimes, for Gephi", "write_gexf"),
    Format("ftm", "ftm.json", "statement", "FollowTheMoney statements, one a line", "write_ftm"),
    Format("html", "html", "page", "a folder with a page a report", "write_html", folder=True),
)


def find_format(name: str) -> Format:
    """The format called `name`; raises `UsageError` (`unknown-format`)."""
    for one in FORMATS:
        if one.name == name:
            return one
    raise UsageError(
        "unknown-format", f"{name} is no format of export; choose {', '.join(one.name for one in FORMATS)}"
    )


def choose_format(file: str) -> Format:
    """The format whose suffix a file's name ends in, the longest first; raises `UsageError` (`unknown-format`)."""
    fitting = [one for one in FORMATS if file.lower().endswith(f".{one.suffix}")]
    if fitting:
        return max(fitting, key=lambda one: len(one.suffix))
    return find_format(file.rpartition(".")[2])


def load_writer(one: Format) -> Writer:
    """The function that writes a format, loaded when it is first asked for."""
    return cast(Writer, getattr(import_module(f"dateline.export.{one.module}"), one.module))


def load_folder_writer(one: Format) -> FolderWriter:
    """The function that writes a format that is a folder of pages."""
    return cast(FolderWriter, getattr(import_module(f"dateline.export.{one.module}"), one.module))
