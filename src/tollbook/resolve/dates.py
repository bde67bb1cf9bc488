"""Which days a report's date expressions mean.

Dates are read in text order, as a reader does: each may hang on the report's own day ("yesterday"), on the day told
last ("two days later"), or on a month or year told before ("on the 7th"). Nothing is guessed from a clock; a report
without a date leaves relative dates open, with the reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tollbook.find.date_expression import DateExpression, DateMention
from tollbook.find.date_words import Lexicon
from tollbook.mentions import Dated, Reading
from tollbook.resolve.calendars import ONE_DAY, Extent, from_gregorian, month_extent
from tollbook.resolve.date_frame import Frame, When
from tollbook.resolve.date_orders import DateOrders, likelier_order, told_order
from tollbook.resolve.date_scope import DateScopes, Scope
from tollbook.resolve.date_values import value_of
from tollbook.resources import Knowledge
from tollbook.spans import Span, cover

_ENDED = re.compile(r"[.;!?](?=\s)|\n")
_LAG = timedelta(days=45)  # a release number's month and the release's own day may differ so much
_AHEAD = timedelta(days=31)  # a second release in the same text may be so much younger than the first
_LATE = timedelta(days=3)  # a digest comes out that long after the day in its title
_SEASON = 90  # days within which what has lasted since a day carries its month
_LONG_AGO = 300  # days: a stated year this far back is carried on within its paragraph


@dataclass(frozen=True, slots=True)
class _State:
    """What the text has said so far."""

    frame: Frame
    paragraph: int = -1
    entry: int = -1  # of a list whose entries open with their day
    written: date | None = None  # that day: "yesterday" in the entry counts from it
    titled: date | None = None  # the day of the title, if the report was published just after: it counts so everywhere
    opened: Span | None = None  # the report's own date, where the opening's prose gives it
    phrases: frozenset[str] = frozenset()  # "the preceding day", once used of the day before the report
    said: tuple[int, When] | None = None  # where the last date ends, and its day, if it is one on which somebody spoke


class DateResolver:
    """Gives date expressions their days. Built once, then safe to use for any number of reports."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._lexicon = Lexicon(knowledge)
        self._orders = DateOrders(knowledge)

    def resolve(self, mentions: tuple[DateMention, ...], reading: Reading) -> tuple[Dated, ...]:
        """One Dated for each mention in text order; two days joined by "and" that follow each other make one."""
        mentions = tuple(sorted(mentions, key=lambda m: m.span))
        scopes = DateScopes(reading, mentions, self._lexicon)
        published = _iso_day(reading.report.source.published)
        frame = self._opening_frame(mentions, published)
        source = reading.report.source
        frame = replace(frame, source_month_first=self._orders.of(source), digest=reading.is_claim)
        resolved, opened = self._walk(mentions, reading.text, scopes, _State(frame))
        if scopes.opens_late(opened):  # what the report says of its own day also colours the dates before it
            resolved, _ = self._walk(mentions, reading.text, scopes, _State(frame, opened=opened))
        return resolved

    def _walk(
        self, mentions: tuple[DateMention, ...], text: str, scopes: DateScopes, state: _State
    ) -> tuple[tuple[Dated, ...], Span | None]:
        """Resolves in text order; also gives the span of the report's own date in its opening, if there is one."""
        resolved: list[tuple[Dated, When]] = []
        end = -9
        for mention in mentions:
            gloss = mention.span.start - end <= 2 and text[end : mention.span.start].strip() == "("
            end = mention.span.end
            if gloss and resolved:  # "16 Rajab 1440 (23 March 2019)": the same day in another calendar
                resolved.append(
                    (_dated(mention, value_of(mention.expression, state.frame), "background", text), When())
                )
                continue
            when, scope, state = self._one(mention, text, scopes, state)
            dated = _dated(mention, when, scope, text)
            merged = _merged(resolved[-1], dated, when, text) if resolved and mention.joined else None
            if merged:
                resolved[-1] = merged
                state = replace(state, frame=replace(state.frame, told=merged[1]))
            else:
                resolved.append((dated, when))
        return tuple(dated for dated, _ in resolved), state.opened

    @staticmethod
    def _opening_frame(mentions: tuple[DateMention, ...], published: date | None) -> Frame:
        month_first = told_order(mentions)
        month_first = likelier_order(mentions, published) if month_first is None else month_first
        if published is not None:
            return Frame(today=published, published=published, month_first=month_first)
        for mention in mentions:  # a release number's month bounds the years of a release whose date is unknown
            if mention.rule == "date.release_number" and mention.expression.year and mention.expression.month:
                month = month_extent("gregorian", mention.expression.year, mention.expression.month)
                return Frame(horizon=Extent(month.start - _LAG, month.end + _LAG), month_first=month_first)
        return Frame(month_first=month_first)

    def _one(self, mention: DateMention, text: str, scopes: DateScopes, state: _State) -> tuple[When, Scope, _State]:
        entry = scopes.entry(mention.span)
        left = entry != state.entry and state.entry >= 0
        if entry != state.entry:  # no entry's day, nor a year told in it, holds for the next
            state = replace(state, entry=entry, written=None)
        paragraph = scopes.paragraph(mention.span)
        if left or paragraph != state.paragraph:
            frame = state.frame if state.frame.nearby_year is None else replace(state.frame, nearby_year=None)
            state = replace(state, paragraph=paragraph, frame=frame)
        frame = state.frame
        phrase = mention.span.of(text).lower()
        plain = self._anchored(mention, phrase, scopes, state)
        told_by = replace(frame, today=frame.today + _AHEAD) if frame.today and scopes.structural(mention) else frame
        written = state.written or state.titled
        if written and plain.kind in ("relative", "weekday"):
            told_by = replace(told_by, today=written)
        if state.said and mention.expression.anchor == "told" and _goes_back(mention, text, state.said[0]):
            plain, told_by = mention.expression, replace(told_by, told=state.said[1])
        when = value_of(plain, told_by, future=mention.future)
        when = _bounded(mention, when, frame)
        scope = scopes.of(mention, when, frame.published, state.opened)
        when = _checked(mention, when, scope, frame)
        spoken = mention.said and when.is_day() and not when.reason
        state = replace(state, said=(mention.span.end, when) if spoken else None)
        if when.is_day() and when.start == when.end and frame.published and when.start and scopes.titles(mention):
            just_before = ONE_DAY <= frame.published - when.start <= _LATE
            state = replace(state, titled=when.start if just_before else None)
        if scope == "dateline":
            return when, scope, _redated(mention, when, scopes, state)
        if mention.expression.kind == "relative" and plain.anchor == "report" and mention.expression.anchor == "told":
            state = replace(state, phrases=state.phrases | {phrase})
        state = _told(mention, when, "text" if scopes.tells_when_said(mention) else scope, state)
        if scopes.opens_entry(mention.span) and when.is_day() and not when.reason:
            state = replace(state, written=when.end)
        return when, scope, state

    @staticmethod
    def _anchored(mention: DateMention, phrase: str, scopes: DateScopes, state: _State) -> DateExpression:
        """ "The preceding day" in a label keeps the meaning that the report gave it first: the day before itself; "next
        night" in the label of an entry counts from the entry before."""
        expression = mention.expression
        if expression.kind == "relative" and (expression.offset or 0) > 0 and scopes.opens_entry(mention.span):
            return replace(expression, anchor="told") if state.frame.told else expression  # "Next night: ..."
        if expression.kind != "relative" or expression.anchor != "told" or expression.explicit:
            return expression
        back = (expression.offset or 0) < 0
        if (
            back
            and state.frame.today
            and (state.frame.told is None or (phrase in state.phrases and scopes.labels(mention)))
        ):
            return replace(expression, anchor="report")
        return expression


