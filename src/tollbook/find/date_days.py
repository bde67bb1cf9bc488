"""Days of a month whose month stands elsewhere: "on the 7th", "the 3rd and 5th of this month"; lists of days."""

from __future__ import annotations

from dataclasses import replace

from tollbook.find.date_expression import DateExpression
from tollbook.find.date_parts import Found
from tollbook.find.date_words import BREAK, Lexicon, Words, closed

RANGES = frozenset({"-", "–", "—", "‑", "‐", "/", "to", "through", "thru", "until", "till"})
AFTER_DAY = closed(
    "at in near by on the a an and to when where while our their his two as with from during for is was were it they"
    " he we this that outside inside around close before after between against upon but some several dozens no one"
    " left saw brought fell struck hit took blew went cost came shot met began under over through across south north"
    " east west along beside towards toward another other others also again many three four five six seven eight"
    " nine ten eleven twelve had has have did never who which whose then until though although because since as both"
    " all each"
)

_LAST_DAY = 31
_ENDINGS = frozenset(("st", "nd", "rd", "th"))  # of "110th"
_ITS_DAYS = closed("day night morning evening")
_SAID_OF_DAY = closed("saw brought cost was took gave witnessed passed found had")
Days = tuple[int, int, int, int]  # first day, last day, first token, token after


