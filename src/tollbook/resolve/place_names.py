"""Place names across transliterations: what a name is, whatever alphabet or clerk it came through.

Three readings of a name, each coarser than the one before:

- ``fold``: case, marks and punctuation gone; two names of one fold are the same written name.
- ``sounds``: articles dropped, spellings of one consonant made one, vowels put in five classes.
- ``keys``: the consonants of ``sounds``. Two names that share a key may be one place; what decides is context.

    >>> shared("Hawija", "Al Huwayjah"), shared("Deir ez-Zor", "Dayr az Zawr"), shared("Kandahar", "Kunduz")
    (True, True, False)

Rules are ours, from how Arabic, Kurdish, Persian, Pashto, Turkish, Russian and Hausa names are romanised in English,
French, German and Turkish print (articles and sun letters, q/k, kh/h/x, dh/z, gh/g, v/w, final -ah/-a/-eh, vowels).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that NFKD leaves whole. The second table also tells apart letters that other scripts write with two.
_LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "ı": "i", "ə": "a", "đ": "d", "ħ": "h", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
    "ŋ": "n", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ŧ": "t", "ɛ": "e", "ɔ": "o",
})  # fmt: skip
_DIGRAPHS = str.maketrans({"ç": "ch", "č": "ch", "ş": "sh", "š": "sh", "ș": "sh", "ž": "zh", "ğ": "gh"})
_MARKS = str.maketrans("", "", "'’‘`´ʻʼʾʿʽˈ′\u02bd\u2032\"")
_NOT_ALNUM = re.compile(r"[^a-z0-9]+")

# The Arabic article with its sun letters, in the vowels of several dialects; dropped wherever it is a word.
_ARTICLES = frozenset(
    "al el il ul ol ad ed adh edh an en ar er as es ash esh at et ath eth az ez l the".split()
)  # fmt: skip
_SUN = re.compile(r"[ae](?=(dd|dh|nn|rr|ss|sh|tt|zz)[a-z]{3})")
_WORDS = {
    "abu": "bu",
    "abou": "bu",
    "albu": "bu",
    "bou": "bu",
    "st": "saint",
    "sta": "santa",
    "ft": "fort",
    "mt": "mount",
}

# What the letters leave open: dhal or dad and zay; qaf as said in the city or in the country (Qayyarah, Gayara).
_OPEN = (("dh", ("z", "d")), ("q", ("k", "g")))

# Spellings of one consonant. Order matters: longer first.
_CONSONANTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), out)
    for pattern, out in (
        (r"tsch|tch|sch|sh|ch", "S"),
        (r"dzh|dsch|dj", "j"),
        (r"zh", "j"),
        (r"kh|x", "h"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"ts|tz", "s"),
        (r"ck|q", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"v", "W"),
        (r"ou(?=[aeiou])", "W"),
        (r"aou", "aWu"),
        (r"w(?=[aeiouy])", "W"),
        (r"ou|oo|aw|au|ow|w", "u"),
        (r"ee|ie|ei|ai|ay|ey|ij(?![aeiouy])", "i"),
        (r"y", "i"),
        (r"(?<=[aeiou])h$", ""),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = str.maketrans("", "", "aeiou")
_COARSE = str.maketrans("eio", "aau")
_VOWEL_RUN = re.compile(r"[au]+")
_NEAR = {
    frozenset(p)
    for p in ("ae", "ei", "ai", "ou", "gk", "gj", "sz", "dt", "bp", "hk", "fW", "bW", "sS", "kS", "jS", "dz", "uW")
}
_SLIPS = frozenset("aeiouhW")


def plain(name: str, *, digraphs: bool = False) -> str:
    """Lower-case ASCII letters, digits and single spaces; ayn and hamza marks gone."""
    name = name.casefold()
    if digraphs:
        name = unicodedata.normalize("NFC", name).translate(_DIGRAPHS)
    name = unicodedata.normalize("NFKD", name.translate(_LETTERS).translate(_MARKS))
    name = "".join(c for c in name if not unicodedata.combining(c))
    return _NOT_ALNUM.sub(" ", name).strip()


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The written name without case, marks, hyphens and a leading article.

    >>> fold("Ar-Raqqah"), fold("Panjwa'i")
    ('raqqah', 'panjwai')
    """
    words = [_WORDS.get(w, w) if w in ("st", "sta", "ft", "mt") else w for w in plain(name).split()]
    while len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return " ".join(words)


