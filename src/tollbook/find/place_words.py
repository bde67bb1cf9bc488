"""The words of a reading as the place finder sees them: with capitals put back where the report has none."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from tollbook.mentions import Reading
from tollbook.spans import Span

_WORD = re.compile(r"[^\W_]+(?:[-'’‘ʼʻʿʾ`]{1,2}[^\W_]+)*")  # "al-'Alam" is one word
_POSSESSIVE = ("'s", "’s")
_PARTS = re.compile(r"[-'’‘]")
_DATELINE = re.compile(
    r"\s{0,20}([A-Z][A-Z .'’-]{1,30}(?:, [A-Z][A-Z .'’-]{1,30})?(?: \([A-Z ]{1,30}\))?), \d{1,2} [A-Z]{3,9}\b"
)
# Small words that stand inside names: "San Luis de la Reina", "Dayr az Zawr", "Sar e Pul".
_SMALL = frozenset(
    "de del la las los el y e i al ad an ar as ash at ath az ez ed es er en ul ud ur us uz da do dos das du des le "
    "sur bin".split()
)
# "ISIL-held", "Saudi-led": no name, whatever it begins with.
_HELD = re.compile(
    r"-(?:held|controlled|run|ruled|occupied|owned|operated|led|backed|funded|aligned|affiliated|linked|inspired|made|"
    r"built|trained|dominated|majority|style|type|associated|supported|sponsored|planted|born)$"
)
_ENDS = re.compile(r"[.!?:;\n•*|—–\]]\s*[\"“'(\[]?\s*$|--\s*$|\s-\s*$")
_BEFORE_NAMES = frozenset(("abu", "abou", "umm", "albu", "bani", "banu", "bin", "ibn"))


class Word(NamedTuple):
    """One word. ``cap``: written, or restored, with a capital; ``sure``: where a plain word would have none;
    ``small``: a particle that may stand inside a name."""

    start: int
    end: int
    text: str
    cap: bool
    sure: bool
    small: bool


def cased(reading: Reading) -> str:
    """The cleaned text, of the same length, with the capitals that the reading restored for the parser."""
    text = reading.text
    if reading.case == "mixed":
        return text
    out = [low if len(low := c.lower()) == 1 else c for c in text]
    for sentence in reading.sentences:
        for token in sentence.doc or ():
            if token.text[:1].isupper():
                at = sentence.span_of(token).start
                if len(up := out[at].upper()) == 1:
                    out[at] = up
    spans = [*reading.layout.headings, dateline_of(reading)]
    for span in filter(None, spans):
        for match in _WORD.finditer("".join(out), span.start, span.end):
            out[match.start()] = out[match.start()].upper()[:1]
    return "".join(out)


def words_of(text: str, fixed: re.Pattern[str]) -> list[Word]:
    """All words of a text; a possessive ending is left out of its word. What ``fixed`` matches ("In Amenas",
    "Democratic Republic of the Congo") is one word."""
    out: list[Word] = []
    at = 0
    for match in fixed.finditer(text):
        out += _words(text, at, match.start())
        out.append(Word(match.start(), match.end(), match.group(), True, True, False))
        at = match.end()
    return [*out, *_words(text, at, len(text))]


def _words(text: str, low: int, high: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, low, high):
        word = match.group()
        if word[-2:] in _POSSESSIVE:
            word = word[:-2]
        start, end = match.start(), match.start() + len(word)
        if not word:
            continue
        cap = not word.islower() and _is_capitalised(word)
        initial = cap and (start == 0 or _ENDS.search(text, max(0, start - 6), start) is not None)
        small = not cap and word in _SMALL and not _is_english(word, text, end)
        yield Word(start, end, word, cap, cap and not initial, small)


def _is_capitalised(word: str) -> bool:
    """Whether a word, or a part of it behind a hyphen or an apostrophe, begins with a capital: "al-Qaim"."""
    if "-" in word and _HELD.search(word):
        return False
    return word[0].isupper() or any(p[:1].isupper() for p in _PARTS.split(word)[1:])


def _is_english(word: str, text: str, end: int) -> bool:
    """Whether a word that may be an Arabic article is none: that takes on the sound that follows ("an Nasr", "as
    Sukkari"), an English word does not ("In Bilozerka an FPV drone")."""
    return word in ("an", "as", "at") and text[end : end + 2].lower() != f" {word[-1]}"


def runs(text: str, words: list[Word], breaks: frozenset[str]) -> Iterator[list[Word]]:
    """Stretches of capitalised words with nothing but a space between, particles inside allowed.

    A capitalised word of ``breaks`` ("On", "Tuesday") belongs to no run.
    """
    run: list[Word] = []
    for word in words:
        if run and not _joined(text[run[-1].end : word.start]):
            yield from _trimmed(run)
            run = []
        named_so = bool(run) and run[-1].text.lower().rsplit("-", 1)[-1] in _BEFORE_NAMES  # "Abu Rajab": no month
        if (word.cap and (named_so or word.text.lower() not in breaks)) or (word.small and run and len(run) < 12):
            run.append(word)
        else:
            yield from _trimmed(run)
            run = []
    yield from _trimmed(run)


def _joined(gap: str) -> bool:
    return gap in (" ", "  ", " '", " ‘", " ʿ", "\n", " \n") or gap == "-"


def _trimmed(run: list[Word]) -> Iterator[list[Word]]:
    while run and run[-1].small:
        run = run[:-1]
    while run and run[0].small:
        run = run[1:]
    if run:
        yield run


def dateline_of(reading: Reading) -> Span | None:
    """The dateline: the layout's, else a place and a day in capitals that the text begins with."""
    if reading.layout.dateline is not None:
        return reading.layout.dateline
    match = _DATELINE.match(reading.text)
    listed = match is not None and reading.layout.heading_at(Span(match.start(1), match.end())) is not None
    return None if match is None or listed else Span(match.start(1), match.end())


class Recaser:
    """Puts capitals on names that look like common words, in texts without case: "san pedro sula", "in ambo".

    Only names that the gazetteer has, after a word that begins names or one that leads to a place.
    """

    def __init__(self, openers: frozenset[str], leads: frozenset[str], is_known: Callable[[str], bool]) -> None:
        self._openers, self._leads, self._is_known = openers, leads, is_known

    def recase(self, words: list[Word], text: str, breaks: Collection[str]) -> list[Word]:
        """The words, with more of them capitalised; such ones aren't sure."""
        out = list(words)
        at = 0
        while at < len(out):
            led = at > 0 and out[at - 1].text.lower() in self._leads and text[out[at - 1].end : out[at].start] == " "
            listed = at > 0 and out[at - 1].cap and text[out[at - 1].end : out[at].start].strip() == ","
            opens = out[at].text.lower() in self._openers
            used = self._name_at(out, at, text, breaks, single=led or listed) if opens or led or listed else 0
            for i in range(at, at + used):
                if not out[i].small or i == at:
                    out[i] = out[i]._replace(cap=True, small=False, sure=out[i].sure and out[i].cap)
            if opens and not used and at + 1 < len(out) and out[at + 1].cap and not out[at].cap and at and led:
                out[at] = out[at]._replace(cap=True, small=False)
            at += max(1, used)
        return out

    def _name_at(self, words: list[Word], at: int, text: str, breaks: Collection[str], *, single: bool) -> int:
        for length in (5, 4, 3, 2, 1):
            piece = words[at : at + length]
            if len(piece) < length or (length == 1 and (not single or piece[0].cap)):
                continue
            if not all(w.text.isalpha() or "-" in w.text for w in piece):
                continue
            if piece[-1].text.lower() in breaks or piece[0].text.lower() in breaks or piece[-1].small:
                continue
            if any(not _joined(text[a.end : b.start]) for a, b in pairwise(piece)):
                continue
            if self._is_known(text[piece[0].start : piece[-1].end]):
                return length
        return 0


def span_of(words: list[Word]) -> Span:
    """From the first word's start to the last one's end."""
    return Span(words[0].start, words[-1].end)
