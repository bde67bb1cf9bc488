"""Dates relative to the report's day or to the day told last: "yesterday", "two days later", "last Tuesday"."""

from __future__ import annotations

from dataclasses import replace

from tollbook.find.date_expression import Anchor, DateExpression, Part, Unit
from tollbook.find.date_parts import DateParts, Found
from tollbook.find.date_windows import WindowDates
from tollbook.find.date_words import DateWord, Words

_NOUN_LEADS = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "he", "she", "they", "we", "it", "our", "this", "these"}
)
_POINTING = frozenset({"that", "this", "these", "those", "it", "them"})
_CLAUSE_LEADS = frozenset({"they", "he", "she", "it", "we", "the", "a", "an", "another", "there", "two", "three"})


class RelativeDates:
    """Reads relative dates and weekdays at a token."""

    def __init__(self, parts: DateParts) -> None:
        self._parts = parts
        self._lexicon = parts.lexicon
        self._windows = WindowDates(parts)
        self._unit = self._windows.unit

    def at(self, words: Words, i: int) -> Found | None:
        """The relative date that begins at token ``i``."""
        rules = (
            self._special, self._named_day, self._which, self._counted, self._passed, self._beside, self._weekday,
        )  # fmt: skip
        for rule in rules:
            found = rule(words, i)
            if found is not None:
                return found
        return None

    def _special(self, words: Words, i: int) -> Found | None:
        """ "the day before yesterday", "the night before last", "the day after tomorrow", "in recent days"."""
        j = i + 1 if words.word(i) == "the" else i
        if words.match(j, ("day", "before", "yesterday")) or words.match(j, ("night", "before", "last")):
            night = words.norm[j] == "night"
            return Found(i, j + 3, _days(-2, part="night" if night else None), "date.day_before_yesterday")
        if words.match(j, ("day", "after", "tomorrow")):
            return Found(i, j + 3, _days(2), "date.tomorrow")
        if words.word(i) == "recent" and words.word(i - 1) in {"in", "over", "during"}:
            unit = self._unit(words, i + 1)
            if unit and unit[0] in {"day", "week", "month"}:
                low, high = {"day": (-2, -6), "week": (-2, -6), "month": (-2, -6)}[unit[0]]
                expression = DateExpression(kind="window", unit=unit[0], offset=low, offset_to=high, vague=True)
                return Found(i, i + 2, expression, "date.recent")
        return None

    def _named_day(self, words: Words, i: int) -> Found | None:
        """ "today", "yesterday afternoon", "overnight", "tonight"."""
        found = self._lexicon.at(words, i, "day")
        if found is None:
            return None
        entry, j = found
        part: Part | None = "overnight" if entry.name == "overnight" else "night" if entry.name == "night" else None
        j, after = self._daypart(words, j)
        return Found(i, j, _days(entry.value, part=part or after), f"date.{entry.id}")

    def _which(self, words: Words, i: int) -> Found | None:
        """ "last night", "this morning", "the next day", "last Tuesday", "the following week", "that same day"."""
        start = i
        if words.word(i) == "the":
            i += 1
        if words.word(i) in {"very", "that", "this"} and words.word(i + 1) in {"very", "same", "past", "coming"}:
            i += 1
        if words.word(i) == "very" and self._lexicon.has(words.word(i + 1), "which"):
            i += 1
        which = self._lexicon.at(words, i, "which")
        if which is None:
            return None
        entry, j = which
        article = start != i and words.norm[start] == "the"
        window = self._windows.at(words, start, j, entry.value, entry.name)
        if window:
            return window
        told = entry.name == "told" or (entry.name == "either" and article)
        anchor: Anchor = "told" if told else "report"
        word = words.word(j)
        if word in self._lexicon.weekdays:
            end, part = self._daypart(words, j + 1)
            expression = DateExpression(
                kind="weekday", weekday=self._lexicon.weekdays[word], offset=entry.value, anchor=anchor, part=part
            )
            if entry.id == "that" and words.word(i - 1) not in {"on", "of"}:
                return None
            return Found(start, end, expression, "date.weekday")
        if self._lexicon.has(word, "daypart") or (word == "night"):
            return self._part_of_day(words, start, j, entry, anchor)
        unit = self._unit(words, j)
        if unit is None or words.norm[j].endswith("s") or unit[0] == "hour":
            return None
        if unit[0] == "day" and anchor == "report" and entry.id != "this":
            return None
        if unit[0] == "day":
            j, part = self._daypart(words, j + 1)
            after = self._that(words, j)
            day = replace(_days(entry.value, anchor=anchor, part=part), explicit=after > j)
            return Found(start, after, day, "date.next_day" if entry.value > 0 else "date.told_day")
        expression = DateExpression(
            kind="relative", unit=unit[0], offset=entry.value * unit[1], anchor=anchor, whole=True
        )
        return Found(start, j + 1, expression, f"date.{entry.id}_{unit[0]}")

    def _that(self, words: Words, j: int) -> int:
        """Over "that" in "the day before that"."""
        if words.word(j) in _POINTING and (not words.word(j + 1).isalpha() or words.word(j + 1) in _CLAUSE_LEADS):
            return j + 1
        return j

    @staticmethod
    def _part_of_day(words: Words, start: int, j: int, entry: DateWord, anchor: Anchor) -> Found | None:
        """ "last night" is the night to the report's day; "this morning" that day; "that night" the day told."""
        night = words.norm[j] == "night"
        which = entry.id
        if which == "coming" or (which == "past" and not night):
            return None
        part: Part = "overnight" if night and which in {"last", "past"} else "night" if night else "daypart"
        return Found(start, j + 1, _days(entry.value, anchor=anchor, part=part), f"date.{which}_part_of_day")

    def _counted(self, words: Words, i: int) -> Found | None:
        """ "two days ago", "a week later", "three days before that"."""
        number = self._parts.number(words, i)
        if number is None and words.norm[i] in {"days", "weeks", "months", "years", "hours"}:
            later = words.word(i + 1) in {"later", "earlier"}  # "days later"
            number = (2, 9, True, i) if later else None
        if number is None:
            return None
        low, high, vague, j = number
        unit = self._unit(words, j)
        if unit is None or unit[0] == "weekend":
            return None
        direction = self._lexicon.at(words, j + 1, "direction")
        if direction is None:
            return None
        entry, end = direction
        if words.word(end - 1) in {"prior", "previous"} and words.match(end, ("to", "that")):
            end += 1  # "two days prior to that"
        if words.norm[j + 1] in {"after", "before", "prior", "on", "previously", "back"}:
            follows = words.word(end)
            if self._that(words, end) > end or self._event(words, end) is not None:
                pass
            elif follows.isalnum() or (words.norm[j + 1] == "on" and follows != ","):
                return None
        event = self._event(words, end)
        after = event if event is not None else self._that(words, end)
        anchor: Anchor = "told" if entry.name == "told" else "report"
        if unit[0] == "hour":
            return self._hours(words, i, after, entry.value * high, anchor)
        sign = entry.value * unit[1]
        expression = DateExpression(
            kind="relative", unit=unit[0], offset=sign * low, offset_to=sign * high if vague else None, anchor=anchor,
            vague=vague, explicit=after > end,
        )  # fmt: skip
        return Found(i, after, expression, "date.ago" if entry.name == "report" else "date.later")

    def _passed(self, words: Words, i: int) -> Found | None:
        """ "On the third day after that": so many days behind the day told."""
        day = self.ordinal(words, i + 1) if words.word(i) == "the" else None
        if day is None or not words.match(day[1], ("day", "after")):
            return None
        after = self._that(words, day[1] + 2)
        return Found(i, after, _days(day[0], anchor="told"), "date.later") if after > day[1] + 2 else None

    def _event(self, words: Words, j: int) -> int | None:
        """Over "the attack" in "two days after the attack", where no more words say which one."""
        if words.word(j) not in {"the", "that", "this"} or not self._lexicon.has(words.word(j + 1), "event_noun"):
            return None
        return j + 2 if not words.word(j + 2).isalnum() else None

    @staticmethod
    def _hours(words: Words, i: int, end: int, hours: int, anchor: Anchor) -> Found | None:
        """ "three hours later": the same day, or the next or the one before; many hours tell days."""
        days = int(hours / 24)
        if abs(hours) < 24:
            return Found(i, end, _days(0, anchor=anchor, part="night"), "date.hours") if anchor == "told" else None
        return Found(i, end, _days(days, anchor=anchor), "date.hours")

    def _beside(self, words: Words, i: int) -> Found | None:
        """ "the day before", "the day after", "the night before (that)", "the day earlier"."""
        j = i + 1 if words.word(i) == "the" else i
        if j > i and words.word(j) == "morrow":
            return Found(i, j + 1, _days(1, anchor="told"), "date.next_day")
        if words.word(j) not in {"day", "night", "evening", "morning", "week", "month", "year"} or (
            words.word(i) != "the" and (words.word(j + 1), words.word(j + 2)) != ("after", ":")
        ):  # "Day after: ..." labels an entry
            return None
        after = self._that(words, j + 2)
        following = words.word(after)
        if words.word(j + 1) == "following" and (
            after > j + 2 or not following.isalnum() or following in _CLAUSE_LEADS
        ):
            return Found(i, after, _days(1, anchor="told"), "date.next_day")  # "the day following, two men ..."
        direction = self._lexicon.at(words, j + 1, "direction")
        if direction is None or direction[0].name != "told" or words.norm[j + 1] in {"later", "on"}:
            return None
        end = direction[1]
        event = self._event(words, end)
        after = event if event is not None else self._that(words, end)
        if after == end and words.word(end) in {*_NOUN_LEADS, "that"}:
            return None
        unit: Unit = "day" if words.norm[j] not in {"week", "month", "year"} else words.norm[j]  # type: ignore[assignment]
        whole = unit != "day"
        expression = DateExpression(
            kind="relative", unit=unit, offset=direction[0].value, anchor="told", whole=whole, explicit=after > end,
            part="night" if words.norm[j] == "night" else None,
        )  # fmt: skip
        return Found(i, after, expression, "date.day_beside")

    def _weekday(self, words: Words, i: int) -> Found | None:
        """ "Sunday", "Sunday night", "Sunday last", "the weekend"."""
        value = self._lexicon.weekdays.get(words.norm[i])
        if value is None:
            return self._weekend(words, i)
        end, part = self._daypart(words, i + 1)
        beside = self._weekday_beside(words, i, end)
        if beside is not None:
            told = DateExpression(kind="weekday", weekday=value, offset=beside[0], anchor="told", part=part)
            return Found(i, beside[1], told, "date.weekday")
        of_week = self._of_week(words, end)
        if of_week:
            expression = DateExpression(kind="weekday", weekday=value, offset=of_week[0], unit="week", part=part)
            return Found(i, of_week[1], expression, "date.weekday")
        offset: int | None = None
        if words.word(end) in {"last", "next"} and not words.word(end + 1).isalnum():
            offset, end = (-1 if words.norm[end] == "last" else 1), end + 1
        return Found(i, end, DateExpression(kind="weekday", weekday=value, offset=offset, part=part), "date.weekday")

    @staticmethod
    def _weekday_beside(words: Words, i: int, j: int) -> tuple[int, int] | None:
        """ "the Monday that followed", "the Thursday before": the way from the day told, and the token after."""
        if words.word(i - 1) != "the":
            return None
        if words.word(j) in {"that", "which"} and words.word(j + 1) in {"followed", "preceded"}:
            return (1 if words.word(j + 1) == "followed" else -1), j + 2
        if words.word(j) in {"after", "following", "before", "preceding"} and not words.word(j + 1).isalnum():
            return (1 if words.word(j) in {"after", "following"} else -1), j + 1
        return None

    def _of_week(self, words: Words, j: int) -> tuple[int, int] | None:
        """ "of last week", "this week" behind a weekday: the week's offset and the token after."""
        j = j + 1 if words.word(j) == "of" else j
        which = self._lexicon.at(words, j, "which")
        if which is None or which[0].name == "told" or words.word(which[1]) != "week":
            return None
        return which[0].value, which[1] + 1

    def _weekend(self, words: Words, i: int) -> Found | None:
        """ "over the weekend": the one before the report."""
        if not words.match(i, ("the", "weekend")) or words.word(i - 1) not in {"over", "at", "during", "on", "of"}:
            return None
        expression = DateExpression(kind="relative", unit="weekend", offset=-1, whole=True)
        return Found(i, i + 2, expression, "date.weekend")

    def _daypart(self, words: Words, j: int) -> tuple[int, Part | None]:
        """Over "night", "morning" ... after a day."""
        if words.word(j) in {"night"}:
            return j + 1, "night"
        if self._lexicon.has(words.word(j), "daypart"):
            return j + 1, "daypart"
        return j, None

    def this_unit(self, words: Words, i: int) -> Found | None:
        """ "the year" in "the start of the year", "the week" in "the end of the week": the report's own."""
        unit = self._unit(words, i + 1) if words.word(i) == "the" else None
        if unit is None or unit[0] not in {"week", "month", "year"} or words.norm[i + 1].endswith("s"):
            return None
        if words.word(i + 2).isalnum() and words.word(i + 2) not in {
            "in",
            "at",
            "and",
            "a",
            "the",
            "near",
            "when",
            "on",
        }:
            return None
        expression = DateExpression(kind="relative", unit=unit[0], offset=0, whole=True)
        return Found(i, i + 2, expression, f"date.this_{unit[0]}")

    def number(self, words: Words, i: int) -> tuple[int, int, bool, int] | None:
        """A number: low, high, whether vague, the token after it."""
        return self._parts.number(words, i)

    def ordinal(self, words: Words, i: int) -> tuple[int, int] | None:
        """An ordinal ("2nd", "second") and the token after it."""
        day = self._parts.day(words, i)
        return day if day and not (day[1] == i + 1 and words.norm[i].isdigit()) else None


def _days(offset: int, *, anchor: Anchor = "report", part: Part | None = None) -> DateExpression:
    return DateExpression(kind="relative", unit="day", offset=offset, anchor=anchor, part=part)
