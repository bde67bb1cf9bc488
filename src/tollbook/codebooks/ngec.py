"""NGEC's rules that need code: attributes with the offsets of their words, and the place.

Source: the formatter of NGEC, as docs/codebooks/ngec.md cites it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from tollbook.codebooks.case import Case, Value
from tollbook.codebooks.countries import country
from tollbook.codebooks.plover import acted_upon, acting, iso3, sector, text_of
from tollbook.codebooks.plover_events import type_
from tollbook.codebooks.sides import Side
from tollbook.model import Actor, Evidence, Incident


def ngec_id(case: Case) -> str:
    """The event's id: day, record id and type, as NGEC joins them."""
    return f"{case.incident.date.start}-{case.incident.id}_{type_(case)}_R"


def attributes(case: Case) -> Value:
    """Actors, recipients, place and date, each with the offsets of its words where the record has them."""
    incident = case.incident
    where = incident.location
    return {
        "ACTOR": [_answer(side, incident) for side in acting(case)],
        "RECIP": [_answer(side, incident) for side in acted_upon(case)],
        "LOC": [{"text": where.name, **_offsets(incident, "/location")}] if where and where.name else [],
        "DATE": [{"text": incident.date.start, **_offsets(incident, "/date")}],
    }


def _answer(side: Side, incident: Incident) -> dict[str, Value]:
    land = country(side.country) if iso3(side) else None
    return {
        "text": text_of(side), **_offsets(incident, _pointer(side.actor, incident)),
        "country": land.iso3 if land else None, "code_1": sector(side, incident), "code_2": None,
        "country_name": land.name if land else None,
    }  # fmt: skip


def _pointer(actor: Actor | None, incident: Incident) -> str:
    index = next((i for i, other in enumerate(incident.actors) if other is actor), None)
    return f"/actors/{index}"


def _offsets(incident: Incident, pointer: str) -> dict[str, Value]:
    """The offsets of the words behind a part of the record: of the part itself, else of the first of its values."""
    words: tuple[Evidence, ...] = incident.evidence.get(pointer, ())
    if not words:
        words = next((e for key, e in incident.evidence.items() if key.startswith(pointer + "/") and e), ())
    return {
        "qa_start_char": words[0].start if words else None, "qa_end_char": words[0].end if words else None,
        "qa_score": None,
    }  # fmt: skip


def geolocation(case: Case) -> Value:
    """NGEC's ``{reason, geo}``: geo is null where no place is known."""
    where = case.incident.location
    if where is None or where.country is None:
        return {"reason": "no place is known", "geo": None}
    land = country(where.country)
    geo: dict[str, Value] = {
        "admin1_code": where.admin1_code, "admin1_name": where.admin1, "admin2_code": None, "admin2_name": where.admin2,
        "country_code3": land.iso3 if land else None, "lat": where.latitude, "lon": where.longitude,
        "geonameid": where.geonames_id, "feature_class": None, "feature_code": None, "resolved_placename": where.name,
        "search_placename": where.name, "score": None, "event_location_overlap_score": None,
    }  # fmt: skip
    offsets = _offsets(case.incident, "/location")
    geo["start_char"], geo["end_char"] = offsets["qa_start_char"], offsets["qa_end_char"]
    return {"reason": f"known to: {where.precision}", "geo": geo}


RULES: Final[Mapping[str, Callable[[Case], Value]]] = {
    "ngec.id": ngec_id,
    "ngec.attributes": attributes,
    "ngec.geolocation": geolocation,
}
