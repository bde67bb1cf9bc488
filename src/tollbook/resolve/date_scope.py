"""What a date reaches: the report itself, all that follows, one act, or nothing told here."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date, timedelta
from typing import Literal

from tollbook.find.date_expression import DateMention
from tollbook.find.date_words import Lexicon, fold
from tollbook.mentions import Reading
from tollbook.resolve.date_frame import When
from tollbook.spans import Span

Scope = Literal["text", "heading", "dateline", "background"]

_DASHED = re.compile(r"\s{0,3}(?:\([^()\n]{0,60}\)\s{0,3}|\[[^\[\]\n]{0,60}\]\s{0,3}){0,2}(?:--|—|–|-(?=\s))")
_CLOSED = re.compile(r"\s?[)\]]")
_CUT = re.compile(r"\s{0,2}(?:[.:;)\]—–]|--|\n|$)")
_COVERS = re.compile(r",?\s{1,2}(?:for|about|on|covering|of|speaking|regarding|concerning|reporting)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.;!?](?=\s|$)|\n")
_OPENING = 600  # characters in which a report says its own date
_LABEL = 90  # characters at most from a label's start to its colon
_TALLY = 400  # an opening longer than this is prose, not a headline that covers what follows
RECENT = timedelta(days=14)  # "since Monday" dates acts told here, "since May 1980" doesn't
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
        self._sections = tuple(s.heading for s in reading.layout.sections if s.heading)
        self._section_starts = [s.start for s in self._sections]
        self._first = len(self._text) - len(self._text.lstrip())

    def of(self, mention: DateMention, when: When, published: date | None, opened: Span | None) -> Scope:
        """The scope of ``mention``; ``opened`` is the span of a report date written in the opening's prose."""
        if self._dates_report(mention, when, published, opened):
            return "dateline"
        if mention.bound in _PAST_BOUNDS or mention.named or mention.future:
            return "background"
        today = published or when.latest
        if mention.bound == "since" and not (when.start and today and today - when.start <= RECENT):
            return "background"
        if mention.expression.kind == "window" and mention.expression.unit in {"month", "year"}:
            return "background"
        if mention.expression.year_to is not None:
            return "background"
        heading = _covering(self._sections, self._section_starts, mention.span)
        if heading or self._covers(mention, opened) or self._heads_list(mention):
            return "heading"
        return "text"

    def paragraph(self, span: Span) -> int:
        """The number of the paragraph that holds ``span``."""
        return max(bisect_right(self._paragraph_starts, span.start) - 1, 0)

    def structural(self, mention: DateMention) -> bool:
        """Whether the date stands in a dateline's usual form."""
        return (
            mention.expression.kind == "calendar" and mention.expression.day is not None and self._structural(mention)
        )

    def is_prose_dateline(self, mention: DateMention) -> bool:
        """Whether a dateline is written as a sentence or headline rather than "PLACE (DATE) -"."""
        return not self._structural(mention) and mention.rule != "date.release_number"

    def labels(self, mention: DateMention) -> bool:
        """Whether the date stands in a label such as "Iraq, on the preceding day: ..."."""
        return self._labels(mention)

    def _dates_report(self, mention: DateMention, when: When, published: date | None, opened: Span | None) -> bool:
        if mention.rule == "date.release_number":
            return True
        if mention.expression.kind != "calendar" or mention.bound or mention.expression.day is None:
            return False
        layout = self._reading.layout
        if any(s.overlaps(mention.span) for s in (layout.dateline, *layout.boilerplate) if s):
            return True
        if self._structural(mention):
            return True
        return opened is None and self._opens(mention, when, published)

    def _structural(self, mention: DateMention) -> bool:
        """ "KABUL, Afghanistan (Nov. 20, 2011)", "LIMA, 3 JAN 90 (EFE) --", "Operational Update, Jan. 10, 2011"."""
        start, end = mention.span
        line = max(self._text.rfind("\n", max(0, start - _LABEL), start) + 1, start - _LABEL, 0)
        before = self._text[line:start]
        words = _WORD.findall(before)
        placed = bool(words) and len(words) <= 8 and (words[0][0].isupper() or self._reading.case == "lower")
        if before.rstrip(" ").endswith(("(", "[")):
            inside = before.rstrip(" ([")
            return placed and bool(_CLOSED.match(self._text, end)) and inside[-1:] not in {".", ";"} and len(words) <= 5
        if placed and before.rstrip().endswith(",") and _DASHED.match(self._text, end):
            return True
        stop = self._text.find("\n", end)
        after = self._text[end : stop if stop >= 0 else len(self._text)][:_LABEL]
        return mention.release and not after.strip(" .,") and placed

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
        if len(words) > 8:
            return False
        if mention.release or _COVERS.match(after):
            return True
        introduced = words[-1:] == ["on"]
        if _CUT.match(after):
            return not introduced and len(words) <= 6
        spoken = any(self._lexicon.has(fold(w), "speech") for w in _WORD.findall(after[:60]))
        return self._follows(mention, paragraph) and (spoken or not introduced)

    def _follows(self, mention: DateMention, paragraph: Span) -> bool:
        """Whether another date stands behind in the same paragraph."""
        n = bisect_right(self._starts, mention.span.start)
        return n < len(self._starts) and self._starts[n] < paragraph.end

    def _covers(self, mention: DateMention, opened: Span | None) -> bool:
        """Whether the date stands in the opening line behind the report's own, and more follows below."""
        if opened is None:
            return False
        number = self.paragraph(opened)
        paragraph = self._paragraphs[number]
        more = number + 1 < len(self._paragraphs)
        index = bisect_right(self._starts, opened.start)
        first = index < len(self._mentions) and all(
            m.joined or m.span == self._mentions[index].span
            for m in self._mentions[index : bisect_right(self._starts, mention.span.start)]
        )
        return more and first and paragraph.covers(mention.span) and paragraph.end - paragraph.start <= _TALLY

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
        colon = self._text.find(":", mention.span.end)
        return not self._text[colon + 1 : colon + 4].split("\n")[0].strip()

    def _spoken(self, between: str) -> bool:
        words = _WORD.findall(between)
        return bool(words) and any(self._lexicon.has(fold(w), "speech") for w in words[-2:])


def _covering(spans: tuple[Span, ...], starts: list[int], span: Span) -> bool:
    n = bisect_right(starts, span.start) - 1
    return n >= 0 and spans[n].covers(span)
