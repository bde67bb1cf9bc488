"""ACLED's event files into records: today's layout, and the older ones with data_id, event_id_no_cnty and iso3, numeric
inter codes, and dates such as "01 January 2020"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any, Final

from tollbook.codebooks.acled_actors import INTER_CODES, NAMELESS_MILITARY
from tollbook.codebooks.countries import by_field
from tollbook.codebooks.read_parts import BadRowError, Cells, actor, date_of, line, month_of, place, record, source
from tollbook.codebooks.spec import load_spec
from tollbook.model import Actor, Date, Incident, Interval, Toll, Unresolved

NEEDED: Final = frozenset({"event_date", "event_type", "actor1", "country"})

_BY_CODE: Final = {code: name for name, code in INTER_CODES.items()}
_TYPES: Final[dict[str, str]] = {
    "State forces": "state_forces", "Rebel group": "rebel", "Political militia": "militia",
    "Identity militia": "tribal", "Rioters": "rioters", "Protesters": "protesters", "Civilians": "civilians",
    "External/Other forces": "foreign_forces",
}  # fmt: skip
# Labels of older files and of acledR for today's.
_OLDER: Final[dict[str, str]] = {
    "state forces": "State forces", "rebel forces": "Rebel group", "rebel groups": "Rebel group",
    "rebel group": "Rebel group", "militia groups": "Political militia", "political militias": "Political militia",
    "political militia": "Political militia", "communal / identity groups": "Identity militia",
    "identity militias": "Identity militia", "identity militia": "Identity militia", "rioters": "Rioters",
    "protesters": "Protesters", "civilians": "Civilians", "foreign / others": "External/Other forces",
    "external/other forces": "External/Other forces", "other forces": "External/Other forces",
}  # fmt: skip
_YEARS: Final = re.compile(r" \(\d{4}-(?:\d{4})?\)$")
_OF: Final = re.compile(r"^(Military|Police) Forces of (.+)$")
_IN: Final = re.compile(
    r"^(Civilians|Protesters|Rioters|Unidentified Armed Group|Unidentified Communal Militia) \((.+)\)$"
)
_CROWD: Final = re.compile(r"crowd size=(at least |between )?(\d+)(?: and (\d+))?")
_PRECISIONS: Final = {1: "settlement", 2: "near", 3: "admin1"}


def incident(cells: Cells) -> Incident:
    """The record of one ACLED row. Notes stay out: they are the project's prose."""
    sub_event = _sub_event(cells)
    kind = str(_table("read_event_type")[sub_event])
    land = _country(cells)
    initiators = list(_party(cells, "1", "initiator", land))
    others = list(_party(cells, "2", "victim" if kind in ("shooting", "abduction") else "target", land))
    bomber = sub_event == "Suicide bomb"
    crowd = _crowd(cells)
    if initiators and crowd is not None:
        initiators[0] = actor(
            "initiator", initiators[0].name, initiators[0].type, initiators[0].country, form="crowd", size=crowd
        )
    return record(
        "acled", cells,
        source=source(cells, cells.text("event_id_cnty", "data_id"), cells.text("source")),
        event_type=kind, date=_date(cells), status="attempted" if sub_event == "Disrupted weapons use" else "occurred",
        location=place(
            cells, name=cells.text("location"), country=land, admin1=cells.text("admin1"), admin2=cells.text("admin2"),
            precision=_PRECISIONS.get(cells.whole("geo_precision") or 0, "unknown"),
        ),
        actors=(*initiators, *others), toll=tuple(_toll(cells, bomber=bomber)), suicide=True if bomber else None,
        unresolved=_kept(sub_event, kind),
    )  # fmt: skip


@cache
def _table(name: str) -> dict[Any, Any]:
    return dict(load_spec("acled").tables[name])


def _sub_event(cells: Cells) -> str:
    """The sub-event type; older files without one have their event type read to the nearest."""
    written = cells.text("sub_event_type")
    by_lower = {str(label).lower(): str(label) for label in _table("read_event_type")}
    if written is not None and written.lower() in by_lower:
        return by_lower[written.lower()]
    event = cells.needed("event_type")
    older = {str(k).lower(): str(v) for k, v in _table("read_older_type").items()}
    if written is None and event.lower() in older:
        return older[event.lower()]
    raise BadRowError(f"no event type of ACLED: {(written or event)[:60]!r}")


