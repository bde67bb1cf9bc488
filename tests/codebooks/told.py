"""Incidents told in few words, for the tests of codebooks: ``told("bombing", REBELS, SOLDIERS)``."""

from __future__ import annotations

from typing import Any

from record_of import actor, incident
from tollbook.model import Date, Incident, Location

TOWN = Location(
    name="Tall Afar", as_written="Tall Afar", country="IQ", admin1="Ninawa", latitude=36.37612, longitude=42.44971,
    precision="settlement",
)  # fmt: skip
DAY = Date(start="2017-05-03", end="2017-05-03", earliest="2017-05-03", latest="2017-05-03", precision="day")
POLICE = actor("police patrol", role="target", type="police")
SOLDIERS = actor("Iraqi army", role="target", type="state_forces", country="IQ")
RESIDENTS = actor("residents", role="victim", type="civilians")
REBELS = actor("Northern Front", type="rebel", actor_id="iq.front", country="IQ")
FOREIGN = actor("Turkish army", type="state_forces", country="TR")
MARCHERS = actor("marchers", form="crowd", type="protesters")


def told(event_type: str = "bombing", *who: Any, **changes: Any) -> Incident:
    """An incident in Tall Afar on 3 May 2017 with these actors, and nothing more."""
    values: dict[str, Any] = {
        "event_type": event_type, "other_types": (), "date": DAY, "location": TOWN, "actors": who, "toll": (),
        "damage": (), "weapons": (), "groups": (), "unresolved": (), "suicide": None,
    }  # fmt: skip
    return incident(**{**values, **changes})
