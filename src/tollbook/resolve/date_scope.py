"""What a date reaches: the report itself, all that follows, one act, or nothing told here."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from typing import Literal

from tollbook.find.date_expression import DateMention
from tollbook.find.date_words import Lexicon, fold
from tollbook.mentions import Reading
from tollbook.resolve.burial_days import is_of_burial
from tollbook.resolve.date_frame import When
from tollbook.spans import Span

Scope = Literal["text", "heading", "dateline", "background"]

_KEPT = re.compile(r"\b(?:celebrat|mark|observ|prepar|shopping for)\w*\b[^.;,]{0,24}$", re.IGNORECASE)
_DASHED = re.compile(r"\s{0,3}(?:\([^()\n]{0,60}\)\s{0,3}|\[[^\[\]\n]{0,60}\]\s{0,3}){0,2}(?:--|—|–|-(?=\s))")
_CLOSED = re.compile(r"\s?[)\]]")
_CUT = re.compile(r"\s{0,2}(?:[.:;)\]—–]|--|\n|$)")
_COVERS = re.compile(r",?\s{1,2}(?:for|about|on|covering|of|speaking|regarding|concerning|reporting)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.;!?](?=\s|$)|\n")
_OPENING = 600  # characters in which a report says its own date
_LABEL = 90  # characters at most from a label's start to its colon
_TITLE = 160  # characters of a title line
_WRITTEN_ON = frozenset(("today", "tonight", "this morning", "this evening", "this afternoon"))
_TALLY = 400  # an opening longer than this is prose, not a headline that covers what follows
RECENT = timedelta(days=14)  # "since Monday" dates acts told here, "since May 1980" doesn't
_PRINTED = timedelta(days=2)  # from a dateline to the paper that prints it
_PAST_BOUNDS = frozenset({"as_of", "until", "before", "after", "by"})


class DateScopes:
    """Scopes within one report."""

    def __init__(self, reading: Reading, mentions: tuple[DateMention, ...], lexicon: Lexicon) -> None:
        self._text = reading.text
        self._reading = reading
        self._lexicon = lexicon
        self._mentions = mentions
        self._starts = [m.span.start for m in mentions]
        self._paragraphs = reading.layout.paragraphs or (Span(0, len(reading.text)),)
        self._paragraph_starts = [p.start for p in self._paragraphs]
        self._sections = reading.layout.headings
        self._section_starts = [s.start for s in self._sections]
        self._summaries = reading.layout.summaries
        self._entries = reading.layout.labels
        self._entry_starts = [s.start for s in self._entries]
        headings = {h.start for h in reading.layout.headings} - set(self._entry_starts)
        self._plain_starts = sorted(headings | {s.body.start for s in reading.layout.sections if s.kind != "entry"})
        self._first = len(self._text) - len(self._text.lstrip())

    def of(self, mention: DateMention, when: When, published: date | None, opened: Span | None) -> Scope:
        """The scope of ``mention``; ``opened`` is the span of a report date written in the opening's prose."""
        if self.opens_entry(mention.span) or any(s.covers(mention.span) for s in self._summaries):
            return "heading"
        if self._dates_report(mention, when, published, opened):
            return "dateline"
        if mention.bound in _PAST_BOUNDS or mention.named or mention.future:
            return "background"
        if mention.said and not self._covers(mention, opened) and not self._labels(mention):
            return "background"
        today = published or when.latest
        relative = mention.expression.kind in {"relative", "weekday"} and mention.expression.anchor == "report"
        if relative and when.start and published and when.start > published:
            return "background"  # "next week": a plan
        if mention.bound == "since" and not (when.start and today and today - when.start <= RECENT):
            return "background"
        if mention.expression.kind == "window" and mention.expression.unit in {"month", "year"}:
            return "background"
        if mention.expression.year_to is not None:
            return "background"
        if mention.rule == "date.feast" and _KEPT.search(
            self._text, max(0, mention.span.start - 40), mention.span.start
        ):
            return "background"
        if not self._reading.is_claim and is_of_burial(self._text, mention.span):
            return "background"
        heading = _covering(self._sections, self._section_starts, mention.span)
        if heading or self._covers(mention, opened) or self._heads_list(mention):
            return "heading"
        return "text"

    def tells_when_said(self, mention: DateMention) -> bool:
        """Whether a claim's day of reporting is that which its next words count from: "reported on the 12th of Safar
        that a patrol had been hit the day before"."""
        claim = self._reading.is_claim
        return claim and mention.said and mention.expression.kind == "calendar" and mention.expression.day is not None

    def opens_entry(self, span: Span) -> bool:
        """Whether words stand in the label of a list's entry."""
        return _covering(self._entries, self._entry_starts, span)

    def entry(self, span: Span) -> int:
        """The number of the list's entry that holds ``span``, label and all; -1 outside of the list."""
        last = bisect_right(self._entry_starts, span.start) - 1
        outside = bisect_right(self._plain_starts, span.start) - 1
        if last < 0 or (outside >= 0 and self._plain_starts[outside] > self._entry_starts[last]):
            return -1
        return last

    def paragraph(self, span: Span) -> int:
        """The number of the paragraph that holds ``span``."""
        return max(bisect_right(self._paragraph_starts, span.start) - 1, 0)

    def structural(self, mention: DateMention) -> bool:
        """Whether the date stands in a dateline's usual form."""
        return (
            mention.expression.kind == "calendar" and mention.expression.day is not None and self._structural(mention)
        )

    def is_prose(self, opened: Span) -> bool:
        """Whether the report's date is written as a sentence or headline rather than as "PLACE (DATE) -"."""
        _, before, placed = self._line_before(opened.start)
        return not self._placed(opened, before, placed=placed)

    def opens_late(self, opened: Span | None) -> bool:
        """Whether dates stand before the report's own in its opening: "Strikes of 3 May, released 4 May"."""
        if opened is None:
            return False
        start = self._paragraphs[self.paragraph(opened)].start
        return any(start <= at < opened.start for at in self._starts[: bisect_left(self._starts, opened.start)])

    def labels(self, mention: DateMention) -> bool:
        """Whether the date stands in a label such as "Iraq, on the preceding day: ..."."""
        return self._labels(mention)

    def titles(self, mention: DateMention) -> bool:
        """Whether a day ends the report's title, set off from what it is a report of: "Reports of the fighters, Sunday
        14 July 2013". A day "of" or "on" which things were done is no day of writing, nor is a range."""
        start, end = mention.span
        line = self._text.find("\n", self._first)
        if (
            mention.expression.kind != "calendar"
            or mention.bound
            or not 0 <= line - self._first <= _TITLE
            or end > line
        ):
            return False
        alone = [at for at in self._starts if self._first <= at < line] == [start]
        before = self._text[self._first : start].rstrip()
        says = self._reading.is_claim or any(m.span.of(self._text).lower() in _WRITTEN_ON for m in self._mentions)
        return (
            alone
            and says
            and before.endswith((",", "-", "–", "—", "|", ":", "("))
            and not (self._text[end:line].strip(" .:)"))
        )

    def _dates_report(self, mention: DateMention, when: When, published: date | None, opened: Span | None) -> bool:
        if mention.rule == "date.release_number":
            return True
        layout = self._reading.layout
        if mention.expression.kind == "weekday" and layout.dateline and layout.dateline.overlaps(mention.span):
            return True  # "Manila, Wednesday: Two policemen were shot last night"
        if mention.expression.kind != "calendar" or mention.bound or mention.expression.day is None:
            return False
        if self._apposed(mention):
            return False
        if any(s.overlaps(mention.span) for s in layout.boilerplate):
            return True
        if (
            layout.dateline
            and layout.dateline.overlaps(mention.span)
            and self._written_then(mention.span, when, published)
        ):
            return True
        if self._structural(mention) or mention.span == opened:
            return True
        return opened is None and self._opens(mention, when, published)

    def _written_then(self, span: Span, when: When, published: date | None) -> bool:
        """Whether a dateline's day may be that of writing: the report's own or, in news, one or two days before it came
        out ("Guwahati, May 17: ..." in the paper of the 18th)."""
        if published is None or when.start is None or when.start == published:
            return published in (None, when.start)
        late = when.is_day() and timedelta() < published - when.start <= _PRINTED
        placed = self._text[: span.start].rstrip().endswith(",") and self._text[span.end : span.end + 2] in (": ", ". ")
        return late and placed and not self._reading.is_claim

    def _apposed(self, mention: DateMention) -> bool:
        """ "Yesterday (11 May)": the date explains the one before it."""
        index = bisect_left(self._starts, mention.span.start)
        if index == 0 or self._mentions[index - 1].expression.kind == "calendar":
            return False
        between = self._text[self._mentions[index - 1].span.end : mention.span.start]
        return len(between) <= 3 and not between.strip(" ,([")

    def _structural(self, mention: DateMention) -> bool:
        """ "KABUL, Afghanistan (Nov. 20, 2011)", "LIMA, 3 JAN 90 (EFE) --", "Operational Update, Jan. 10, 2011"."""
        line, before, placed = self._line_before(mention.span.start)
        if self._placed(mention.span, before, placed=placed):
            return True
        after = self._text[mention.span.end : mention.span.end + _LABEL].split("\n")[0]
        return mention.release and placed and line and not after.strip(" .,")

    def _placed(self, span: Span, before: str, *, placed: bool) -> bool:
        """ "PLACE (DATE)", "PLACE, DATE (AGENCY) --"."""
        if before.rstrip(" ").endswith(("(", "[")):
            inside = before.rstrip(" ([")
            few = len(_WORD.findall(before)) <= 5
            return placed and few and bool(_CLOSED.match(self._text, span.end)) and inside[-1:] not in {".", ";"}
        return placed and before.rstrip().endswith(",") and bool(_DASHED.match(self._text, span.end))

    def _line_before(self, start: int) -> tuple[bool, str, bool]:
        """Whether a line's start is near, the words from there, and whether they could be a place or a title."""
        found = self._text.rfind("\n", max(0, start - _LABEL), start) + 1
        before = self._text[max(found, start - _LABEL, 0) : start]
        words = _WORD.findall(before)
        names = sum(w[0].isupper() for w in words) * 2 > len(words) or self._reading.case == "lower"
        placed = bool(words) and len(words) <= 8 and names
        return found > 0 or start <= _LABEL, before, placed

    def _opens(self, mention: DateMention, when: When, published: date | None) -> bool:
        """The report's own date in its opening words: "22 September 2017, for 21 September: ..."."""
        if mention.span.start > _OPENING or not when.is_day():
            return False
        if published is not None and when.start != published:
            return False
        if published is None and mention.expression.year is None and mention.span.start > self._first:
            return False
        paragraph = self._paragraphs[self.paragraph(mention.span)]
        before = self._text[max(paragraph.start, mention.span.start - _LABEL) : mention.span.start]
        after = self._text[mention.span.end : min(paragraph.end, mention.span.end + _LABEL)]
        words = [fold(w) for w in _WORD.findall(before)]
        if len(words) > 14:
            return False
        if mention.release or _COVERS.match(after):
            return True
        introduced = words[-1:] == ["on"]
        said = self._says(words[-4:])
        if said and (self._follows(mention, paragraph) or self._starts[0] < mention.span.start):
            return True
        if _CUT.match(after):
            return not introduced and len(words) <= 6
        if len(words) > 8:
            return False
        spoken = self._says([fold(w) for w in _WORD.findall(after[:60])])
        return self._follows(mention, paragraph) and (spoken or not introduced)

    def _says(self, words: list[str]) -> bool:
        return any(self._lexicon.has(w, "speech") or self._lexicon.has(w, "reporting") for w in words)

    def _follows(self, mention: DateMention, paragraph: Span) -> bool:
        """Whether another date stands behind in the same paragraph."""
        n = bisect_right(self._starts, mention.span.start)
        return n < len(self._starts) and self._starts[n] < paragraph.end

    def _covers(self, mention: DateMention, opened: Span | None) -> bool:
        """Whether the date stands in the opening line behind the report's own, and more follows below."""
        if opened is None:
            return False
        number = self.paragraph(opened)
        if self._paragraphs[number].end <= opened.start and number + 1 < len(self._paragraphs):
            number += 1  # the layout cuts a dateline off the paragraph it opens
        paragraph = self._paragraphs[number]
        more = number + 1 < len(self._paragraphs)
        if "\n" in self._text[opened.end : max(paragraph.start, opened.end)]:
            return False
        if not (more and paragraph.covers(mention.span) and paragraph.end - paragraph.start <= _TALLY):
            return False
        if not self.is_prose(opened) and not any(s.start > paragraph.end for s in self._sections):
            return False
        first = next(m for m in self._mentions[bisect_left(self._starts, paragraph.start) :] if m.span != opened)
        index = bisect_left(self._starts, first.span.start)
        between = self._mentions[index : bisect_right(self._starts, mention.span.start)]
        return all(m.joined or m.span in (first.span, opened) for m in between)

    def _labels(self, mention: DateMention) -> bool:
        """Whether the date belongs to a label before a colon, at the head of a line or sentence."""
        start, end = mention.span
        colon = self._text.find(":", end, end + _LABEL)
        if colon < 0 or self._text[colon + 1 : colon + 2].isdigit():
            return False
        between = self._text[end:colon]
        if _STOP.search(between) or self._spoken(between):
            return False
        head = self._text[max(0, start - _LABEL) : start]
        stops = list(_STOP.finditer(head))
        before = head[stops[-1].end() :] if stops else head if start <= _LABEL else None
        return before is not None and ":" not in before and len(_WORD.findall(before)) <= 8

    def _heads_list(self, mention: DateMention) -> bool:
        """Whether the date's label stands on a line of its own, with a list below; on one line it dates that line."""
        if not self._labels(mention):
            return False
        colon = self._text.find(":", mention.span.end, mention.span.end + _LABEL)
        return not self._text[colon + 1 : colon + 4].split("\n")[0].strip()

    def _spoken(self, between: str) -> bool:
        words = _WORD.findall(between)
        return bool(words) and any(self._lexicon.has(fold(w), "speech") for w in words[-2:])


def _covering(spans: tuple[Span, ...], starts: list[int], span: Span) -> bool:
    n = bisect_right(starts, span.start) - 1
    return n >= 0 and spans[n].covers(span)