class DaysAlone:
    """Reads days without a month."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def at(self, words: Words, i: int, days: list[tuple[int, int, int]], signs: list[str]) -> tuple[Found, ...]:
        """ "on the 7th", "of the 3rd and 5th": a day whose month is carried."""
        on_weekday = words.word(i - 1) in self._lexicon.weekdays and days[0][2] - days[0][1] > 1 and len(days) == 1
        if on_weekday and self._ends_day(words, i, days[0][2]):
            return (Found(i, days[0][2], DateExpression(kind="calendar", day=days[0][0]), "date.day_only"),)
        if self._of_weekday(words, i, days):  # "Monday, the 2nd"
            return (Found(i, days[0][2], DateExpression(kind="calendar", day=days[0][0]), "date.day_only"),)
        if words.word(i - 1) == "its" and words.word(days[-1][2]) in _ITS_DAYS and words.word(i - 2) == "on":
            # "Safar opened with a raid on its 4th day"
            return (Found(i, days[-1][2] + 1, DateExpression(kind="calendar", day=days[0][0]), "date.day_only"),)
        month_after, shift, j = self._of_month(words, days[-1][2])
        if not month_after and words.norm[i].isdigit() and words.match(days[-1][2], ("of", "it")):
            month_after, j = True, days[-1][2] + 2  # "from the 7th to the 9th of it"
        with_the = words.word(i - 1) == "the" or words.word(i - 2) == "the"
        if not with_the and not (words.norm[i].isdigit() and month_after):
            return ()
        if month_after:
            grouped = grouped_days(days, signs, words.word(i - 1) == "between" or words.word(i - 2) == "between")
            base = DateExpression(kind="calendar", unit="month", offset=shift)
            finds = [
                Found(a, z, range_of(replace(base, day=first), last), "date.day_of_month", joined=n > 0)
                for n, (first, last, a, z) in enumerate(grouped)
            ]
            return (*finds[:-1], replace(finds[-1], end=j))
        return self._bare(words, i, days, signs, j)

    def _bare(
        self, words: Words, i: int, days: list[tuple[int, int, int]], signs: list[str], j: int
    ) -> tuple[Found, ...]:
        """Days behind "the", with no word for a month up to token ``j``: "on the 7th", "the morning of the sixth"."""
        ordinal = all(end - first > 1 or not words.norm[first].isdigit() for _, first, end in days)
        digits = all(words.norm[first].isdigit() for _, first, _ in days)
        follower, lead = words.word(j), words.word(i - 2)
        if not ordinal or not self._ends_day(words, i, j) or _is_of_units(words, j):
            return ()
        of_part = lead == "of" and self._part(words.word(i - 3))  # "the morning of the sixth"
        listed = follower == ":" and not lead.isalnum()  # "The 19th: two drivers shot at"
        # "The 5th cost them a post": the day opens its sentence, and something is said of it
        opens = lead in {BREAK, ".", ";"} and digits and follower in _SAID_OF_DAY
        if not (listed or opens) and lead not in {"on", "of", "since", "until", "between", "from", "by", "and"}:
            return ()
        if not digits and lead != "on" and not of_part:
            return ()
        if not digits and follower.isalpha() and not (of_part and follower in AFTER_DAY):
            return ()
        if words.match(j, ("of", "the")) or (follower == "of" and words.word(j + 1) not in {"this", "that", "last"}):
            return ()
        grouped = grouped_days(days, signs, lead == "between")
        plain = tuple(
            Found(a, z, range_of(DateExpression(kind="calendar", day=first), last), "date.day_only")
            for first, last, a, z in grouped
        )
        return tuple(f if n == 0 else replace(f, joined=True) for n, f in enumerate(plain))

    def _part(self, word: str) -> bool:
        return word == "night" or self._lexicon.has(word, "daypart")

    def _of_weekday(self, words: Words, i: int, days: list[tuple[int, int, int]]) -> bool:
        """Whether one day stands behind its weekday: "Monday, the 2nd", "on Monday the 2nd"."""
        if words.word(i - 1) != "the" or len(days) != 1 or days[0][2] - days[0][1] < 2:
            return False
        before = i - 3 if words.word(i - 2) == "," else i - 2
        follower = words.word(days[0][2])
        return words.word(before) in self._lexicon.weekdays and (not follower.isalnum() or follower in AFTER_DAY)

    def _ends_day(self, words: Words, i: int, j: int) -> bool:
        """Whether "the 7th" ends at token ``j``: "on the 7th a post fell", not "on the 7th floor"."""
        follower = words.word(j)
        if not follower.isalnum() or follower in AFTER_DAY:
            return True
        if follower.isdigit() or self._lexicon.has(follower, "ordinal_noun"):
            return False
        opens = words.word(i - 2) == "on" and words.word(i - 3) in {".", ";", ":", BREAK}
        # No ordinal counts several: "and on the 9th posts were shelled".
        several = words.word(i - 2) == "on" and follower.endswith("s")
        return opens or several or follower.endswith("ed")

    def _of_month(self, words: Words, j: int) -> tuple[bool, int, int]:
        """ "of the month", "of this month", "of the same month", "of last month": found, months back, token after."""
        if words.word(j) != "of":
            return False, 0, j
        k = j + 2 if words.word(j + 1) == "the" else j + 1
        if words.word(k) == "month" and k == j + 2:
            return words.word(k + 1) != "of", 0, k + 1
        if words.match(k, ("that", "same")):
            k += 1
        if words.word(k) == "said" and words.word(k + 1) == "month":
            return True, 0, k + 2
        which = self._lexicon.at(words, k, "which")
        if which is None or words.word(which[1]) != "month" or which[0].value > 0:
            return False, 0, j
        return True, which[0].value, which[1] + 1


def _is_of_units(words: Words, j: int) -> bool:
    """Whether an ordinal that no day bears is joined at token ``j``: "of the 23rd and 110th brigades"."""
    number = words.word(j + 1)
    joined = words.word(j) in {"and", "or", ",", "&"} and words.word(j + 2) in _ENDINGS
    return joined and number.isdigit() and int(number) > _LAST_DAY


def grouped_days(days: list[tuple[int, int, int]], signs: list[str], between: bool) -> list[Days]:
    """Days as (first, last, first token, token after): "3-5 and 7" is (3, 5) and (7, 7)."""
    groups = [(days[0][0], days[0][0], days[0][1], days[0][2])]
    for sign, (day, first, end) in zip(signs, days[1:], strict=True):
        if sign in RANGES or between:
            start = groups[-1]
            groups[-1] = (start[0], day, start[2], end)
        else:
            groups.append((day, day, first, end))
    return groups


def range_of(first: DateExpression, last: int) -> DateExpression:
    """From ``first`` to the ``last`` day of the same month; ``first`` itself where they are the same."""
    if first.day == last:
        return first
    return DateExpression(kind="range", calendar=first.calendar, first=first, end=replace(first, day=last))
