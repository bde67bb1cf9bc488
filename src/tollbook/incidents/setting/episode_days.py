"""When an episode happened: the day that its own words give, then the one that reaches it from before and above.

"On Monday gunmen attacked a post in X. Two guards were killed."  -> the second sentence's day is that of the first
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import msgspec

from tollbook.incidents.claims import is_claim
from tollbook.incidents.cut.clauses import of_their_past
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.cut.in_passing import is_of_count
from tollbook.incidents.setting.opening_day import opening_day
from tollbook.incidents.setting.remembered import Remembered
from tollbook.mentions import Dated, Findings
from tollbook.model import Date
from tollbook.spans import Span, beginning_in

_ON = re.compile(r"[;,]\s+and\s+(?:again\s+)?on\b|;")  # what follows is of another day
_AFTER = re.compile(r"\bafter\b", re.IGNORECASE)
COUNTED_ON = ("date.later", "date.next_day")
_BESIDE = 4  # characters from a day to the act that it dates: "Monday's blast"


@dataclass(frozen=True, slots=True)
class When:
    """A date as it applies to an episode: ``own`` when its own words give it."""

    dated: Dated | None
    own: bool


class EpisodeDays:
    """Answers for one report; built once from its findings."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self.when = Remembered(self._when)
        self.carried = Remembered(self._carried)
        self._carriers = sorted(
            (d for d in findings.dates if d.scope in ("text", "heading") and d.date.start), key=lambda d: d.span
        )
        if not is_claim(findings):
            carried = (d for d in self._carriers if not _of_somebody(d, findings))
            text = findings.reading.text  # "the ninth this year" dates nothing
            self._carriers = [d for d in carried if d.rule != "date.this_year" and not is_of_count(d, text)]
        self._released = [d for d in findings.dates if d.scope == "dateline" and d.date.precision == "day"]
        self._titled = [] if is_claim(findings) else self._titles(findings)
        self._sections = findings.reading.layout.sections
        heads = sorted({s.heading for s in self._sections if s.heading})
        headed = ((next((h.start for h in heads if h.overlaps(d.span)), None), d) for d in self._released)
        self._headed = [(start, d) for start, d in headed if start is not None]
        several = {a.sentence for a in findings.acts if a.assertion.told and a.counted and a.occurrences.low > 1}
        self._telling = {a.sentence for a in findings.acts if a.assertion.told}
        self._adding_up = [s.span for s in findings.reading.sentences if s.index in several]

    def _titles(self, findings: Findings) -> list[Dated]:
        """The day that a title gives and no sentence, where it isn't the report's own: "Daily summary, 2 February"."""
        published = findings.reading.report.source.published
        days = [
            d for d in self._carriers if d.date.precision == "day" and published and (d.date.start or "") < published
        ]
        return [d for d in days if not any(s.span.covers(d.span) for s in findings.reading.sentences_in(d.span))]

    def _when(self, episode: Episode) -> When:
        """The date of an episode from its own words, or None there."""
        text, claim = self._findings.reading.text, is_claim(self._findings)
        days = episode.dates if claim else tuple(d for d in episode.days if not is_of_count(d, text))
        own = [d for d in days if d.date.start] or list(days)
        if own and self._only_after(episode, own):
            own = []  # "3 June: two guards were shot; one died two days later"
        if own:
            return When(
                min(
                    own,
                    key=lambda d: (
                        not claim and self._before_after(d, own, episode),
                        _aside(d, text) and not self._dates_it(d, episode),
                        _counted_on(d, own),
                        d.span.start > episode.first.end and bool(_ON.search(text, episode.first.end, d.span.start)),
                        d.date.precision in ("month", "year"),
                        d.span.gap(episode.first),
                    ),
                ),
                own=True,
            )
        return When(None, own=False)

    def _before_after(self, dated: Dated, own: list[Dated], episode: Episode) -> bool:
        """Whether a day belongs to what came after the act: "sent troops on Monday after six died on Saturday"."""
        text, act = self._findings.reading.text, episode.first
        later = any(d.span.start >= act.end for d in own)
        return later and dated.span.end <= act.start and bool(_AFTER.search(text, dated.span.end, act.start))

    def _dates_it(self, dated: Dated, episode: Episode) -> bool:
        """Whether a day stands right before what it dates: "Monday's blast"."""
        gap = episode.first.start - dated.span.end
        return not is_claim(self._findings) and dated.date.precision == "day" and 0 <= gap <= _BESIDE

    def _only_after(self, episode: Episode, own: list[Dated]) -> bool:
        """Whether days that count on from the day of an entry's label tell only what came of its act."""
        counted = all(d.rule in COUNTED_ON and d.span.start > episode.first.end for d in own)
        section = self._sections[episode.section]
        if not counted or section.kind != "entry" or section.heading is None:
            return False
        opens = self._findings.reading.sentences[episode.sentence].span.start
        return opens <= section.body.start and any(section.heading.covers(d.span) for d in self._carriers)

    def _carried(self, episode: Episode) -> Dated | None:
        """The date that reaches an episode which states none: the last one before it in its section, or above it."""
        section = self._sections[episode.section]
        start = section.heading.start if section.heading else section.body.start
        release = self._release(episode)
        opened = release.span.start if release else 0
        near = beginning_in(self._carriers, Span(opened, episode.span.start))
        before = self._carriers[near.start : near.stop]
        if before and before[-1].span.start >= start:
            chosen: Dated | None = self._lead_again(before[-1], [d for d in before if d.span.start >= start], episode)
        else:
            heads = (d for d in reversed(before) if d.scope == "heading" or any(d is t for t in self._titled))
            chosen = next(heads, None) or self._lead_date(before)
        if chosen is None:
            return None
        return Dated(
            span=chosen.span,
            rule="context.carried_date",
            date=msgspec.structs.replace(chosen.date, basis="carried"),
            scope=chosen.scope,
            reason=chosen.reason,
            candidates=chosen.candidates,
        )

    def _lead_again(self, last: Dated, before: list[Dated], episode: Episode) -> Dated:
        """The day of a story's lead, where ``last`` dates only what an earlier paragraph goes back to."""
        if is_claim(self._findings):
            return last
        lead = next((d for d in before if d.date.precision == "day" and self._tells(d)), last)
        if (last.date.start or "") >= (lead.date.start or ""):
            return last
        sentence = self._findings.reading.sentence_at(last.span.start)
        if sentence is None or sentence.paragraph == episode.paragraph or sentence.span.covers(lead.span):
            return last
        return lead

    def _tells(self, dated: Dated) -> bool:
        """Whether something done is told in the sentence of a date."""
        sentence = self._findings.reading.sentence_at(dated.span.start)
        return sentence is not None and sentence.index in self._telling

    def _lead_date(self, before: list[Dated]) -> Dated | None:
        """The date of a lead that adds up what is told below it: "carried out 12 strikes yesterday"."""
        stated = next((d for d in before if any(s.covers(d.span) for s in self._adding_up)), None)
        return stated or opening_day(before, self._adding_up, self._findings)

    def _release(self, episode: Episode) -> Dated | None:
        """The dateline that the episode stands below, where one text holds several releases."""
        return next((d for start, d in reversed(self._headed) if start < episode.span.start), None)

    def published(self, episode: Episode) -> Date | None:
        """The report's own day, or that of the release in it, as the last that remains possible."""
        release = self._release(episode)
        day = release.date.start if release else self._findings.reading.report.source.published
        if day is None and self._released:
            day = self._released[0].date.start
        if day is None:
            return None
        return Date(start=day, end=day, earliest=None, latest=day, precision="unknown", basis="published")


def _of_somebody(dated: Dated, findings: Findings) -> bool:
    """Whether a month, week or year dates only what is told of somebody: "beheaded a teacher abducted last month"."""
    sentence = findings.reading.sentence_at(dated.span.start)
    if sentence is None or dated.date.precision == "day":
        return False
    if of_their_past(dated, sentence.span.start, findings.reading.text):
        return True
    before = [a for a in findings.acts if a.sentence == sentence.index and a.span.end <= dated.span.start]
    return bool(before) and before[-1].aside and not all(a.aside for a in before)


def _aside(dated: Dated, text: str) -> bool:
    """Whether a date should yield to another beside it: one that belongs to a noun ("Tuesday's attack"), or one that
    leaves the day open ("overnight ... on Monday")."""
    possessive = text[dated.span.end : dated.span.end + 2] == "'s" or dated.span.of(text).endswith("'s")
    return possessive or dated.date.earliest != dated.date.latest


def _counted_on(dated: Dated, own: list[Dated]) -> bool:
    """Whether a day is counted from one that the same words state: "fired on on the 17th; one died two days later"."""
    return dated.rule in COUNTED_ON and any(d.span.start < dated.span.start and d.date.precision == "day" for d in own)
