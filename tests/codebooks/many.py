"""Incidents drawn at random, for properties that hold of all: whatever a record may hold, and hostile text."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from record_of import incident
from tollbook.codebooks.sides import proper
from tollbook.model import (
    Actor,
    Attribution,
    CivilianStatus,
    Damage,
    DamageOutcome,
    Date,
    EventType,
    Form,
    Group,
    Incident,
    Interval,
    Location,
    Outcome,
    PlacePrecision,
    Role,
    Source,
    Stance,
    Status,
    Toll,
    Weapon,
)

HOSTILE = (
    "=HYPERLINK(1)", "+1", "-2+3", "@SUM(A1)", "\t=1", '"quoted", comma; semi', "two\nlines", "null\x00byte",
    "\u202eturned", "</script>", "\u0646\u062c\u0641", "\ufeff=1", "'=1", "lone \ud800", "| pipe", "a" * 5000,
)  # fmt: skip
TYPES = (
    "state_forces", "police", "intelligence", "foreign_forces", "peacekeepers", "private", "rebel", "armed_group",
    "militia", "tribal", "criminal_group", "government", "civilians", "protesters", "rioters", "political", None,
)  # fmt: skip
COUNTRIES = ("IQ", "AF", "NG", "CO", "XK", "PS", "SS", "TR")
WORDS = ("several", "plural", "dozens", "hundreds", "many", "couple", None, None, None)
DAYS = st.dates(min_value=__import__("datetime").date(1990, 1, 1), max_value=__import__("datetime").date(2030, 1, 1))


def of(kind: Any) -> st.SearchStrategy[Any]:
    """One value of a Literal type."""
    return st.sampled_from(get_args(kind))


def filled(text: str) -> bool:
    """Whether readers of tables take a text for a value; "NA" and the like they don't."""
    return text.strip("' ").lower() not in ("", "na", "nan", "null", "none", ".")


names = st.one_of(
    st.none(), st.sampled_from(("Northern Front", "al-Jabal", "gunmen", "police patrol", "market", "bus"))
)
texts = st.one_of(names, st.sampled_from(HOSTILE), st.text(max_size=12).filter(filled))
intervals = st.builds(
    lambda low, more, open_: Interval(low=low, high=None if open_ else low + more),
    st.integers(0, 400), st.integers(0, 50), st.booleans(),
)  # fmt: skip


@st.composite
def tolls(draw: st.DrawFn, actors: int) -> Toll:
    held = draw(intervals)
    best = draw(st.one_of(st.none(), st.integers(held.low, held.high if held.high is not None else held.low + 9)))
    return Toll(
        outcome=draw(of(Outcome)), party=draw(of(Role)), actor=draw(st.one_of(st.none(), st.integers(0, actors + 1))),
        who=draw(st.sampled_from((None, "child", "leader", "officer", "journalist"))),
        civilian_status=draw(of(CivilianStatus)), low=held.low, best=best, high=held.high,
        modifier=draw(st.sampled_from(WORDS)), subset_of=draw(st.one_of(st.none(), st.integers(0, 3))), as_written="x",
    )  # fmt: skip


@st.composite
def dates(draw: st.DrawFn) -> Date:
    from datetime import timedelta

    if draw(st.integers(0, 9)) == 0:
        return Date(start=None, end=None, earliest=None, latest=None, precision="unknown")
    start = draw(DAYS)
    end = start + timedelta(days=draw(st.sampled_from((0, 0, 0, 0, 1, 2, 6, 30, 364, 4000))))
    slack = timedelta(days=draw(st.sampled_from((0, 0, 1, 3))))
    return Date(
        start=start.isoformat(), end=end.isoformat(), earliest=(start - slack).isoformat(),
        latest=(end + slack).isoformat(), precision=draw(st.sampled_from(("day", "day", "week", "month", "year"))),
    )  # fmt: skip


@st.composite
def locations(draw: st.DrawFn) -> Location:
    point = draw(st.one_of(st.none(), st.tuples(st.floats(-90, 90), st.floats(-180, 180))))
    return Location(
        name=draw(texts), as_written="x", relation=draw(st.sampled_from((None, "near", "between", "west of"))),
        country=draw(st.sampled_from((*COUNTRIES, None, "ZZ"))), admin1=draw(texts), admin2=draw(texts),
        latitude=point[0] if point else None, longitude=point[1] if point else None,
        precision=draw(of(PlacePrecision)),
    )  # fmt: skip


@st.composite
def actors(draw: st.DrawFn) -> Actor:
    name = draw(texts)
    known = draw(st.booleans()) and proper(name)  # the registry's names are names of their own
    return Actor(
        role=draw(of(Role)), form=draw(of(Form)), name=name, actor_id="xx.front" if known else None,
        type=draw(st.sampled_from(TYPES)), country=draw(st.sampled_from((*COUNTRIES, None))),
        size=draw(st.one_of(st.none(), intervals)), certainty=draw(st.sampled_from(("stated", "suspected", "denied"))),
        as_written="x",
    )  # fmt: skip


@st.composite
def incidents(draw: st.DrawFn, id_: str = "inc-1") -> Incident:
    who = tuple(draw(st.lists(actors(), max_size=4)))
    return incident(
        id=id_, source=Source(id="s", name=draw(texts), kind="press", published="2017-05-04"), section=None,
        event_type=draw(of(EventType)), other_types=tuple(draw(st.lists(of(EventType), max_size=2))),
        occurrences=draw(intervals), status=draw(of(Status)), stance=draw(of(Stance)),
        attribution=tuple(Attribution(by=by, as_written="x") for by in draw(st.lists(texts, max_size=1))),
        date=draw(dates()), location=draw(st.one_of(st.none(), locations())), actors=who,
        toll=tuple(draw(st.lists(tolls(len(who)), max_size=4))),
        damage=tuple(
            Damage(object=o or "house", outcome=draw(of(DamageOutcome)), low=1, high=2, party=None, as_written="x")
            for o in draw(st.lists(texts, max_size=2))
        ),
        weapons=tuple(
            Weapon(type=t, low=None, high=None, as_written="x")
            for t in draw(st.lists(st.sampled_from(("ied", "firearm", "mortar", "knife", "strange")), max_size=2))
        ),
        suicide=draw(st.sampled_from((True, False, None))), groups=(), part_of=None, evidence={}, unresolved=(),
    )  # fmt: skip


@st.composite
def reports(draw: st.DrawFn) -> tuple[Incident | Group, ...]:
    """One to four incidents of one report, and perhaps a total for some of them together."""
    found: list[Incident | Group] = [draw(incidents(f"inc-{n}")) for n in range(draw(st.integers(1, 4)))]
    if draw(st.booleans()):
        first = found[0]
        members = tuple(f"inc-{n}" for n in draw(st.sets(st.integers(0, 4), min_size=1)))
        toll = tuple(draw(st.lists(tolls(0), min_size=1, max_size=2)))
        found.append(
            Group(
                id="grp", coder=first.coder, report_id=first.report_id, source=first.source, members=members, toll=toll,
                evidence={},
            )
        )  # fmt: skip
    return tuple(found)
