"""Explain one report: its text with what was read in it, then each incident field by field.

``explain`` gives lines of meaning, without width or colour; ``explain_print`` puts them on a terminal or in a pipe.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

import msgspec

from tollbook.mentions import (
    ActMention,
    CountMention,
    DamageMention,
    Dated,
    Findings,
    Known,
    Placed,
    TollMention,
    WeaponMention,
)
from tollbook.model import AnyRecord, Date, Interval, Location
from tollbook.pipeline import Coding
from tollbook.reasons import REASONS
from tollbook.spans import Span

Kind = Literal["title", "heading", "text", "skipped", "reading", "incident", "field", "open", "note"]

Found = Dated | Placed | Known | CountMention | TollMention | DamageMention | WeaponMention | ActMention

ARTICLE: Final = "count.indefinite"  # reads "a" as one: true, and not worth a line
SHORT: Final = 60  # characters of quoted words before they are cut in the middle


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to print: ``name`` says what it is, ``value`` what was read, ``words`` from which words, ``rule`` by
    which rule. ``kind`` decides how it looks."""

    kind: Kind
    name: str = ""
    value: str = ""
    words: str = ""
    rule: str = ""


def explain(coding: Coding) -> Iterator[Line]:
    """All that can be said about how one report was coded, in the order to read it."""
    yield from _report(coding)
    yield Line("heading", "The text, and what was read in it")
    yield from _text(coding.findings)
    yield Line("heading", f"Incidents: {len(coding.incidents)}")
    for number, incident in enumerate(coding.incidents, 1):
        yield Line("incident", f"{number}", incident.event_type, rule=incident.id)
        yield from _fields(incident, coding.report.text)
        yield from (
            Line("open", u.field, REASONS.get(u.reason, u.reason), "; ".join(u.candidates), u.reason)
            for u in incident.unresolved
        )
    if coding.groups:
        yield Line("heading", f"Tolls and things for several incidents together: {len(coding.groups)}")
    numbers = {incident.id: str(number) for number, incident in enumerate(coding.incidents, 1)}
    for group in coding.groups:
        members = ", ".join(numbers.get(member, member) for member in group.members)
        yield Line("incident", "", f"incidents {members}", rule=group.id)
        yield from _fields(group, coding.report.text)


def _report(coding: Coding) -> Iterator[Line]:
    report = coding.report
    yield Line("title", report.path or report.source.id)
    source = report.source
    yield Line("note", "source", f"{source.name or 'unnamed'} ({source.kind})")
    basis = f" (from {report.published_basis.replace('_', ' ')})" if report.published_basis else ""
    yield Line("note", "published", f"{source.published or 'unknown'}{basis}")
    yield Line("note", "report", report.id)
    yield Line("note", "sentences", f"{coding.sentences}, of which {coding.skipped} skipped")


def _text(findings: Findings) -> Iterator[Line]:
    """Sentence by sentence, with the headings between and the findings below each."""
    reading = findings.reading
    found = sorted(_findings(findings), key=lambda item: item[0])
    if reading.layout.dateline:
        yield Line("note", "dateline", _short(reading.layout.dateline.of(reading.text)))
        yield from _within(found, reading.layout.dateline)
    section = -1
    for sentence in reading.sentences:
        if sentence.section != section:
            section = sentence.section
            heading = reading.layout.sections[section].heading
            if heading:
                yield Line("heading", _one_line(heading.of(reading.text)))
                yield from _within(found, heading)
        words = _one_line(sentence.span.of(reading.text))
        if sentence.doc is None:
            yield Line("skipped", str(sentence.index + 1), words)
            continue
        yield Line("text", str(sentence.index + 1), words)
        yield from _within(found, sentence.span)


def _within(found: Iterable[tuple[Span, Line]], span: Span) -> Iterator[Line]:
    return (line for at, line in found if span.start <= at.start < span.end)


def _findings(findings: Findings) -> Iterator[tuple[Span, Line]]:
    """Every mention with its span; counts only where no toll or damage took them."""
    reading = findings.reading
    taken = [mention.span for mention in (*findings.tolls, *findings.damage)]
    counts = (
        count
        for count in findings.counts
        if count.rule != ARTICLE and not any(span.overlaps(count.span) for span in taken)
    )
    mentions: tuple[Found, ...] = (
        *findings.dates, *findings.places, *findings.actors, *counts, *findings.tolls, *findings.damage,
        *findings.weapons, *findings.acts,
    )  # fmt: skip
    for mention in mentions:
        name, value = _said(mention)
        yield mention.span, Line("reading", name, value, _short(mention.span.of(reading.text)), mention.rule)