def _sound(name: str) -> str:
    words = name.split()
    kept = [w for w in words if w not in _ARTICLES] or words
    joined = "".join(_sound_word(w) for w in kept)
    return re.sub(r"(.)\1+", r"\1", joined)


def _sound_word(word: str) -> str:
    word = _WORDS.get(word, word)
    if len(word) >= 6:
        word = _SUN.sub("", word, count=1) if _SUN.match(word) else word
    for pattern, out in _CONSONANTS:
        word = pattern.sub(out, word)
    return word


@lru_cache(maxsize=65536)
def sounds(name: str) -> tuple[str, ...]:
    """How a name sounds: one reading, or several where the letters leave it open (dh is d or z, q is k or g)."""
    out: dict[str, None] = {}
    for written in dict.fromkeys((plain(name), plain(name, digraphs=True))):
        texts = [written]
        for letters, readings in _OPEN:
            if letters in written:
                texts = [text.replace(letters, reading) for text in texts for reading in readings]
        for text in texts:
            out[_sound(text)] = None
    return tuple(out)


def key_of(sound: str) -> str:
    """The key of one sound: its consonants; with fewer than three of them, its coarse vowels stay."""
    consonants = sound[:1].translate(_COARSE) + sound[1:].translate(_VOWELS)
    bare = sound.translate(_VOWELS)
    if len(bare) >= 3:
        return ("a" + bare) if sound[0] in "aeiou" else consonants
    return _VOWEL_RUN.sub(_first, sound.translate(_COARSE)).rstrip("au") or sound.translate(_COARSE)


def _first(run: re.Match[str]) -> str:
    return run.group()[0]


def keys(name: str) -> tuple[str, ...]:
    """The robust keys of a name, most likely first; empty for a name without letters or digits.

    >>> keys("Fallujah") == keys("Al Falluja") == keys("Felluja")
    True
    """
    return tuple(dict.fromkeys(key_of(sound) for sound in sounds(name) if sound))


def shared(one: str, other: str) -> bool:
    """Whether two names share a key. Symmetric; never asks what the names stand for."""
    return not set(keys(one)).isdisjoint(keys(other))


def distance(one: str, other: str, limit: float = 3.0) -> float:
    """Weighted edit distance of two sounds: a vowel costs half, a pair often confused (g and k, b and p) half.

    Stops early and gives ``limit`` once every path costs that much.
    """
    if one == other:
        return 0.0
    if abs(len(one) - len(other)) * 0.5 >= limit:
        return limit
    row = [0.0]
    for char in other:
        row.append(row[-1] + _cost(char))
    for left in one:
        step = _cost(left)
        new = [row[0] + step]
        for j, right in enumerate(other, 1):
            swap = 0.0 if left == right else 0.5 if frozenset((left, right)) in _NEAR else 1.0
            if swap == 1.0 and left in "aeiou" and right in "aeiou":
                swap = 0.6
            new.append(min(row[j - 1] + swap, row[j] + step, new[-1] + _cost(right)))
        if min(new) >= limit:
            return limit
        row = new
    return min(row[-1], limit)


def _cost(char: str) -> float:
    return 0.5 if char in _SLIPS else 1.0


def likeness(one: str, other: str, least: float = 0.0) -> float:
    """How alike two sounds are, from 0 to 1; below ``least`` it may stop early and give 0."""
    size = max(len(one), len(other), 1)
    if abs(len(one) - len(other)) * 0.5 > (1.0 - least) * size:
        return 0.0
    return 1.0 - distance(one, other, limit=(1.0 - least) * size + 0.5 if least else float(size)) / size


@lru_cache(maxsize=65536)
def closeness(one: str, other: str) -> float:
    """How alike two names sound, 1.0 for the same, 0.0 for nothing in common; symmetric."""
    return max((likeness(a, b) for a in sounds(one) for b in sounds(other)), default=0.0)
