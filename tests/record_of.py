"""Records written by hand, for tests of what is done with them: ``incident(id="a", toll=(killed(3),))``."""

from __future__ import annotations

from typing import Any

from tollbook.model import (
    Actor,
    Attribution,
    Damage,
    Date,
    Evidence,
    Group,
    Incident,
    Interval,
    Location,
    Source,
    Toll,
    Unresolved,
    Weapon,
)

SOURCE = Source(id="digest-1", name="Example Monitor", kind="ngo", published="2017-05-04", url="https://example.org/1")
REPORT = "sha256:" + "0" * 64


def killed(low: int, high: int | None = -1, **changes: Any) -> Toll:
    """A line of ``low`` killed, exactly, or to ``high``."""
    values: dict[str, Any] = {
        "outcome": "killed",
        "party": "victim",
        "actor": None,
        "who": None,
        "civilian_status": "unknown",
        "low": low,
        "best": low if high == -1 else None,
        "high": low if high == -1 else high,
        "modifier": None,
        "subset_of": None,
        "as_written": f"{low} people",
    }
    return Toll(**{**values, **changes})


def actor(name: str | None = "armed men", **changes: Any) -> Actor:
    """An initiator."""
    values: dict[str, Any] = {
        "role": "initiator",
        "form": "group",
        "name": name,
        "actor_id": None,
        "type": None,
        "country": None,
        "size": None,
        "certainty": "stated",
        "as_written": name or "they",
    }
    return Actor(**{**values, **changes})


def incident(**changes: Any) -> Incident:
    """A bombing with every field filled, less what ``changes`` says."""
    values: dict[str, Any] = {
        "id": "inc-1",
        "coder": "tollbook 0.1.0 test",
        "report_id": REPORT,
        "source": SOURCE,
        "section": "Northern area",
        "event_type": "bombing",
        "other_types": ("ambush",),
        "occurrences": Interval(low=1, high=1),
        "status": "occurred",
        "stance": "reported",
        "attribution": (Attribution(by="police", as_written="police said"),),
        "date": Date(
            start="2017-05-01",
            end="2017-05-03",
            earliest="2017-04-30",
            latest="2017-05-03",
            precision="week",
            basis="relative",
            as_written="early this week",
        ),
        "location": Location(
            name="Old Mill",
            as_written="near the old mill",
            relation="near",
            country="IQ",
            admin1="Ninawa",
            admin1_code="IQ-NI",
            latitude=36.34,
            longitude=43.13,
            uncertainty_km=12.0,
            geonames_id=99072,
            precision="near",
        ),
        "other_locations": (),
        "actors": (actor(), actor("police patrol", role="target", type="police")),
        "toll": (killed(3), killed(1, subset_of=0, who="child"), killed(36, None, outcome="wounded")),
        "damage": (
            Damage(object="vehicle", outcome="destroyed", low=2, high=2, party="target", as_written="2 vehicles"),
        ),
        "weapons": (Weapon(type="ied", low=1, high=1, as_written="a bomb"),),
        "suicide": False,
        "groups": ("grp-1",),
        "part_of": None,
        "evidence": {"/toll/0/low": (Evidence(start=4, end=9, rule="counts.number"),)},
        "unresolved": (
            Unresolved(field="location", reason="ambiguous_place", candidates=("Old Mill, A", "Old Mill, B")),
        ),
        "loaded_terms": ("martyr",),
    }
    return Incident(**{**values, **changes})


def group(**changes: Any) -> Group:
    """A toll for two incidents together."""
    values: dict[str, Any] = {
        "id": "grp-1",
        "coder": "tollbook 0.1.0 test",
        "report_id": REPORT,
        "source": SOURCE,
        "members": ("inc-1", "inc-2"),
        "toll": (killed(51, None),),
        "evidence": {},
    }
    return Group(**{**values, **changes})
