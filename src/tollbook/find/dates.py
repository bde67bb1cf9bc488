"""Dates in a report: every expression of a date with its words, none of them decided yet.

The finder looks at the words only (no parse), so that it reads headings, datelines and skipped sentences as well.

    >>> from tollbook.resources import Knowledge
    >>> [m.span.of("Two fell on 3 May.") for m in DateFinder(Knowledge()).find_in("Two fell on 3 May.")]
    ['3 May']
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import get_args

from tollbook.find.date_calendar import MONTH_NAMED
from tollbook.find.date_days import range_of
from tollbook.find.date_expression import Bound, DateExpression, DateMention
from tollbook.find.date_feasts import FeastDates
from tollbook.find.date_parts import DateParts, Found
from tollbook.find.date_phrases import DatePhrases
from tollbook.find.date_words import BREAK, Lexicon, Words, closed, cut
from tollbook.mentions import Reading
from tollbook.resources import Knowledge
from tollbook.spans import Span

__all__ = ["DateExpression", "DateFinder", "DateMention"]

_REACH = 7  # tokens from a date's first word to the one that names it ("no later than the morning of Sunday")
_LISTED = 24  # and from the first number of a list of days to its month
_ADDRESSEE = 5  # words behind "told" in which those told are named
_PARTED = frozenset((",", ".", ";", ":", "that", "how", "when", "where", "after", "of", "to", "were", "was", "had"))
_BRACKETS = frozenset("()")
_OWNED = frozenset("claimed claiming claims took taken".split())
_LOOK_BACK = 8  # words in which "born" or "release" colours a date
_OPENS = (",", "that")  # "it will be recalled that on 5 June gunmen stormed a post"
_LOOK_AHEAD = 6  # words in which "will" and "scheduled" do
_SAYING = closed(  # what may stand between a verb of saying and its day
    "on in at a an the here late early also to its his their statement communique communiqué report reporters"
    " journalists news press conference briefing officially"
)
_GLOSSED = ([","], ["("])  # "said this Thursday, 18 February"
_LEARNED = closed("learned learnt")
_PASSIVE = closed("was were been being is are")
_OF_IT = ("'", "’", "s")
_WHILE = closed("on in during at amid")  # "on Sunday's polling day", "during Sunday's vote": it was then
_STOPS = frozenset({".", ";", BREAK, "!", "?"})
_RELEASE_NUMBER = re.compile(r"(?<![\d-])((?:19|20)\d\d)-(\d{1,2})-[A-Z]{1,3}-\d{2,4}(?!\d)")


class DateFinder:
    """Finds date expressions. Built once, then safe to use for any number of reports."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._lexicon = Lexicon(knowledge)
        parts = DateParts(self._lexicon)
        feasts = FeastDates(knowledge, parts)
        self._strict = DatePhrases(parts, feasts, strict_case=True)
        self._lenient = DatePhrases(parts, feasts, strict_case=False)
        self._starts = self._starting_words()
        self._names = self._naming_words() | feasts.starts

    def find(self, reading: Reading) -> tuple[DateMention, ...]:
        """All date expressions of the cleaned text, headings and datelines too, in text order, none overlapping."""
        found = self.find_in(reading.text, mixed_case=reading.case == "mixed")
        if any(m.rule == MONTH_NAMED for m in found):
            opens = {s.span.start for s in reading.sentences} if reading.is_claim else set()
            found = tuple(m for m in found if m.rule != MONTH_NAMED or _opens_with(m.span.start, opens, reading.text))
        layout = reading.layout
        if not layout.label_days:
            return found
        found = tuple(m for m in found if not _overlaps_one(m.span, layout.label_days))
        made = [_label_day(reading.text, day) for day in layout.label_days]
        spans = tuple(m.span for m in found)
        months = (span for span in layout.label_months if not _overlaps_one(span, spans))
        made += [m for span in months if (m := self._label_month(reading.text, span))]
        return tuple(sorted((*found, *made), key=lambda m: m.span))

    def find_in(self, text: str, *, mixed_case: bool = True) -> tuple[DateMention, ...]:
        """The same for plain text. In text without case ("mixed_case" false) "may" needs surer neighbours."""
        phrases = self._strict if mixed_case else self._lenient
        numbers = tuple(self._release_numbers(text))
        found: list[DateMention] = []
        for words in cut(text):
            found += self._in_piece(words, phrases, found[-1].span.end if found else 0)
        return tuple(sorted((*numbers, *found), key=lambda m: m.span))

    def _label_month(self, text: str, span: Span) -> DateMention | None:
        """The month above a list of bare days."""
        named = self._lexicon.month(next(cut(span.of(text))), 0)
        if named is None:
            return None
        expression = DateExpression(kind="calendar", calendar=named[0].calendar, month=named[0].month)
        return DateMention(span=span, rule="date.label_month", expression=expression)

    def _in_piece(self, words: Words, phrases: DatePhrases, after: int) -> Iterator[DateMention]:
        i, last_end, spoken = 0, -1, False
        begin = max(words.first, after)
        for candidate in self._candidates(words):
            if candidate < i or not begin <= words.start[candidate] < words.last:
                continue
            i = candidate
            finds = phrases.at(words, i)
            i = max(finds[-1].end if finds else 0, i + 1)
            if not finds or self._is_name(words, finds[-1]):
                continue
            for found in finds:
                joined = found.joined or self._joined(words, last_end, found.start)
                mention = self._mention(words, found, joined)
                glossed = last_end >= 0 and list(words.norm[last_end : found.start]) in _GLOSSED
                mention = replace(mention, said=True) if spoken and glossed else mention
                yield mention
                last_end, spoken = found.end, mention.said

    def _candidates(self, words: Words) -> list[int]:
        """The tokens at which a date may begin: those that name one, and small words shortly before such a token."""
        starts: list[int] = []
        named = len(words.norm) + _LISTED
        months = self._lexicon.month_starts
        for i in range(len(words.norm) - 2, -1, -1):
            word = words.norm[i]
            if word[0].isdigit():
                if _is_sharp(words, i):
                    named = i
                if named - i <= _LISTED and not _goes_on(words, i):
                    starts.append(i)
            elif word in self._names or (word[:3] in months and self._lexicon.month(words, i)):
                named = i
                starts.append(i)
            elif (named - i <= _REACH and word in self._starts) or self._is_part_of(words, i):
                starts.append(i)
        starts.reverse()
        return starts

    def _is_part_of(self, words: Words, i: int) -> bool:
        """Whether an ordinal in words is a day for a part of it: "the morning of the sixth"."""
        if words.norm[i] not in self._lexicon.ordinals or not words.match(i - 2, ("of", "the")):
            return False
        return words.word(i - 3) == "night" or self._lexicon.has(words.word(i - 3), "daypart")

    def _is_name(self, words: Words, found: Found) -> bool:
        """ "the 19 April Movement", "Black September": a name, not a date."""
        if any(self._lexicon.at(words, i, "name_phrase") for i in range(max(found.start - 2, 0), found.end)):
            return True
        expression = found.expression
        if expression.kind != "calendar" or expression.year is not None or expression.month is None:
            return False
        return self._lexicon.has(words.word(found.end), "name_after")

    def _joined(self, words: Words, last_end: int, start: int) -> bool:
        if last_end < 0 or not 1 <= start - last_end <= 4:
            return False
        between = [w for w in words.norm[last_end:start] if w not in {"on", "the", "'", "’", "s", "early", "late"}]
        return between in (["and"], ["&"])

    def _mention(self, words: Words, found: Found, joined: bool) -> DateMention:
        near = []
        i = found.start - 1
        while i >= max(0, found.start - _LOOK_BACK) and words.norm[i] not in _STOPS:
            near.append(words.norm[i])
            i -= 1
        bound = found.rule.partition("+")[2]
        after = [words.word(found.end + n) for n in (0, 1)]
        if bound in ("since", "until") and "when" in (after if after[0] == "," else after[:1]):
            bound = ""  # "missing since Sunday, when he was taken", "theirs until Sunday, when": done that day
        return DateMention(
            span=words.span(found.start, found.end),
            rule=found.rule,
            expression=found.expression,
            bound=bound if bound in get_args(Bound) else None,  # type: ignore[arg-type]
            joined=joined,
            future=self._ahead(words, found, near),
            named=any(self._lexicon.has(w, "background") for w in near[:4]) or self._papers(near),
            release=any(self._lexicon.has(w, "release") for w in near[:3]),
            said=self._said(words, found),
        )

    def _ahead(self, words: Words, found: Found, near: list[str]) -> bool:
        """Whether a date is that of something to come: "talks will be held on", "a strike called for", "the 30 January
        election"."""
        if any(self._lexicon.has(w, "future") for w in _since_opening(near[:_LOOK_AHEAD])):
            return True
        if near[:1] == ["for"] and any(self._lexicon.has(w, "planned") for w in near[1:]):
            return True
        j = found.end
        while words.word(j) in _OF_IT:
            j += 1
        occasion = any(self._lexicon.has(words.word(k), "occasion") for k in (j, j + 1))
        return occasion and not (near and near[0] in _WHILE)

    def _papers(self, near: list[str]) -> bool:
        """ "in a letter dated 3 May"."""
        return near[:1] == ["dated"] and any(self._lexicon.has(w, "document") for w in near[1:3])

    def _said(self, words: Words, found: Found) -> bool:
        """Whether a verb of saying stands beside the date: "said in a statement on Tuesday", "today confirmed"."""
        i = found.start - 1
        while i > 0 and found.start - i <= _LOOK_BACK and words.norm[i] in _SAYING:
            i -= 1
        if words.word(i) == "responsibility" and words.word(i - 1) in _OWNED:
            return True  # "claimed responsibility on Friday"
        if words.word(i) in _LEARNED:
            return True  # "we learned this Thursday", "it was learned on Friday"
        if i >= 0 and self._lexicon.has(words.norm[i], "statement"):
            passive = any(words.word(i - n) in _PASSIVE for n in (1, 2))
            return not passive or words.word(found.end) == "that"  # "it was reported today that"
        back = [k for k in range(i, max(i - 2 * _ADDRESSEE, -1), -1) if words.norm[k] not in _BRACKETS]
        for k in back[:_ADDRESSEE]:  # "told the agency by telephone on Tuesday", "told the press agency (AP) yesterday"
            if words.norm[k] in _PARTED:
                break
            if words.norm[k] == "told":
                return words.word(k - 1) not in _PASSIVE
        j = found.end
        while words.word(j) in {"also", "has", "have", "officially", "again"}:
            j += 1
        if words.word(j) == "claimed" and any(words.word(j + n) in ("life", "lives") for n in range(1, 7)):
            return False  # "a bombing on Tuesday claimed 12 lives"
        return self._lexicon.has(words.word(j), "statement") and words.word(i) not in _PASSIVE

    @staticmethod
    def _release_numbers(text: str) -> Iterator[DateMention]:
        """ "2011-11-S-034": a military release number gives its year and month."""
        for found in _RELEASE_NUMBER.finditer(text):
            year, month = int(found[1]), int(found[2])
            if 1 <= month <= 12:
                expression = DateExpression(kind="calendar", year=year, month=month)
                span = Span(found.start(1), found.end(2))
                yield DateMention(span=span, rule="date.release_number", expression=expression, release=True)

    def _naming_words(self) -> frozenset[str]:
        """Words without which no date begins; months and digits apart."""
        lexicon = self._lexicon
        phrases = {key[0] for kind in ("day", "unit", "daypart", "season") for key in lexicon.phrases[kind]}
        return frozenset({*phrases, *lexicon.weekdays, *lexicon.short_weekdays, "morrow"})

    def _starting_words(self) -> frozenset[str]:
        """Words that may stand before those in a date."""
        lexicon = self._lexicon
        phrases = {key[0] for kind in ("bound", "edge", "which", "vague") for key in lexicon.phrases[kind]}
        articles = {"the", "a", "an", "between", "from", "recent"}
        return frozenset({*phrases, *lexicon.numbers, *lexicon.ordinals, *articles})


