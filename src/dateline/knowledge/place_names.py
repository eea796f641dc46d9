"""One spelling for the many that a place has: the keys by which places are looked up."""

import re
import unicodedata

_DROPPED = re.compile(r"['’‘`ʻʼʾʿʽ´.]")
_SPACED = re.compile(r"[\s\-‐‑–—/_,()]+")
_LONG_FORMS = {"st": "saint", "mt": "mount", "ft": "fort", "ste": "sainte"}
# Articles and the izafat of Arabic, Persian, Dari and Pashto names, which every outlet writes its own way.
_ARTICLES = frozenset(
    {
        "al",
        "el",
        "ad",
        "ar",
        "as",
        "ash",
        "at",
        "an",
        "az",
        "ez",
        "es",
        "esh",
        "er",
        "et",
        "ed",
        "e",
        "i",
        "ye",
        "the",
        "il",
    }
)
# Letters that transliterations of Arabic, Persian, Pashto and Indic names give for one sound. Order matters.
_SOUNDS = (
    ("ph", "f"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("zh", "j"), ("ck", "k"), ("q", "k"), ("c", "k"),
    ("v", "w"), ("ow", "u"), ("aw", "u"), ("au", "u"), ("ou", "u"), ("oo", "u"), ("w", "u"), ("o", "u"), ("ey", "i"), ("ay", "i"),
    ("ai", "i"), ("ei", "i"), ("ee", "i"), ("y", "i"), ("e", "i"), ("z", "s"), ("ia", "a"), ("iu", "u"), ("uu", "u"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")


def fold_name(name: str) -> str:
    """`name` without case, accents, apostrophes, dots and hyphens: "Al-Ḩasakah" and "al Hasakah" are one key.

    Letters that Unicode does not decompose are kept; St., Mt. and Ft. are written out, as gazetteers have both.
    """
    plain = name.lower()
    if not plain.isascii():
        plain = unicodedata.normalize(
            "NFKD", plain.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d")
        )
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = _SPACED.sub(" ", _DROPPED.sub("", plain)).split()
    if len(words) > 1 and not _LONG_FORMS.keys().isdisjoint(words[:-1]):
        words[:-1] = [_LONG_FORMS.get(word, word) for word in words[:-1]]
    return " ".join(words)


def sound_name(name: str) -> str:
    """A key for `name` that most transliterations share: Deir al-Zor and Dayr az-Zawr, Nahr-e Saraj and Nahri Saraj."""
    words = [word for word in fold_name(name).split() if word not in _ARTICLES]
    return "".join(_sound_word(word, last=place == len(words) - 1) for place, word in enumerate(words))


def _sound_word(word: str, last: bool) -> str:
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    word = _DOUBLED.sub(r"\1", word)
    ending = "ahi" if last else "ieahu"
    return word.rstrip(ending) or word
