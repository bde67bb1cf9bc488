"""GTD's files into records: all columns by name; -9 and -99 are unknown, day and month 0 a stretch, fractions cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from typing import Any, Final

from tollbook.codebooks.countries import by_field
from tollbook.codebooks.read_parts import BadRowError, Cells, actor, date_of, line, month_of, place, record, source
from tollbook.codebooks.spec import load_spec
from tollbook.model import Actor, Damage, Date, Incident, Interval, Toll, Unresolved, Weapon

_UNKNOWN: Final = (-9, -99)  # not known, in numbers of people
NEEDED: Final = frozenset({"iyear", "country", "attacktype1"})

_STRETCH: Final = re.compile(r"(\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d)")
# "Headline," Outlet, May 4, 2017.  The headline is the source's prose and stays out.
_CITED: Final = re.compile(r'^(?:"[^"]*" ?)?(.*?)(?:, ([A-Z][a-z]{2,8} \d{1,2}, \d{4}))?\.?$')


@cache
def _table(name: str) -> dict[Any, Any]:
    return dict(load_spec("gtd").tables[name])


def incident(cells: Cells) -> Incident:
    """The record of one GTD row. Summary and notes stay out: they are the project's prose."""
    kinds, kept = _kinds(cells)
    land = _country(cells)
    cited = _CITED.match(cells.text("scite1") or "")
    published = _written_day(cited[2]) if cited and cited[2] else None
    groups, targets = tuple(_groups(cells)), tuple(_targets(cells, land))
    kept += tuple(_subtypes(cells, len(groups)))
    return record(
        "gtd", cells,
        source=source(cells, cells.text("eventid"), (cited[1] if cited else None) or cells.text("scite1"), published),
        event_type=kinds[0], other_types=kinds[1:], date=_date(cells),
        status="attempted" if cells.whole("success") == 0 else "occurred",
        stance="claimed" if cells.whole("claimed") == 1 else "reported",
        location=_place(cells, land), actors=(*groups, *targets), toll=tuple(_toll(cells)),
        damage=(Damage(object="property", outcome="damaged", low=None, high=None, party=None, as_written=""),)
        if cells.whole("property") == 1 else (),
        weapons=tuple(_weapons(cells)), suicide=cells.whole("suicide") == 1, unresolved=kept,
    )  # fmt: skip


def _written_day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%B %d, %Y").date()
    except ValueError:
        return None


def _kinds(cells: Cells) -> tuple[tuple[Any, ...], tuple[Unresolved, ...]]:
    """Our kinds of act; where a type has none, GTD's label is kept beside the record."""
    found: list[str] = []
    labels: list[str] = []
    weapons = {f"{cells.whole(f'weaptype{n}')}.{cells.whole(f'weapsubtype{n}')}" for n in (1, 2, 3, 4)}
    for number in (1, 2, 3):
        code = cells.whole(f"attacktype{number}")
        if code is None:
            continue
        kind = _kind(code, weapons, suicide=cells.whole("suicide") == 1)
        if kind is None:
            raise BadRowError(f"attacktype{number} is no code of an attack: {code}")
        if code in (5, 8) and kind == "other":
            labels.append(str(_table("attacktype")[code]))
        found.append(kind)
    if not found:
        raise BadRowError("no attacktype1")
    if cells.whole("hostkidoutcome") == 2:
        found.append("release")
    kept = Unresolved(field="event_type", reason="unclear_event_type", candidates=tuple(labels))
    return tuple(dict.fromkeys(found)), (kept,) if labels else ()


def _kind(code: int, weapons: set[str], *, suicide: bool) -> str | None:
    """The kind of act of an attack type, closer where a weapon tells more."""
    for weapon, kind in _table("read_by_weapon").items():
        attack, _, arm = str(weapon).partition(":")
        if int(attack) == code and arm in weapons:
            return str(kind)
    if code == 3 and suicide:
        return "suicide_bombing"
    kind = _table("read_attack").get(code)
    return str(kind) if kind else None


def _country(cells: Cells) -> str:
    code = cells.whole("country")
    found = by_field("gtd").get(code) or by_field("gtd_name").get(cells.text("country_txt"))
    if found is None:
        raise BadRowError(f"no country with the code {code} or the name {cells.text('country_txt')!r}")
    return found.iso2


def _date(cells: Cells) -> Date:
    year, month, day = cells.whole("iyear"), cells.whole("imonth") or 0, cells.whole("iday") or 0
    if year is None:
        raise BadRowError("no iyear")
    try:
        start = date(year, month or 1, day or 1)
        end = start if day else month_of(start)[1] if month else date(year, 12, 31)
        stretch = _STRETCH.search(cells.text("approxdate") or "")
        earliest, latest = map(date.fromisoformat, stretch.groups()) if stretch else (start, end)
        resolved = cells.day("resolution", formats=("%m/%d/%Y", "%Y-%m-%d", "%Y-%m-%d %H:%M:%S"))
    except ValueError as error:
        raise BadRowError(f"no such day: {year}-{month}-{day}") from error
    if not day:
        # Our own files tell by the stretch what remains possible of the year and month.
        start, end = (max(earliest, start), min(latest, end) if month else latest) if stretch else (start, end)
    if cells.whole("extended") == 1 and day and resolved and resolved > start:
        end = resolved
        earliest, latest = min(earliest, start), max(latest, resolved)
    precision: Any = "day" if day else "month" if month else "year"
    return date_of(start, end, earliest, latest, precision)