def _opens_with(start: int, opens: set[int], text: str) -> bool:
    """Whether a word opens a sentence, or follows "the": elsewhere a month's name may be a person's."""
    return start in opens or (start - 4 in opens and text[start - 4 : start].lower() == "the ")


def _overlaps_one(span: Span, others: Sequence[Span]) -> bool:
    """Whether a span overlaps one of others, which stand in text order and apart."""
    after = bisect_left(others, span.end, key=lambda o: o.start)
    return after > 0 and others[after - 1].end > span.start


def _label_day(text: str, span: Span) -> DateMention:
    """The day or days of a label that names no month: "4th", "6th-7th"."""
    days = [int(number) for number in re.findall(r"\d+", span.of(text))]
    expression = range_of(DateExpression(kind="calendar", day=days[0]), days[-1])
    return DateMention(span=span, rule="date.label_day", expression=expression)


def _is_sharp(words: Words, i: int) -> bool:
    """Whether a number may be a date by itself: a year, "3/5/2017", "the 7th", a time group, or "March 3 and 5"."""
    after = words.word(i + 1)
    if len(words.norm[i]) in (4, 6):
        return True
    if words.touches(i + 1):
        return after in {"th", "st", "nd", "rd", "d"} or (after in {"/", "-", "."} and words.word(i + 2)[0].isdigit())
    return False


def _goes_on(words: Words, i: int) -> bool:
    """Whether a number continues one before it: the 4 of "3/4"."""
    if not words.touches(i) or words.norm[i - 1] not in {"/", "-", "."}:
        return False
    return words.touches(i - 1) and words.norm[i - 2][0].isdigit()


def _since_opening(near: list[str]) -> Iterator[str]:
    """The words of a date's own clause, the nearest first."""
    return takewhile(lambda word: word not in _OPENS, near)
