"""Invented incidents by the hundred, the same on every call, for tests of size and looks."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from record_of import actor, incident, killed
from tollbook.model import Attribution, Damage, Date, Evidence, Incident, Interval, Location, Source, Unresolved, Weapon

PLACES = (
    ("Mosul", "IQ", "Ninawa", 36.335, 43.119),
    ("Tall Afar", "IQ", "Ninawa", 36.376, 42.449),
    ("Kirkuk", "IQ", "Kirkuk", 35.468, 44.392),
    ("Baqubah", "IQ", "Diyala", 33.75, 44.64),
    ("Ramadi", "IQ", "Anbar", 33.42, 43.3),
    ("Fallujah", "IQ", "Anbar", 33.35, 43.78),
    ("Baghdad", "IQ", "Baghdad", 33.34, 44.4),
    ("Samarra", "IQ", "Salah ad Din", 34.198, 43.874),
    ("Abu Kamal", "SY", "Deir ez-Zor", 34.45, 40.918),
    ("Raqqa", "SY", "Raqqa", 35.95, 39.01),
    ("Palmyra", "SY", "Homs", 34.56, 38.27),
    ("Al Bab", "SY", "Aleppo", 36.37, 37.516),
)
KINDS = ("bombing", "shelling", "armed_clash", "shooting", "vehicle_bomb", "air_strike", "abduction", "ambush", "mine")
WHO = ("army patrol", "police checkpoint", "tribal fighters", "armed men", "fighters", "the coalition")
STARTS = date(2017, 3, 1)


def incidents(count: int) -> list[Incident]:
    """``count`` incidents over four months in two countries, of every precision."""
    random = Random(7)
    return [_one(random, index) for index in range(count)]


def _one(random: Random, index: int) -> Incident:
    report = index // 6
    low = random.choice((0, 1, 1, 2, 3, 5, 8, 13, 36))
    toll = (
        killed(low, random.choice((-1, -1, None)), as_written=f"at least {low} of them"),
        killed(random.randrange(1, 30), outcome="wounded", as_written="others were hurt"),
    )[: random.choice((0, 1, 2, 2))]
    who, whom = random.sample(WHO, 2)
    return incident(
        id=f"inc-{index:05}",
        report_id=f"sha256:{report:064x}",
        source=Source(
            id=f"report-{report:04}.txt",
            name=("Example Monitor", "Example News", None)[report % 3],
            kind=("ngo", "press", "unknown")[report % 3],
            published="2017-07-01",
        ),
        event_type=random.choice(KINDS),
        other_types=(),
        occurrences=Interval(low=1, high=1),
        status=random.choice(("occurred",) * 12 + ("attempted", "threatened", "denied")),
        stance=random.choice(("reported", "reported", "claimed", "alleged")),
        attribution=(Attribution(by="residents", as_written="residents said"),),
        date=_date(random),
        location=_place(random),
        actors=(
            actor(who, as_written=f"a group of {who}"),
            actor(whom, role="target", type="military", as_written=f"the {whom}"),
        ),
        toll=toll,
        groups=(),
        loaded_terms=(),
        damage=(Damage(object="vehicle", outcome="destroyed", low=1, high=1, party="target", as_written="a vehicle"),)[
            : index % 2
        ],
        weapons=(Weapon(type="ied", low=1, high=1, as_written="an explosive device"),),
        unresolved=(Unresolved(field="location", reason="ambiguous_place", candidates=("one", "another")),)[
            : index % 5 == 0
        ],
        evidence={
            pointer: (Evidence(start=100 + 7 * n, end=110 + 7 * n, rule=f"rules.example_{n % 9}"),)
            for n, pointer in enumerate(
                (
                    "/event_type",
                    "/date",
                    "/location",
                    "/actors/0",
                    "/actors/1",
                    "/weapons/0/type",
                    "/stance",
                    "/status",
                    *(f"/toll/{i}/low" for i in range(len(toll))),
                    *("/damage/0",)[: index % 2],
                )
            )
        },
    )


def _date(random: Random) -> Date:
    start = STARTS + timedelta(days=random.randrange(120))
    precision, days = random.choice((("day", 0),) * 7 + (("week", 6), ("month", 29), ("unknown", -1)))
    if days < 0:
        return Date(start=None, end=None, earliest=None, latest=None, precision="unknown")
    end = (start + timedelta(days=days)).isoformat()
    wider = (start - timedelta(days=days)).isoformat() if random.random() < 0.3 else start.isoformat()
    return Date(
        start=start.isoformat(),
        end=end,
        earliest=wider,
        latest=end,
        precision=precision,
        basis="stated",
        as_written="on that day",
    )


def _place(random: Random) -> Location | None:
    name, country, admin1, latitude, longitude = random.choice(PLACES)
    precision, km = random.choice(
        (("settlement", 3.0),) * 6
        + (("site", 1.0), ("near", 8.0), ("near", 15.0), ("admin2", 30.0), ("admin1", 110.0))
        + (("country", 350.0), ("unknown", None))
    )
    if km is None:
        return None
    if precision in ("admin1", "country"):
        return Location(
            name=None if precision == "country" else admin1,
            as_written="in the area",
            country=country,
            admin1=admin1 if precision == "admin1" else None,
            latitude=round(latitude * 2) / 2,
            longitude=round(longitude * 2) / 2,
            uncertainty_km=km,
            precision=precision,
        )
    moved = random.choice((0.0, 0.0, 0.0, 0.11, -0.2, 0.31))
    return Location(
        name=name if not moved else f"village {moved:+}",
        as_written=f"near {name}",
        relation="near" if precision == "near" else None,
        country=country,
        admin1=admin1,
        latitude=round(latitude + moved, 3),
        longitude=round(longitude - moved, 3),
        uncertainty_km=km,
        precision=precision,
    )