def _kept(sub_event: str, kind: str) -> tuple[Unresolved, ...]:
    """ACLED's own label where our kind of act says less."""
    clear = _table("read_clear").get(sub_event)
    if clear is not None:
        return ()
    return (Unresolved(field="event_type", reason="unclear_event_type", candidates=(sub_event,)),)


def _country(cells: Cells) -> str:
    name = cells.needed("country")
    found = by_field("acled_name").get(name) or by_field("name").get(name)
    if found is None:
        number = cells.whole("iso")
        found = by_field("iso_numeric").get(number) if number else by_field("iso3").get(cells.text("iso3") or "")
    if found is None:
        raise BadRowError(f"no country known as {name[:40]!r}")
    return found.iso2


def _date(cells: Cells) -> Date:
    day = cells.day("event_date")
    if day is None:
        raise BadRowError("no event_date")
    match cells.whole("time_precision") or 1:
        case 1:
            return date_of(day, day, day, day, "day")
        case 2:
            return date_of(day, day, _shift(day, -3), _shift(day, 3), "week")
        case 3:
            return date_of(day, day, *month_of(day), "month")
        case other:
            raise BadRowError(f"time_precision {other}")


def _shift(day: date, days: int) -> date:
    return day + timedelta(days=days)


def _party(cells: Cells, number: str, role: Any, land: str) -> Iterator[Actor]:
    name = cells.text(f"actor{number}")
    if name is None:
        return
    yield _actor(role, name, _inter(cells, f"inter{number}"), land)
    for associate in (cells.text(f"assoc_actor_{number}", f"ally_actor_{number}") or "").split(";"):
        if associate.strip():
            yield _actor(role, associate.strip(), None, land)


def _inter(cells: Cells, column: str) -> str | None:
    written = cells.text(column)
    if written is None:
        return None
    if written.replace(".", "", 1).isdigit():
        code = int(float(written))
        if code and code not in _BY_CODE:
            raise BadRowError(f"{column} {written}")
        return _BY_CODE.get(code)
    if written.lower() not in _OLDER:
        raise BadRowError(f"{column} {written[:40]!r}")
    return _OLDER[written.lower()]


def _actor(role: Any, name: str, inter: str | None, land: str) -> Actor:
    bare = _YEARS.sub("", name)
    if bare == NAMELESS_MILITARY:
        return actor(role, None, "foreign_forces", None)
    forces, people = _OF.match(bare), _IN.match(bare)
    if forces:
        home = by_field("acled_name").get(forces[2])
        kind = "police" if forces[1] == "Police" else "state_forces"
        return actor(role, bare, kind, home.iso2 if home else None)
    if people:
        home = by_field("acled_name").get(people[2])
        kinds = {"Civilians": "civilians", "Protesters": "protesters", "Rioters": "rioters"}
        kind = kinds.get(people[1]) or _TYPES.get(inter or "", "armed_group")
        if people[1] in ("Unidentified Armed Group", "Unidentified Communal Militia"):
            kinds = {"militia": "armed_group", "foreign_forces": "intergovernmental"}
            return actor(role, None, kinds.get(kind, kind), home.iso2 if home else land)
        return actor(role, people[1].lower(), kind, home.iso2 if home else land)
    if inter is None:
        return actor(role, bare, "other_organisation", None, form="organisation")
    return actor(role, bare, _TYPES[inter], None, form="organisation" if inter == "Civilians" else "group")


def _toll(cells: Cells, *, bomber: bool) -> Iterator[Toll]:
    dead = cells.count("fatalities")
    if dead is None:
        return
    if bomber:
        # ACLED counts a suicide bomber among the dead.
        yield line("killed", "initiator", min(dead, 1))
        dead = max(0, dead - 1)
    # Where the row names nobody who was aimed at, nothing may be read into who died.
    yield line("killed", "victim" if cells.text("actor2") else "third_party", dead)


def _crowd(cells: Cells) -> Interval | None:
    found = _CROWD.search(cells.text("tags") or "")
    if not found:
        return None
    low = int(found[2])
    return Interval(low=low, high=int(found[3]) if found[3] else None if found[1] else low)
