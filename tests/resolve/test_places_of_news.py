"""Places as news, monitors and armies name them: by a town beside them, in apposition, under a title of a country."""

from __future__ import annotations

import pytest

from places_of import places_of
from reading_of import coder, report_of
from tollbook.find.place_brought import is_brought_there
from tollbook.find.place_gaps import is_apposed

SY, ARMY = {"source_kind": "ngo"}, {"source_kind": "state_force"}

# words of the report, source, what the words of the place begin with, name, country, admin1, precision
CASES = [
    # What a name is, told behind it, leads on to where that lies.
    ("Shells hit Umm Zuhur, a small town in the south of Idlib governorate.", SY, "Umm Zuhur, a", "Umm Zuhur", "SY",
     "SY-ID", "admin1"),
    ("A mine went off in Kafr Jalim, a village north of Manbij in the Aleppo countryside.", SY, "Kafr Jalim, a",
     "Kafr Jalim", "SY", "SY-HL", "near"),
    ("Jets hit the market of Tell Wardan, a village west of Hajin in Deir ez-Zor governorate.", SY, "market of Tell",
     "Tell Wardan", "SY", "SY-DY", "near"),
    ("Gunmen killed two in Tamou Koira, a hamlet about 30 km from the town of Tera, in Niger.", {}, "Tamou Koira, a",
     "Tamou Koira", "NE", "NE-6", "near"),
    # A distance behind "near X" says where X lies; the district has no point of its own, its towns have.
    ("Gunmen ambushed a truck near Tsurabu, 10 km north of Bunia, in DR Congo.", {}, "near Tsurabu, 10", "Tsurabu", "CD",
     "CD-IT", "near"),
    ("In DR Congo, men attacked the village of Lokandu, 12 km from Komanda in Irumu territory.", {}, "village of Lok",
     "Lokandu", "CD", "CD-IT", "near"),
    # So far off the town tells where, though not in which region: by bearing and distance, in either measure, from "the
    # capital, Y", in a clause of its own; a name spelled otherwise is known where it lies so.
    ("Nine policemen died in Tal Wadiyan, about 200 kilometres (120 miles) north of Baghdad.", {}, "Tal Wadiyan",
     "Tal Wadiyan", "IQ", None, "near"),
    ("Nine policemen died in Tal Wadiyan, 20 km (12 miles) south of the capital, Baghdad.", {}, "Tal Wadiyan",
     "Tal Wadiyan", "IQ", "IQ-BG", "near"),
    ("Nine policemen died in Tal Wadiyan, which lies some 60 km north of Baghdad.", {}, "Tal Wadiyan", "Tal Wadiyan",
     "IQ", None, "near"),
    ("Two guards died near the town of Ceel Cadde, some 540 km (335 miles) west of Mogadishu.", {}, "near the town",
     "El Adde", "SO", "SO-GE", "near"),
    # A dateline's city is one whatever other countries alone the report names.
    ("QUITO, Sept 27 (EFE) -- Armed men kidnapped three teachers from Spain and Italy in San Wadino last night.", {},
     "San Wadino", "San Wadino", "EC", None, "country"),
    # What a place borders on is across the border.
    ("Six soldiers died in Tal Wadiyan, a grazing area bordering Syria. A doctor in Kirkuk said so.", {}, "Tal Wadiyan",
     "Tal Wadiyan", "IQ", None, "country"),
    ("A mine killed two soldiers in Arauquita, a small town bordering Venezuela.", {}, "Arauquita", "Arauquita", "CO",
     "CO-ARA", "settlement"),
    # Parts of a town in the Philippines lie in it, whatever bears their names elsewhere; the province, not the town that
    # is also called by its name; no village of a name at another end of the country than all that is told around it.
    ("In the Philippines, troops met rebels at Sitio Sangay, Brgy Buhangin, Patikul, Sulu.", {}, "Sitio Sangay",
     "Sitio Sangay",
     "PH", "PH-14", "settlement"),
    ("Three were killed in Basilan, Philippines, on Monday.", {}, "Basilan", "Basilan", "PH", "PH-14", "admin2"),
    ("In the Philippines, 12 died in Patikul town in Sulu on Monday. The clash broke out in Tugas village.", {}, "Tugas",
     "Tugas", "PH", "PH-14", "admin1"),
    # The town of the two that bear a name, where a distance is told from it.
    ("Sirte sector. On Sunday our units attacked Wadi al-Rummah crossing, 40 km south of Sirte, in Libya.", ARMY,
     "Wadi al-Rummah", "Wadi al-Rummah", "LY", "LY-SR", "near"),
    # Of a road's two ends, the one that a list holds.
    ("Two men were held on the road between Idlib and the village of Deir Halloum, Syria.", SY, "Idlib", "Idlib",
     "SY", "SY-ID", "near"),
    # A country told with a name beats the dateline's; a town of one name across the border is that town.
    ("ANKARA, 14 July 2019 - Aircraft struck the Hakurk-Dola region of northern Iraq.", ARMY, "Hakurk-Dola region of",
     "Hakurk-Dola", "IQ", None, "country"),
    ("ANKARA, 14 July 2019 - A mortar round hit a base near Afrin.", ARMY, "near Afrin", "Afrin", "SY", "SY-HL", "near"),
    # An unlisted village lies in the district told in the sentence before.
    ("In Chak district, Wardak province, a force killed a man. It then searched the village of Sar-e Tandab.", ARMY,
     "village of Sar-e", "Sar-e Tandab", "AF", "AF-WAR", "admin2"),
    # A province told by its capital's name; a place told before as near a town is there again.
    ("In neighbouring Lahj province, in Yemen, a car bomb went off.", {}, "neighbouring Lahj", "Lahij", "YE", "YE-LA",
     "admin1"),
    ("A bomb went off in Djakana, 7 km from Mora, in Cameroon. On Friday a mine exploded in Djakana.", {}, "Djakana",
     "Djakana", "CM", "CM-EN", "near"),
    ("In Bamingui-Bangoran prefecture, Central African Republic, men robbed a convoy.", {}, "Bamingui", "Bamingui-Bangoran",
     "CF", "CF-BB", "admin1"),
    # A city across the border, whatever district there bears its name or a part of it.
    ("Rockets hit Ashdod in southern Israel. Aircraft struck the Tel al-Hawa neighbourhood of Gaza City.", {},
     "Tel al-Hawa", "Tel al-Hawa", "PS", None, "settlement"),
    ("The Israeli army shelled a farm. A man was shot east of Khan Younis.", {}, "east of Khan", "Khan Yunis", "PS",
     None, "near"),
    # No country is named, but all that is settled lies in one: no village of Mexico.
    ("In North Kivu, men raped a woman at Kitchanga. In Ituri, a militia looted the health centre at Bule.", {}, "Bule",
     "Bule", "CD", "CD-IT", "admin1"),
    # Units and adverbs are no places; a sitio lies in its municipality.
    ("COTABATO CITY - Scout Rangers overran a camp at Sitio Balagas, Datu Salibo, Maguindanao, in the Philippines.",
     ARMY, "Sitio Balagas", "Sitio Balagas", "PH", "PH-14", "settlement"),
    ("Additionally, one strike near Sinjar, Iraq, destroyed a bunker.", ARMY, "near Sinjar", "Sinjar", "IQ", "IQ-NI",
     "near"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "source", "words", "name", "country", "admin1", "precision"), CASES, ids=lambda v: str(v)[:30]
)
def test_where_it_lies(
    text: str, source: dict[str, str], words: str, name: str, country: str, admin1: str | None, precision: str
) -> None:
    found = places_of(text, **source)
    at = next(p.location for p in found if p.span.of(text).startswith(words))
    assert (at.name, at.country, at.admin1_code, at.precision) == (name, country, admin1, precision)