def _goes_back(mention: DateMention, text: str, said: int) -> bool:
    """Whether words count back from the day on which they were said, which ended at ``said``: "said on Tuesday that a
    patrol had been hit the day before"."""
    back = mention.expression.unit == "day" and (mention.expression.offset or 0) < 0
    return back and not _ENDED.search(text, said, mention.span.start)


def _told(mention: DateMention, when: When, scope: Scope, state: _State) -> _State:
    """The state after a date that may be carried on."""
    frame, expression = state.frame, mention.expression
    last = expression.end if expression.kind == "range" else expression
    weeks_on = (
        expression.kind == "relative" and expression.anchor == "told" and when.start == when.end
    )  # "a week later"
    if (when.is_day() or (weeks_on and when.start)) and scope != "background" and mention.bound is None:
        frame = replace(frame, told=when)
    looks_back = last is not None and last.day is None and _is_before(when, state.frame.told)
    told = scope != "background" or _lasts_since(mention, when, state)
    if when.start and last and last.kind == "calendar" and last.month and told and not looks_back:
        year, month, _ = from_gregorian(when.calendar, when.end or when.start)
        carried = (when.calendar, last.month, year if month else None)
        if carried != (frame.calendar, frame.month, frame.year):
            frame = replace(frame, calendar=carried[0], month=carried[1], year=carried[2])
    stated = last is not None and last.kind == "calendar" and last.year is not None and not last.short_year
    if stated and last and when.start and mention.bound != "since":
        today = frame.today
        old = today is None or (today - (when.end or when.start)).days > _LONG_AGO
        year = from_gregorian(when.calendar, when.start)[0]
        nearby = year if old and last.year_to is None else None
        if (nearby, when.calendar) != (frame.nearby_year, frame.calendar):
            frame = replace(frame, nearby_year=nearby, calendar=when.calendar)
    return state if frame is state.frame else replace(state, frame=frame)


