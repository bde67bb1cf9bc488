"""Comments from abroad: the country of an incident is that of the act, not of those who speak of it."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of

# words of the report, the country of its first incident
CASES = [
    # Who condemns it is abroad; whose minister it was says where.
    ("QUITO, 5 MAR 90 (NOTI) -- [TEXT] THE ECUADORAN GOVERNMENT TODAY DENOUNCED THE ASSASSINATION OF PERUVIAN INTERIOR "
     "MINISTER MARIO ALCAZAR.", "PE"),
    ("MONTEVIDEO (URUGUAY), 5 MAR 90 (NOTI) -- [TEXT] THE PRESIDENT SENT A TELEGRAM TO BOLIVIAN PRESIDENT RAUL CERRON "
     "AFTER THE MURDER OF SENATOR PABLO MARTEL.", "BO"),
    # A dateline that has to name its country.
    ("OSLO (NORWAY), 5 MAR 90 (NOTI) -- [TEXT] HONDURAN SOLDIERS ARE ACCUSED OF THE MURDER OF TWO TEACHERS.", "HN"),
    # A country that is only talked of, and one that the act is told of.
    ("LIMA, 5 MAR 90 (NOTI) -- [TEXT] THE PERUVIAN ARMY SAID PERUVIAN POLICE HAD PROMISED FRANCE TO INVESTIGATE THE "
     "MURDER OF TWO NUNS NEAR AYACUCHO.", "PE"),
    # An ambassador is abroad.
    ("BOGOTA, 5 MAR 90 (NOTI) -- [TEXT] GUNMEN KIDNAPPED THE JAPANESE AMBASSADOR TODAY. COLOMBIAN POLICE ARE LOOKING "
     "FOR HIM.", "CO"),
    # A foreign town and a foreign country that the act is put in keep it.
    ("NAIROBI, Kenya (May 5, 2017) - Kenyan police said gunmen killed four traders in Mogadishu, Somalia, on Friday.",
     "SO"),
    ("Paris, 5 May 2017. The French government condemned the attack in Mali in which gunmen killed four traders.", "ML"),
    # A body that acts abroad more than at home does not say where.
    ("Combatants of the Allied Democratic Forces killed nine civilians in the village of Mandibe, Irumu territory, on Friday.",
     "CD"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "country"), CASES, ids=lambda v: str(v)[:30])
def test_the_act_s_country(text: str, country: str) -> None:
    incident = coder().code(report_of(text)).incidents[0]
    assert incident.location is not None
    assert incident.location.country == country


def test_a_heading_keeps_its_unlisted_villages() -> None:
    text = (
        "Weekly notes, Sahel\n\nBurkina Faso: On Monday gunmen burned the school in Garin Mossi Peulh.\n\n"
        "Mali: On 15 August a strike hit the forest of Wagadou in Mali. The Malian army and the Malian police said the "
        "Malian forces had killed nine."
    )
    incidents = coder().code(report_of(text, "2019-08-24", "ngo")).incidents
    assert incidents[0].location is not None
    assert incidents[0].location.country == "BF"