@pytest.mark.parametrize(
    "text",
    ["COTABATO CITY - Scout Rangers overran a camp.", "Additionally, one strike destroyed a bunker.",
     "Furthermore, two strikes hit a tunnel.", "Subsequently, three attacks were repelled."],
)  # fmt: skip
def test_no_places(text: str) -> None:
    assert not [p for p in places_of(text) if p.location.name not in ("Cotabato",)]


@pytest.mark.parametrize(
    ("before", "brought"),
    [("Two soldiers were flown to a hospital in ", True), ("The wounded were taken to the provincial hospital in ", True),
     ("Four were evacuated to ", True), ("Six were treated at a clinic in ", True), ("Shells hit a hospital in ", False),
     ("He was shot dead in ", False), ("Gunmen moved to ", False), ("Troops were attacked in ", False)],
)  # fmt: skip
def test_where_people_were_brought(before: str, brought: bool) -> None:
    assert is_brought_there(f"{before}Bara.", len(before)) == brought


@pytest.mark.parametrize(
    ("gap", "how"),
    [(", a village", "near"), (", a small town in the", "in"), (", another hamlet some", "near"), (", and a village", ""),
     (", a commander in", ""), (", a district of", "in")],
)  # fmt: skip
def test_apposition(gap: str, how: str) -> None:
    assert is_apposed(gap) == how


