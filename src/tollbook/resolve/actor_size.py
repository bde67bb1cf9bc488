"""How many people a noun phrase counts, by the same table of numbers and vague words that counts are read by."""

from __future__ import annotations

from tollbook.find.count_quantities import QuantityReader
from tollbook.find.number_words import lex
from tollbook.model import Interval

_ONE_WORDS = frozenset(("a", "an", "another", "one"))
_MOST = 5_000  # phrases kept


class SizeReader:
    """Reads the size of a group from the words before its noun."""

    def __init__(self, quantities: QuantityReader) -> None:
        self._quantities = quantities
        self._known: dict[tuple[str, bool], Interval | None] = {}  # "the", "two" and their like come again and again

    def size(self, words: str, *, singular: bool) -> Interval | None:
        """The size that a phrase states up to its noun, or None where it states none.

        ``singular`` says that the noun is in the singular, so that "a" counts one.
        """
        key = (words, singular)
        if key not in self._known:
            if len(self._known) > _MOST:
                self._known.clear()
            self._known[key] = self._size(words, singular)
        return self._known[key]

    def _size(self, words: str, singular: bool) -> Interval | None:
        lexed = lex(words)
        for quantity in self._quantities.read(lexed):
            following = [w.low for w in lexed[quantity.last : quantity.last + 3]]
            if quantity.digits and following[:1] in (["-"], ["%"], ["st"], ["nd"], ["rd"], ["th"], ["d"]):
                continue  # "a 20-year-old man", "the 1st battalion"
            if quantity.interval.high == 0 or following[:1] == ["percent"]:
                continue
            return quantity.interval
        if singular and any(w.low in _ONE_WORDS for w in lexed):
            return Interval(low=1, high=1)
        return None
