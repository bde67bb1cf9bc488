"""Stretches that reach back from a day: "the last 24 hours", "the past week"; and words for units of time."""

from __future__ import annotations

from tollbook.find.date_expression import Anchor, DateExpression, Unit
from tollbook.find.date_parts import DateParts, Found
from tollbook.find.date_words import Words

_UNITS: dict[str, tuple[Unit, int]] = {
    "hour": ("hour", 1), "day": ("day", 1), "night": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2),
    "weekend": ("weekend", 1), "month": ("month", 1), "year": ("year", 1), "decade": ("year", 10),
}  # fmt: skip
_WINDOW_LEADS = frozenset({"over", "in", "within", "during", "for", "throughout"})


class WindowDates:
    """Reads such stretches."""

    def __init__(self, parts: DateParts) -> None:
        self._parts = parts

    def unit(self, words: Words, i: int) -> tuple[Unit, int] | None:
        """The unit at token ``i``, and how many of it: a fortnight is two weeks."""
        found = self._parts.lexicon.at(words, i, "unit")
        return _UNITS[found[0].name] if found else None

    def at(self, words: Words, start: int, j: int, value: int, name: str) -> Found | None:
        """ "the last 24 hours", "the past week", "the last few days"."""
        if value != -1 or (words.word(start - 1) not in _WINDOW_LEADS and words.norm[start] != "the"):
            return None
        number = self._parts.number(words, j)
        anchor: Anchor = "told" if name == "told" else "report"
        if number is None:
            unit = self.unit(words, j)
            lead = words.word(start - 1) in _WINDOW_LEADS
            single = unit is not None and not words.norm[j].endswith("s")
            if unit and single and lead and words.norm[j - 1] == "past" and unit[0] != "weekend":
                expression = DateExpression(
                    kind="window", unit=unit[0], offset=-unit[1], offset_to=-unit[1], anchor=anchor
                )
                return Found(start, j + 1, expression, "date.window")
            if unit and words.norm[j].endswith("s") and words.norm[j - 1] in {"last", "past"} and unit[0] != "weekend":
                expression = DateExpression(
                    kind="window", unit=unit[0], offset=-2, offset_to=-6, anchor=anchor, vague=True
                )
                return Found(start, j + 1, expression, "date.window")
            return None
        low, high, vague, k = number
        if words.word(k) == "-":
            k += 1
        unit = self.unit(words, k)
        if unit is None or unit[0] == "weekend":
            return None
        expression = DateExpression(
            kind="window", unit=unit[0], offset=-low * unit[1], offset_to=-high * unit[1], anchor=anchor, vague=vague
        )
        return Found(start, k + 1, expression, "date.window")
