"""Whether a text's words are those of reports of armed violence, or of texts about something else that use its words.

A logistic regression over the words and pairs of words of a text, fitted by scripts/train_report_words.py. It is asked
about whole texts, of some length, and only ever says that a text tells of something else; which incidents a report
tells of, and why, is read by rules alone.
"""

from __future__ import annotations

import math
import re
from itertools import islice, pairwise

import msgspec

from tollbook.resources import Knowledge

_WORD = re.compile(r"[a-z][a-z'-]+")
_SHORTEST = 45  # words: a sentence or two say too little of what a text is about
_LONGEST = 1500  # words that are looked at
# Below it a text is about something else. A long text says more of what it is about: of whole reports that were held
# back in five folds none stands below 0.6, of their first 60 words 3 in 100 below 0.25, of their first 90 as many below
# 0.4; of texts about something else 98 in 100 stand below 0.5.
_UNLIKELY, _UNLIKELY_LONG = 0.25, 0.5
_SHORT, _LONG = 60, 150  # words
_ARMED = 0.5  # of it, each time that armed people or harm by arms are named
_OFTEN = 3  # times


class ReportWordsTable(msgspec.Struct, frozen=True):
    """data/report_words.json: for each word, or two in a row, its weight and its inverse document frequency."""

    bias: float
    words: dict[str, tuple[float, float]]


class ReportWords:
    """Says how probably a text reports armed violence.

    >>> words = ReportWords(Knowledge())
    >>> words.probability("The match ended in a draw after the visitors had attacked all evening.") < 0.5
    True
    """

    def __init__(self, knowledge: Knowledge) -> None:
        table = knowledge.document("report_words.json", ReportWordsTable)
        self._bias, self._words = table.bias, table.words

    def probability(self, text: str) -> float:
        """The probability, from 0 to 1, that a text reports armed violence."""
        found = [m.group() for m in islice(_WORD.finditer(text.lower()), _LONGEST)]
        known = [self._words[w] for w in {*found, *(f"{a} {b}" for a, b in pairwise(found))} if w in self._words]
        length = math.sqrt(sum(idf * idf for _, idf in known)) or 1.0
        said = self._bias + sum(weight * idf for weight, idf in known) / length
        return 1 / (1 + math.exp(-said))

    def is_about_else(self, text: str, *, armed: int) -> bool:
        """Whether a text, long enough to tell, is about something else; of one that names ``armed`` people, or harm by
        arms, so many times, more is asked."""
        words = len(text.split())
        longer = min(max(words - _SHORT, 0) / (_LONG - _SHORT), 1.0)
        least = (_UNLIKELY + (_UNLIKELY_LONG - _UNLIKELY) * longer) * _ARMED ** min(armed, _OFTEN)
        return words >= _SHORTEST and self.probability(text) < least
