"""One spelling for the many that a place has: the keys by which places are looked up."""

import re
import unicodedata

from dateline.knowledge.place_words import load_place_words

# Apostrophes and dots are dropped, what parts words is a space; one table, for there are two million names to fold.
_FOLDED = str.maketrans(dict.fromkeys("'’‘`ʻʼʾʿʽ´.", "") | dict.fromkeys("-‐‑–—/_,()", " "))
# Letters with a stroke or no dot, which Unicode does not divide into a letter and a mark.
_UNDIVIDED = str.maketrans("ıłøđ", "ilod")
_DOUBLED = re.compile(r"(.)\1+")


def fold_name(name: str) -> str:
    """`name` without case, accents, apostrophes, dots and hyphens: "Al-Ḩasakah" and "al Hasakah" are one key.

    Letters that Unicode does not decompose are kept; St., Mt. and Ft. are written out, as gazetteers have both.
    """
    plain = name.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain.translate(_UNDIVIDED))
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = plain.translate(_FOLDED).split()
    if len(words) > 1:
        long_forms = load_place_words().long_form
        if not long_forms.keys().isdisjoint(words[:-1]):
            words[:-1] = [long_forms.get(word, word) for word in words[:-1]]
    return " ".join(words)


def sound_name(name: str) -> str:
    """A key for `name` that most transliterations share: Deir al-Zor and Dayr az-Zawr, Nahr-e Saraj and Nahri Saraj."""
    words = [word for word in fold_name(name).split() if word not in load_place_words().article]
    return "".join(_sound_word(word, last=place == len(words) - 1) for place, word in enumerate(words))


def _sound_word(word: str, last: bool) -> str:
    for letters, sound in load_place_words().sound:
        word = word.replace(letters, sound)
    word = _DOUBLED.sub(r"\1", word)
    ending = "ahi" if last else "ieahu"
    return word.rstrip(ending) or word
