"""By what a report was read: versions, knowledge and settings, as one hash."""

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from dateline.reading.read import Settings

# What a record is made by; the rest of the package only keeps and shows it.
_ROOMS = ("record", "knowledge", "intake", "reading")


def describe_run(settings: "Settings") -> dict[str, Any]:
    """Versions, hashes and settings that determine what a report is read as; ready for JSON."""
    import platform
    from importlib.metadata import version

    from dateline import __version__

    files = {str(path): hash_bytes(path.read_bytes()) for path in (*settings.actors, *settings.places)}
    return {
        "dateline": __version__,
        "rules": hash_rooms(),
        "python": platform.python_version(),
        "spacy": version("spacy"),
        "model": describe_model(settings.model),
        "settings": msgspec.to_builtins(settings, enc_hook=str),
        "files": files,
    }


def fingerprint(settings: "Settings") -> str:
    """16 hex digits that differ wherever the same report might be read differently.

    Names of files do not count, only what is in them; neither does what merely leaves reports out.
    """
    run = describe_run(settings)
    files = [hash_bytes(path.read_bytes()) for path in (*settings.actors, *settings.places)]
    counted = [run["dateline"], run["rules"], run["python"], run["spacy"], run["model"], len(settings.actors), files]
    return hash_bytes(msgspec.json.encode(counted))[:16]


@cache
def hash_rooms() -> str:
    """16 hex digits over the code and data that readings are made by."""
    root = Path(__file__).parent.parent
    digest = hashlib.sha256()
    for room in _ROOMS:
        for path in sorted((root / room).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(f"{path.relative_to(root).as_posix()}\0{hash_bytes(path.read_bytes())}\n".encode())
    return digest.hexdigest()[:16]


def describe_model(name: str) -> dict[str, str]:
    """Name and version of the parser; for a folder, a hash of its settings file stands for the version."""
    from importlib.metadata import PackageNotFoundError, version

    folder = Path(name)
    if folder.is_dir():
        config = folder / "meta.json"
        return {"name": name, "hash": hash_bytes(config.read_bytes()) if config.is_file() else ""}
    try:
        return {"name": name, "version": version(name.replace("_", "-"))}
    except PackageNotFoundError:
        return {"name": name}


def hash_bytes(data: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(data).hexdigest()