def _place(cells: Cells, land: str) -> Any:
    city = cells.text("city")
    city = None if city == "Unknown" else city
    admin1 = cells.text("provstate")
    admin1 = None if admin1 == "Unknown" else admin1
    precisions = {1: "settlement", 2: "admin2", 3: "admin2", 4: "admin1", 5: "unknown"}
    precision = precisions.get(cells.whole("specificity") or 5, "unknown")
    vicinity = cells.whole("vicinity")
    near = vicinity == 1
    if precision == "unknown":
        precision = "settlement" if vicinity in (0, 1) else "admin1" if admin1 else "country"
    if near and precision == "settlement":
        precision = "near"
    return place(
        cells, name=city or (admin1 if precision == "admin1" else None), country=land, admin1=admin1, admin2=None,
        precision=precision, relation="near" if near else None,
    )  # fmt: skip


def _groups(cells: Cells) -> Iterator[Actor]:
    sizes = cells.count("nperps", unknown=_UNKNOWN)
    size = Interval(low=sizes, high=None) if sizes is not None else None
    certainty = "suspected" if cells.whole("guncertain1") == 1 else "stated"
    criminal = cells.whole("crit1") == 0
    names = [cells.text("gname"), cells.text("gname2"), cells.text("gname3")]
    known = [name for name in names if name and name != "Unknown"]
    for number, name in enumerate(known):
        kind = "criminal_group" if criminal else "rebel"
        yield actor("initiator", name, kind, size=size if number == 0 else None, certainty=certainty)
    alone = cells.whole("individual") == 1
    if not known and (alone or criminal or size is not None):
        kind = "criminal_group" if criminal else "armed_group"
        yield actor("initiator", None, kind, form="person" if alone else "group", size=size)


def _targets(cells: Cells, land: str) -> Iterator[Actor]:
    for number in (1, 2, 3):
        kind = cells.whole(f"targtype{number}")
        if kind is None or kind == 20:
            continue
        home = by_field("gtd").get(cells.whole(f"natlty{number}"))
        name = cells.text(f"target{number}", f"corp{number}")
        subtype = _table("read_target_subtype").get(cells.whole(f"targsubtype{number}"))
        type_ = str(subtype or _table("read_target").get(kind, "civilians"))
        yield actor("target", name, type_, home.iso2 if home else land)


def _subtypes(cells: Cells, first: int) -> Iterator[Unresolved]:
    """GTD's own closer kinds of target, kept beside the actors, which have none so close."""
    index = first
    for number in (1, 2, 3):
        if cells.whole(f"targtype{number}") in (None, 20):
            continue
        label = _table("targsubtype").get(cells.whole(f"targsubtype{number}"))
        if label is not None:
            yield Unresolved(field=f"actors/{index}", reason="ambiguous_actor", candidates=(str(label),))
        index += 1


def _toll(cells: Cells) -> Iterator[Toll]:
    aimed = any(cells.whole(f"targtype{number}") not in (None, 20) for number in (1, 2, 3))
    others = "victim" if aimed else "third_party"  # of an unknown target nothing may be read into who was harmed
    for outcome, everyone, attackers in (("killed", "nkill", "nkillter"), ("wounded", "nwound", "nwoundte")):
        total, own = cells.count(everyone, unknown=_UNKNOWN), cells.count(attackers, unknown=_UNKNOWN)
        if own is not None:
            yield line(outcome, "initiator", own)
        if total is not None:
            if own is not None and own > total:
                raise BadRowError(f"{attackers} {own} is above {everyone} {total}")
            yield line(outcome, others, total - (own or 0))
        elif own is not None:
            yield line(outcome, others, 0, high=None)  # a blank total beside a number: others, nobody knows how many
    held, caught = cells.count("nhostkid", unknown=_UNKNOWN), cells.count("nperpcap", unknown=_UNKNOWN)
    if held is not None:
        yield line("captured", others, held)
    if caught is not None:
        yield line("captured", "initiator", caught)


def _weapons(cells: Cells) -> Iterator[Weapon]:
    by_code = _table("read_weapon")
    for number in (1, 2, 3, 4):
        kind, subtype = cells.whole(f"weaptype{number}"), cells.whole(f"weapsubtype{number}")
        found = by_code.get(f"{kind}.{subtype}") or by_code.get(str(kind))
        if found:
            yield Weapon(type=str(found), low=None, high=None, as_written="")
