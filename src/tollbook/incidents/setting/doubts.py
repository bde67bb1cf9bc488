"""What a record's day and place leave open beyond the words they were read from, said in its notes.

A day that reaches an incident from a sentence before may contradict the heading above it, or lie after the report; a
declared province covers several areas, and the middle of a road may lie in either of two.
"""

from __future__ import annotations

import dataclasses

import msgspec

from tollbook.mentions import Dated, Findings, Placed
from tollbook.model import Location, Unresolved
from tollbook.spans import Span


def doubt_of_day(dated: Dated, at: Span, findings: Findings) -> Unresolved | None:
    """Why the day given to an incident at ``at`` is doubtful; None where nothing speaks against it, or its own words'
    reason says so already. The other day stands in the candidates."""
    first = dated.date.earliest or dated.date.start
    if dated.reason or first is None:
        return None
    published = findings.reading.report.source.published
    if published and first > published[:10] and dated.scope != "background":
        return Unresolved(field="/date", reason="date_after_publication", candidates=())
    above = _heading_day(at, findings) if dated.rule == "context.carried_date" else None
    if above is None or above.span == dated.span or above.date.start is None:
        return None
    last = dated.date.latest or dated.date.end or first
    apart = last < (above.date.earliest or above.date.start) or first > (above.date.latest or above.date.start)
    return Unresolved(field="/date", reason="conflicting_dates", candidates=(above.date.start,)) if apart else None


def _heading_day(at: Span, findings: Findings) -> Dated | None:
    """The day in the heading of an incident's own section."""
    heading = findings.reading.layout.section_at(at.start).heading
    inside = [d for d in findings.dates if heading is not None and heading.covers(d.span) and d.date.precision == "day"]
    return inside[-1] if inside else None


def in_heartland(placed: Placed) -> Placed:
    """A declared province of several areas, with no place in it told: its heartland, which stands first among them."""
    here = placed.location
    if here.admin1 is not None or not placed.candidates or not (placed.why or "").startswith("declared province"):
        return placed
    *_, admin1, country = placed.candidates[0].split(", ")
    if here.country not in (country, None):
        return placed
    guess: Location = msgspec.structs.replace(here, admin1=admin1, country=country, precision="admin1")
    return dataclasses.replace(placed, location=guess, rule=f"{placed.rule}+context.heartland")


def doubt_of_place(placed: Placed) -> Unresolved | None:
    """Which areas a place may lie in, where it has several."""
    if placed.reason:
        return Unresolved(field="/location", reason=placed.reason, candidates=placed.candidates)
    areas = len(placed.candidates) > 1
    return (
        Unresolved(field="/location/admin1", reason="ambiguous_place", candidates=placed.candidates) if areas else None
    )
