"""Why a field is left open: the closed list that ``unresolved[].reason`` draws from."""

from __future__ import annotations

from typing import Final

REASONS: Final[dict[str, str]] = {
    "no_publication_date": "a relative date, or one without a year, in a report whose publication date is unknown",
    "ambiguous_date": "day and month can be read in two orders",
    "impossible_date": "the calendar has no such day",
    "date_after_publication": "the stated date lies after the report's own",
    "no_date_stated": "the report gives no date that reaches this incident",
    "conflicting_dates": "two dates stand with equal claim",
    "ambiguous_place": "two or more places of this name fit equally",
    "unknown_place": "the name is in no gazetteer; its area is given where known",
    "no_place_stated": "the report gives no place that reaches this incident",
    "conflicting_places": "two places stand with equal claim",
    "ambiguous_actor": "the words fit two or more actors",
    "unknown_speaker": "the meaning depends on who speaks, which isn't known",
    "conflicting_tolls": "the report gives different numbers for the same harm",
    "unclear_party": "the words don't say which side was harmed",
    "unclear_event_type": "the words name no known kind of act",
}
