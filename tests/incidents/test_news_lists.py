"""News in lists of items that open with a town or a day, datelines by weekday, and asides of where and whence."""

from __future__ import annotations

import pytest

from claims_of import as_told
from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2022-08-18"  # a Thursday


def coded(text: str) -> tuple[Incident, ...]:
    return coder().code(report_of(text, published=DAY, source_kind="press")).incidents


# text, the incidents as tests/claims_of.py has them
LISTS = [
    ("FACTBOX-Security developments in Iraq\n\n*BAQUBA - A bomb in a shop killed four people in the city, 65 km (40 "
     "miles) north of Baghdad, police said.\n\nFALLUJA - Gunmen shot dead a clerk on Wednesday, 50 km (30 miles) west "
     "of Baghdad.\n\nTAL AFAR - Two policemen were killed when a roadside bomb hit their patrol, 420 km northwest of "
     "Baghdad.", "Baqubah/k4/d2022-08-18; Fallujah/k1/d2022-08-17; Tall Afar/k2"),
    ("KANDAHAR: An elder was shot dead by two men outside a mosque on Tuesday night, police said.\n\nHERAT: A magnetic "
     "bomb on a minibus killed two passengers on Wednesday.", "Kandahar/k1/d2022-08-16; Herat/k2/d2022-08-17"),
    ("12 August. A teacher was killed in his yard in Tikrit by unknown persons. His predecessor met the same end in 2015.\n\n"
     "13 August. At the edge of Samarra a shepherd stepped on a mine and lost a leg.", "Tikrit/k1/d2022-08-12; "
     "Samarra/d2022-08-13"),
    ("11 August. Armed men shelled the village of Tuz.\n\n12 August. A clerk was killed by unknown persons.",
     "Tuz/d2022-08-11; */k1/d2022-08-12"),
    ("MOSUL - Mortar rounds hit a market, killing a porter.\n\nBAGHDAD - Police said they had found 12 bodies in the "
     "capital on Wednesday.", "Mosul/k1; Baghdad/k12"),
    # One town that a paragraph opens with is no list, and what lies somewhere may be where it was.
    ("Gunmen ambushed a convoy on Monday 30 km north of Tikrit, killing two guards.", "Tikrit/k2"),
    ("HIT - Gunmen killed a guard on Monday at a depot in Ramadi, 100 km west of Baghdad.", "Ramadi/k1"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=[t[0][:40] for t in LISTS])
def test_items_that_open_with_a_town_or_a_day(text: str, expected: str) -> None:
    assert as_told(coded(text), expected) == expected


DATELINES = [
    ("Manila, Wednesday: Two policemen were shot dead in Cotabato last night.", "Cotabato/k2/d2022-08-16"),
    ("Belfast, Tuesday - A bomb killed a guard in Armagh last night.", "Armagh/k1/d2022-08-15"),
    ("Srinagar, Aug 17: Unknown men shot dead a headmaster at Kulgam on Tuesday evening.", "Kulgam/k1/d2022-08-16"),
    ("Lagos, Monday: gunmen killed a clerk there.", "Lagos/k1"),
    ("On Tuesday, in Gao: A bomb killed a guard.", "Gao/k1/d2022-08-16"),
]


@pytest.mark.parametrize(("text", "expected"), DATELINES, ids=[t[0][:40] for t in DATELINES])
def test_datelines_by_weekday(text: str, expected: str) -> None:
    assert as_told(coded(text), expected) == expected


ASIDES = [
    ("Gunmen shot dead four migrants from Assam in a brick kiln near Pulwama on Monday.", "Pulwama/k4"),
    ("Two traders from Kano were killed when bandits attacked their bus at Gusau on Sunday.", "Gusau/k2"),
    ("Gunmen abducted five students from Kankara on Tuesday.", "Kankara/tabduction"),
    (
        "Gunmen wounded two clerks on the outskirts of Jos on Monday. They were removed to a hospital in Bauchi.",
        "Jos/w2",
    ),
    ("A guard was shot near Mubi on Monday and was flown to a clinic in Yola.", "Mubi"),
    ("Gunmen burst into the hospital in Yola on Monday and killed a nurse.", "Yola/k1"),
]


@pytest.mark.parametrize(("text", "expected"), ASIDES, ids=[t[0][:40] for t in ASIDES])
def test_where_people_are_from_and_taken_to_is_no_place(text: str, expected: str) -> None:
    assert as_told(coded(text), expected) == expected


DEEDS = [
    ("The town of Minna saw the killing on Tuesday of Musa Bello, a former councillor, outside his shop.", "Minna/k1/gcouncillor"),
    ("Police spoke of the murder, on Monday, of the trade unionist Rosa Quispe in Ayacucho.", "Ayacucho/k1/gactivist"),
    ("The kidnapping last Thursday near Jos of two engineers led to protests.", "Jos/tabduction/gengineers"),
    ("The killing on the outskirts of Jos of two herders on Tuesday set off protests.", "Jos/k2"),
    ("The death in Paris on Friday of the painter Jean Morel was a loss to art.", "none"),
    ("The poet Amina Diallo died in Dakar on Friday. She was 81.", "none"),
    ("Two soldiers died in Helmand on Monday, the ministry said.", "Helmand/k2"),
    ("Nine people died in violence in Plateau state on Monday.", "Plateau/k9"),
    ("A gang slashed a bus driver and two passengers with knives in Haifa on Monday.", "Haifa/w3/tarmed_assault"),
    ("Vandals slashed the tyres of twenty cars in Lyon on Sunday.", "none"),
    ("The ministry slashed its aid to two towns in Kano state on Sunday.", "none"),
    ("The body of a postmaster was found hanging from a lamp-post at Matara on Tuesday.", "Matara/k1"),
    ("A flag was found hanging from a bridge at Matara on Tuesday.", "none"),
    ("Six observers were held at gunpoint for hours by militiamen near Goma on Monday.", "Goma/tabduction"),
    ("A mayor has been missing since Sunday, when he was forced out of his car near Tame by armed men.",
     "Tame/tabduction/d2022-08-14"),
    ("Soldiers took away Carlos Rivas, a trade unionist, in Soyapango on Tuesday.", "Soyapango/tabduction"),
    ("The lorry took away Carlos Place, a square of sand, in Soyapango on Tuesday.", "none"),
    ("Father Luis Ossa, the priest who was wounded on 4 August when a grenade was thrown at his house in Tumaco, died "
     "last night in a Pasto hospital.", "Tumaco/k1/w0/gpriest/d2022-08-04"),
    ("A priest, Father Tom Kelly, was shot dead at Loreto on Tuesday. His father was wounded.", "Loreto/k1/w1/gfather"),
    ("Saboteurs set off a bomb under a pipeline near Kirkuk on Tuesday. Crews were still fighting the flames on "
     "Wednesday.", "Kirkuk/tbombing|sabotage"),
    ("Troops battled gunmen in Sirte on Monday.", "Sirte/tarmed_clash"),
    ("Fire crews battled a wall of flame above Varnava on Monday.", "none"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DEEDS, ids=[t[0][:40] for t in DEEDS])
def test_deeds(text: str, expected: str) -> None:
    assert as_told(coded(text), expected) == expected
