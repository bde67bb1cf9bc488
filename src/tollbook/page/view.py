"""What the page shows, as plain data: records without what is empty or stands twice, so that a page stays small."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

from tollbook.export.mask import MASK
from tollbook.export.sums import beyond, totals
from tollbook.model import AnyRecord, Evidence, Group, Incident
from tollbook.reasons import REASONS

# Given once for the page (coder, report_id, source) or not shown.
_ONCE: Final = ("coder", "report_id", "source", "evidence", "record")


def view(
    records: Iterable[AnyRecord], outlines: Mapping[str, Any], texts: Mapping[str, str], notes: Sequence[str]
) -> dict[str, Any]:
    """Everything that the page's script reads. ``texts`` maps a report's id to its text; it may be empty."""
    records = tuple(records)
    incidents = [record for record in records if isinstance(record, Incident)]
    reports = {(record.report_id, record.source): index for index, record in enumerate(_first_of_reports(records))}
    rules = {rule: index for index, rule in enumerate(_rules(records))}
    codes = {p.country for i in incidents for p in (i.location, *i.other_locations) if p and p.country}
    shared = beyond(records)
    reasons = {unresolved.reason for incident in incidents for unresolved in incident.unresolved}
    return {
        "records": [
            {
                **_lean(incident, rules),
                "sums": totals(incident.toll),
                "report": reports[incident.report_id, incident.source],
            }
            for incident in incidents
        ],
        "groups": {
            record.id: {**_lean(record, rules), "sums": totals(shared[record.id])}
            for record in records
            if isinstance(record, Group)
        },
        "reports": [_report(id_, source, texts) for id_, source in reports],
        "rules": list(rules),
        "reasons": {reason: REASONS[reason] for reason in sorted(reasons & REASONS.keys())},
        "countries": {code: outlines["names"][code] for code in sorted(codes & outlines["names"].keys())},
        "outlines": {key: outlines[key] for key in ("scale", "arcs", "countries")},
        "notes": list(notes),
    }


def masked_texts(records: Iterable[AnyRecord], texts: Mapping[str, str]) -> dict[str, str]:
    """The texts with the words of every masked name blacked out, length kept, so that all offsets still hold.

    Only the words that a masked record points at can be: a name that Tollbook didn't read stays.
    """
    covered: dict[str, list[Evidence]] = {}
    for record in records:
        if isinstance(record, Incident):
            spans = covered.setdefault(record.report_id, [])
            persons = {f"/actors/{index}": actor.person for index, actor in enumerate(record.actors)}
            persons |= {f"/attribution/{index}": speaker.person for index, speaker in enumerate(record.attribution)}
            for pointer, person in persons.items():
                if person == MASK:
                    spans.extend(record.evidence.get(f"{pointer}/person") or record.evidence.get(f"{pointer}/name", ()))
    return {id_: _blacked(text, covered.get(id_, ())) for id_, text in texts.items()}


def _blacked(text: str, spans: Iterable[Evidence]) -> str:
    letters = list(text)
    for span in spans:
        end = min(span.end, len(letters))
        letters[span.start : end] = ["█" if letter.strip() else letter for letter in letters[span.start : end]]
    return "".join(letters)


def _first_of_reports(records: Iterable[AnyRecord]) -> list[AnyRecord]:
    return list({(record.report_id, record.source): record for record in records}.values())


def _rules(records: Iterable[AnyRecord]) -> list[str]:
    found = (span.rule for record in records for spans in record.evidence.values() for span in spans)
    return list(dict.fromkeys(found))


def _report(id_: str, source: object, texts: Mapping[str, str]) -> dict[str, Any]:
    text = {"text": texts[id_]} if id_ in texts else {}
    return {"id": id_, "source": _without_empty(msgspec.to_builtins(source)), **text}


def _lean(record: AnyRecord, rules: Mapping[str, int]) -> dict[str, Any]:
    plain = msgspec.to_builtins(record)
    kept = {key: _without_empty(value) for key, value in plain.items() if key not in _ONCE and value not in (None, [])}
    evidence = {
        pointer: [[span.start, span.end, rules[span.rule]] for span in spans]
        for pointer, spans in record.evidence.items()
    }
    return {**kept, "evidence": evidence}


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_empty(item) for key, item in value.items() if item is not None and item != []}
    return [_without_empty(item) for item in value] if isinstance(value, list | tuple) else value
