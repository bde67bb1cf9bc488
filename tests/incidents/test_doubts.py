"""What a record's notes say of its day and place."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident


def _notes(incident: Incident) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(u.field, u.reason, u.candidates) for u in incident.unresolved]


def test_a_day_carried_on_that_is_not_its_heading_s() -> None:
    text = (
        "Iraq\n\n3 May 2017\n\nOn 5 May two soldiers were shot dead near Hit. A market was bombed in Rawah.\n\n"
        "4 May 2017\n\nA guard was shot dead in Hit."
    )
    first, carried, last = coder().code(report_of(text, "2017-05-30", "ngo")).incidents
    assert _notes(first) == []
    assert (carried.date.start, carried.date.basis) == ("2017-05-05", "carried")
    assert _notes(carried) == [("/date", "conflicting_dates", ("2017-05-03",))]
    assert (last.date.start, _notes(last)) == ("2017-05-04", [])


def test_a_day_counted_on_past_the_report_s_own() -> None:
    text = "On 9 May a bomb killed two in Hit. Three days later gunmen shot dead a guard in Rawah."
    first, second = coder().code(report_of(text, "2017-05-10", "ngo")).incidents
    assert _notes(first) == []
    assert ("/date", "date_after_publication", ()) in _notes(second)


@pytest.mark.parametrize(
    ("text", "country", "admin1", "candidates"),
    [
        ("Wilayat al-Furat: On 5 May a soldier was shot dead with a pistol.", "IQ", "Anbar",
         ("Anbar, Anbar, IQ", "Deir ez-Zor, Deir ez-Zor, SY")),
        ("Wilayat Dimashq: On 5 May a soldier was shot dead with a pistol.", "SY", "Damascus",
         ("Damascus, Damascus, SY", "Rif Dimashq, Rif Dimashq, SY")),
        ("Iraq: On 5 May a bomb killed two soldiers on the road between Kirkuk and Tikrit.", "IQ", None,
         ("Kirkuk, Kirkuk, IQ", "Tikrit, Salah ad-Din, IQ")),
    ],
)  # fmt: skip
def test_a_place_of_several_areas(text: str, country: str, admin1: str | None, candidates: tuple[str, ...]) -> None:
    (incident,) = coder().code(report_of(text, "2016-05-30", "armed_group", "Islamic State")).incidents
    assert incident.location is not None
    assert (incident.location.country, incident.location.admin1) == (country, admin1)
    assert ("/location/admin1", "ambiguous_place", candidates) in _notes(incident)