def _lasts_since(mention: DateMention, when: When, state: _State) -> bool:
    """Whether something has lasted since a day of late, whose month goes on: "besieged since the 5th of Safar. On the
    7th ..."."""
    last, today = mention.expression, state.frame.today
    if mention.bound != "since" or last.day is None or not (when.start and today):
        return False
    return (today - when.start).days <= _SEASON


def _is_before(when: When, told: When | None) -> bool:
    """Whether a month named without a day is over before the day told last: "who escaped in Shawwal"."""
    return bool(when.end and told and told.start and when.precision != "day" and when.end < told.start)


def _redated(mention: DateMention, when: When, scopes: DateScopes, state: _State) -> _State:
    """The state after a dateline: what follows is written on its day."""
    if not when.is_day():
        return state
    frame, start = state.frame, when.start
    late = frame.today is not None and start is not None and start > frame.today + _AHEAD
    frame = replace(frame, today=frame.today if late else start, published=frame.published or start, told=None)
    return replace(state, frame=frame, opened=state.opened or mention.span)


def _bounded(mention: DateMention, when: When, frame: Frame) -> When:
    """ "since", "until", "before" and their like open one end."""
    if mention.bound is None or when.start is None or when.end is None:
        return when
    today = frame.today
    if mention.bound == "since":
        end = max(today, when.end) if today else None
        return replace(when, end=end or when.end, latest=end)
    if mention.bound in {"until", "by"}:
        return replace(when, start=None, earliest=None)
    if mention.bound == "on_or_before":
        return replace(when, earliest=None)
    if mention.bound == "before":
        return replace(when, start=None, end=None, earliest=None, latest=when.start - ONE_DAY, precision="unknown")
    if mention.bound == "after":
        latest = today if today and today > when.end else None
        return replace(when, start=None, end=None, earliest=when.end + ONE_DAY, latest=latest, precision="unknown")
    return when


def _checked(mention: DateMention, when: When, scope: Scope, frame: Frame) -> When:
    """Says so where a date stated as past lies after the report."""
    published = frame.published
    if published is None or when.earliest is None or mention.future or when.reason or scope == "background":
        return when
    counted = mention.expression.kind == "relative" and mention.expression.anchor == "told"  # "two days later"
    if when.earliest <= published or not (counted or mention.expression.kind in {"calendar", "range"}):
        return when
    if counted:
        return replace(when, reason="date_after_publication")
    return replace(when, reason="date_after_publication", candidates=_year_before(when))


def _year_before(when: When) -> tuple[str, ...]:
    try:
        return (when.start.replace(year=when.start.year - 1).isoformat(),) if when.start else ()
    except ValueError:  # 29 February
        return ()


def _merged(before: tuple[Dated, When], dated: Dated, when: When, text: str) -> tuple[Dated, When] | None:
    """ "Saturday and today" as one stretch, where the days follow each other."""
    first, value = before
    if not (value.is_day() and when.is_day() and value.end and when.start and value.start and when.end):
        return None
    if value.end + ONE_DAY != when.start or value.reason or when.reason or "background" in {first.scope, dated.scope}:
        return None
    if "dateline" in {first.scope, dated.scope}:
        return None
    joined = replace(
        value, end=when.end, earliest=min(value.earliest or value.start, value.start),
        latest=max(when.latest or when.end, when.end), basis=value.basis if value.basis == when.basis else "relative",
    )  # fmt: skip
    span = cover((first.span, dated.span))
    both = replace(first, span=span, rule=f"{first.rule}&{dated.rule}", date=joined.date(span.of(text)))
    return both, joined


def _dated(mention: DateMention, when: When, scope: Scope, text: str) -> Dated:
    return Dated(
        span=mention.span, rule=mention.rule, date=when.date(mention.span.of(text)), scope=scope, reason=when.reason,
        candidates=when.candidates,
    )  # fmt: skip


def _iso_day(day: str | None) -> date | None:
    try:
        return date.fromisoformat(day[:10]) if day else None
    except ValueError:
        return None
