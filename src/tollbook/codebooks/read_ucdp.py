"""UCDP GED's files into records.

Columns are read by name, so that the orders of 19.1 and 23.1, 42 to 52 columns, HDX's extra ones and its row of
hashtags all read alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from tollbook.codebooks.countries import by_field
from tollbook.codebooks.read_parts import BadRowError, Cells, actor, date_of, line, place, record, source
from tollbook.model import Actor, Attribution, Date, Incident, Toll, Unresolved

NEEDED: Final = frozenset({"date_start", "side_a", "side_b", "best", "country"})

_PLACES: Final[dict[int, tuple[str, str | None]]] = {
    1: ("settlement", None), 2: ("near", None), 3: ("admin2", None), 4: ("admin1", None), 5: ("near", "between"),
    6: ("country", None), 7: ("unknown", None),
}  # fmt: skip
_DATES: Final[dict[int, str]] = {1: "day", 2: "day", 3: "week", 4: "month", 5: "year"}


def incident(cells: Cells) -> Incident:
    """The record of one GED row. What was done isn't in it: the kind of act stays open."""
    land = _country(cells)
    violence = cells.whole("type_of_violence")
    if violence not in (None, 1, 2, 3):
        raise BadRowError(f"type_of_violence is none of 1, 2, 3: {violence}")
    precision, relation = _PLACES.get(cells.whole("where_prec") or 1, ("unknown", None))
    speaker = cells.text("source_original")
    told = source(cells, cells.text("id", "relid"), cells.text("source_office"), _published(cells))
    return record(
        "ucdp_ged", cells,
        source=told,
        event_type="other", date=_date(cells),
        location=place(
            cells, name=cells.text("where_coordinates"), country=land, admin1=cells.text("adm_1"),
            admin2=cells.text("adm_2"), precision=precision, relation=relation,
        ),
        actors=tuple(_sides(cells, land)), toll=tuple(_deaths(cells)),
        attribution=(Attribution(by=speaker, as_written=speaker),) if speaker else (),
        unresolved=(Unresolved(field="event_type", reason="unclear_event_type"),),
    )  # fmt: skip


def _country(cells: Cells) -> str:
    number = cells.whole("country_id")
    found = by_field("gw").get(number) if number else None
    name = cells.needed("country")
    found = found or by_field("ucdp_name").get(name) or by_field("name").get(name)
    if found is None:
        raise BadRowError(f"no country known as {name[:40]!r}")
    return found.iso2


def _published(cells: Cells) -> date | None:
    first = (cells.text("source_date") or "").split(";")[0].strip()
    try:
        return date.fromisoformat(first[:10])
    except ValueError:
        return None


def _date(cells: Cells) -> Date:
    start = cells.day("date_start")
    end = cells.day("date_end") or start
    if start is None or end is None:
        raise BadRowError("no date_start")
    if end < start:
        raise BadRowError(f"date_end {end} is before date_start {start}")
    precision: Any = _DATES.get(cells.whole("date_prec") or 1)
    if precision is None:
        raise BadRowError(f"date_prec {cells.text('date_prec')}")
    return date_of(start, end, start, end, precision)


def _sides(cells: Cells, land: str) -> Iterator[Actor]:
    yield _side("initiator", cells.needed("side_a"), cells.whole("gwnoa"))
    name = cells.needed("side_b")
    if name == "Civilians" or cells.whole("type_of_violence") == 3:
        yield actor("victim", "civilians", "civilians", land)
    else:
        yield _side("target", name, cells.whole("gwnob"))


def _side(role: Any, name: str, gw: int | None) -> Actor:
    if name.startswith("Government of "):
        home = (by_field("gw").get(gw) if gw else None) or by_field("ucdp_name").get(
            name.removeprefix("Government of ")
        )
        return actor(role, name, "state_forces", home.iso2 if home else None, form="organisation")
    return actor(role, name, "rebel")


def _deaths(cells: Cells) -> Iterator[Toll]:
    """One line for each side's dead. The range of the total is laid on the largest line, for no side has one."""
    parts: list[tuple[str, str, int]] = [
        ("initiator", "unknown", cells.count("deaths_a") or 0),
        ("target", "combatants", cells.count("deaths_b") or 0),
        ("victim", "civilians", cells.count("deaths_civilians") or 0),
        ("third_party", "unknown", cells.count("deaths_unknown") or 0),
    ]
    best = cells.count("best")
    if best is None:
        raise BadRowError("no best")
    told = sum(number for *_, number in parts)
    if told != best:
        cells.notes.append("best is not the sum of the four death columns: the difference is of unknown side")
        parts[3] = ("third_party", "unknown", max(0, parts[3][2] + best - told))
    low, high = cells.count("low"), cells.count("high")
    low = best if low is None else low
    high = best if high is None else high
    if not low <= best <= high:
        cells.notes.append("low, best and high are out of order: widened")
    yield from _spread(parts, max(0, best - min(low, best)), max(0, high - best))


def _spread(parts: list[tuple[str, str, int]], below: int, above: int) -> Iterator[Toll]:
    order = sorted(range(len(parts)), key=lambda i: -parts[i][2])
    lows = [number for *_, number in parts]
    for index in order:
        cut = min(below, lows[index])
        lows[index] -= cut
        below -= cut
    for index, (party, status, number) in enumerate(parts):
        top = number + (above if index == (order[0] if parts[order[0]][2] else 3) else 0)
        if number or top:
            yield line("killed", party, lows[index], number, top, civilian_status=status)