def _said(mention: Found) -> tuple[str, str]:
    """What a mention is, and what it says."""
    match mention:
        case Dated():
            return "when", _date(mention.date) + _scope(mention.scope) + _why(mention.reason, mention.candidates)
        case Placed():
            why = f"; {mention.why}" if mention.why else ""
            return "where", _place(mention.location) + _scope(mention.scope) + why + _why(
                mention.reason, mention.candidates
            )
        case Known():
            parts = [
                mention.name or mention.form,
                mention.type,
                mention.actor_id,
                mention.side and f"{mention.side} side",
            ]
            return "who", ", ".join(filter(None, parts)) + _why(mention.reason, mention.candidates)
        case CountMention():
            return "count", _interval(mention.interval)
        case TollMention():
            parts = [mention.outcome.replace("_", " "), _interval(mention.interval), mention.who]
            marks = ["for several incidents"] * mention.shared + ["running total, no incident's"] * mention.running
            return "toll", " ".join(filter(None, parts)) + "".join(f", {mark}" for mark in marks)
        case DamageMention():
            number = f"{_interval(mention.interval)} " if mention.interval else ""
            return "damage", f"{mention.outcome} {number}{mention.object}"
        case WeaponMention():
            return "weapon", mention.type + ("" if mention.used else ", not used here")
        case ActMention():
            return "act", _act(mention)


def _act(act: ActMention) -> str:
    told = act.assertion
    kind = act.event_type or f"{act.outcome or 'outcome'} alone"
    if not told.told:
        return f"{kind}, no incident: {told.reason or 'not told as having happened'}"
    chain = ", ".join(speaker.by or speaker.as_written for speaker in told.attribution)
    return f"{kind}, {told.status}, {told.stance}" + (f" by {chain}" if chain else "")


def _date(date: Date) -> str:
    if not date.start:
        return "no day"
    days = date.start if date.start == date.end else f"{date.start} to {date.end}"
    wider = (date.earliest, date.latest) != (date.start, date.end)
    possible = f", possible {date.earliest} to {date.latest}" if wider else ""
    calendar = "" if date.calendar == "gregorian" else f", {date.calendar}"
    return f"{days} ({date.precision}, {date.basis}{calendar}{possible})"


def _place(place: Location) -> str:
    parts = [place.name, place.admin2, place.admin1, place.country]
    name = ", ".join(dict.fromkeys(filter(None, parts))) or "not resolved"
    sharp = "" if place.uncertainty_km is None else f", within {place.uncertainty_km:g} km"
    return f"{place.relation + ' ' if place.relation else ''}{name} ({place.precision}{sharp})"


def _interval(interval: Interval) -> str:
    if interval.high is None:
        return f"{interval.low} or more"
    return str(interval.low) if interval.low == interval.high else f"{interval.low} to {interval.high}"


def _scope(scope: str) -> str:
    return "" if scope == "text" else f", {scope}"


def _why(reason: str | None, candidates: tuple[str, ...]) -> str:
    if not reason:
        return ""
    said = REASONS.get(reason, reason)
    return f"; open: {said}" + (f" ({'; '.join(candidates)})" if candidates else "")


def _fields(record: AnyRecord, text: str) -> Iterator[Line]:
    """Each value that has evidence, with its words and rules."""
    plain = msgspec.to_builtins(record)
    for pointer, spans in record.evidence.items():
        words = " … ".join(dict.fromkeys(_short(text[span.start : span.end]) for span in spans))
        rules = ", ".join(dict.fromkeys(span.rule for span in spans))
        yield Line("field", pointer.lstrip("/"), _value(_at(plain, pointer)), words, rules)


def _at(record: Any, pointer: str) -> Any:
    """The value that a JSON pointer names; None where there is none."""
    value = record
    for part in pointer.split("/")[1:]:
        try:
            value = (
                value[int(part)]
                if isinstance(value, list | tuple)
                else value[part.replace("~1", "/").replace("~0", "~")]
            )
        except (KeyError, IndexError, ValueError, TypeError):
            return None
    return value


def _value(value: Any) -> str:
    """A value on one line, its own words left out: they are printed beside it."""
    match value:
        case None:
            return "null"
        case dict():
            kept = ((key, item) for key, item in value.items() if item not in (None, [], ()) and key != "as_written")
            return ", ".join(f"{key} {_value(item)}" for key, item in kept)
        case list() | tuple():
            return "; ".join(map(_value, value))
        case _:
            return str(value)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _short(text: str) -> str:
    text = _one_line(text)
    return text if len(text) <= SHORT else f"{text[: SHORT // 2]} … {text[-SHORT // 3 :]}"
