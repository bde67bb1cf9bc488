"""Who is said to have done it, where that is told apart from the act."""

import pytest

from reading_of import coder, reading_of, report_of
from tollbook.find.responsibility import ResponsibilityEntry, ResponsibilityFinder
from tollbook.resources import Knowledge

FINDER = ResponsibilityFinder(Knowledge())
ENTRIES = Knowledge().entries("responsibility", ResponsibilityEntry)


def found(text: str) -> list[tuple[str, str]]:
    return [(m.span.of(text), m.rule.removeprefix("responsibility.")) for m in FINDER.find(reading_of(text))]


@pytest.mark.parametrize("entry", ENTRIES, ids=[e.id for e in ENTRIES])
def test_every_entry_is_found_in_its_examples_and_nowhere_else(entry: ResponsibilityEntry) -> None:
    for text in entry.match:
        plain = text.replace("[", "").replace("]", "")
        word = text[text.index("[") + 1 : text.index("]")]
        assert (word, entry.id) in found(plain), text
    for text in entry.no_match:
        assert found(text) == [], text


BOMB = "A bomb killed two people in Kabul on Friday"
CASES = [
    # what follows, the initiators of the bombing with their certainty
    (". The Taliban claimed responsibility.", [("Taliban", "claimed")]),
    (". Responsibility was claimed by the Taliban.", [("Taliban", "claimed")]),
    (". The Taliban said it was behind the attack.", [("Taliban", "claimed")]),
    (", an attack claimed by the Taliban.", [("Taliban", "claimed")]),
    (". Police blamed the Taliban.", [("Taliban", "accused")]),
    (". Officials blamed the attack on the Taliban.", [("Taliban", "accused")]),
    (". Police suspect the Taliban.", [("Taliban", "suspected")]),
    (". Police blamed the Taliban, who then claimed responsibility.", [("Taliban", "claimed")]),
    (". No group has claimed responsibility.", []),
    (". The Taliban has claimed responsibility for dozens of earlier attacks.", []),
    (". The Taliban may claim responsibility.", []),
    (". Police did not blame the Taliban.", []),
    (". Police blamed a gas leak.", []),
]


@pytest.mark.parametrize(("after", "initiators"), CASES, ids=[after for after, _ in CASES])
def test_who_is_responsible(after: str, initiators: list[tuple[str, str]]) -> None:
    (incident,) = coder().code(report_of(BOMB + after, "2018-08-15")).incidents
    assert [(a.name, a.certainty) for a in incident.actors if a.role == "initiator"] == initiators
    for index, actor in enumerate(incident.actors):
        if actor.role == "initiator":
            assert incident.evidence[f"/actors/{index}"], "tied to its words"


def test_a_claim_belongs_to_the_incident_told_last() -> None:
    text = "Gunmen killed two men in Ghazni on Monday. A bomb wounded a driver in Herat on Friday. "
    text += "The Taliban claimed responsibility."
    first, second = coder().code(report_of(text, "2018-08-15")).incidents
    assert "Taliban" not in {a.name for a in first.actors}
    assert "Taliban" in {a.name for a in second.actors}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Syrian warplanes bombed a market in Idlib on Monday.", "Syrian forces"),
        ("Government helicopters dropped bombs on Ariha in Syria, killing 12 people.", "government forces"),
        (
            "Coalition jets carried out six raids on Hajin in Syria.",
            "Combined Joint Task Force - Operation Inherent Resolve",
        ),
        ("A US drone killed four men in Shabwah in Yemen.", "US forces"),
        ("Libyan forces shelled a house in Sirte.", "Libyan forces"),
    ],
)
def test_aircraft_act_for_those_they_belong_to(text: str, name: str) -> None:
    (incident,) = coder().code(report_of(text, "2018-08-15")).incidents
    assert [a.name for a in incident.actors if a.role == "initiator"] == [name]


def test_the_body_of_someone_is_that_person() -> None:
    text = "The body of a councillor was found shot dead in Harem in Syria on Monday."
    (incident,) = coder().code(report_of(text, "2018-08-15")).incidents
    assert [a.name for a in incident.actors] == ["councillor"]
    assert [(t.outcome, t.low) for t in incident.toll] == [("killed", 1)]