# words of the report, place and country of each incident, in order
TOLD = [
    # The paragraph's own place wins over the title's country.
    ("Harm to civilians in northern Syria: summary for April\n\nOn 10 April, warplanes flew over Tell Wardan, a village "
     "west of Hajin in Deir ez-Zor governorate. Six civilians were killed.", [("Tell Wardan", "SY")]),
    # Where the wounded were brought is not where they were hurt; the town a paragraph is written from neither.
    ("JOLO, Sulu - Marines clashed with gunmen in Barangay Latih, Patikul, on 3 May. Two soldiers were wounded and were "
     "flown to a hospital in Zamboanga City.", [("Barangay Latih", "PH")]),
    # The scene of a strike that names no place parts it from the next paragraph's.
    ("KABUL, Afghanistan (May 4, 2017) - Forces in Musa Qala district, Helmand province, observed four men with a bomb "
     "yesterday. The force called in an air strike, killing two.\n\nPolice on patrol in Spin Boldak district, Kandahar "
     "province, seized a weapons cache yesterday.", [("Musa Qal'ah", "AF"), ("Spin Boldak", "AF")]),
    # The village is of the district just told, and the fight is one.
    ("In Chak district, Wardak province, a force killed a man on 2 May. It found two rifles in the village of Sar-e "
     "Tandab.", [("Chak", "AF")]),
    # Whom a government accuses is no place; the country stands in for no unlisted name.
    ("On 1 May, missiles struck an air base near Homs, killing four. Damascus accused Israel of the strike.",
     [("Homs", "SY")]),
    # An unlisted place keeps the country that its own words name, whatever the report is about.
    ("ANKARA, 4 May 2017 - In an air operation on 2 May in the Hakurk-Dola region of northern Iraq, four terrorists were "
     "killed.", [("Hakurk-Dola", "IQ")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=lambda v: str(v)[:30])
def test_where_incidents_happened(text: str, expected: list[tuple[str, str]]) -> None:
    incidents = coder().code(report_of(text, published="2017-05-04", source_kind="state_force")).incidents
    told = [(i.location.name, i.location.country) for i in incidents if i.location is not None]
    assert told == expected


def test_a_day_of_a_summed_up_week_is_its_own_incident() -> None:
    text = (
        "In operations from 23 to 29 April, 61 fighters were killed.\n\n"
        "In an air operation on 26 April near Sinjar, five fighters were killed."
    )
    incidents = coder().code(report_of(text, published="2017-05-04", source_kind="state_force")).incidents
    assert [(i.date.start, i.date.end) for i in incidents] == [
        ("2017-04-23", "2017-04-29"),
        ("2017-04-26", "2017-04-26"),
    ]


@pytest.mark.parametrize(
    ("words", "name", "country"),
    [
        ("the Sinai town of Sheikh Zuweid", "Sheikh Zuweid", "EG"),
        ("the Helmand town of Gereshk", "Gereshk", "AF"),
        ("the Borno village of Kalari", "Kalari", "NG"),
        ("the Darfur town of Kutum", "Kutum", "SD"),
        ("the Lyari district of Karachi", "Lyari", "PK"),  # the other way about
    ],
)
def test_an_area_before_the_kind_of_a_place_is_where_it_lies(words: str, name: str, country: str) -> None:
    (incident,) = coder().code(report_of(f"Gunmen killed two policemen in {words} on Monday.", "2020-02-20")).incidents
    assert incident.location is not None
    assert (incident.location.name, incident.location.country) == (name, country)


@pytest.mark.parametrize("behind", ["kidnapping", "murder", "widow", "driver"])
def test_who_is_kidnapped_or_has_a_widow_is_no_place(behind: str) -> None:
    text = f"Police in Cali spoke on Monday of Mier's {behind}."
    assert [place.span.of(text) for place in places_of(text)] == ["Cali"]


def test_a_distance_moves_a_place_on_no_list() -> None:
    (place, *_) = places_of("Nine policemen died in Tal Wadiyan, 200 km north of Baghdad, on Monday.")
    assert place.location.latitude is not None and place.location.longitude is not None
    assert 34.9 < place.location.latitude < 35.4 and 44.2 < place.location.longitude < 44.6
    assert place.location.uncertainty_km is not None and place.location.uncertainty_km > 60
