"""Places in context: each line is a report of one sentence, the place in brackets, and what it must mean.

    sentence with [the place] => GeoNames id (or ISO 3166 code of the area, for places without one) precision relation

A dash stands for no place of an event. The ids and codes are GeoNames' and ISO's, looked up in their data.
"""

from __future__ import annotations

import pytest

from places_of import places_of
from tollbook.mentions import Placed

CASES = """\
# A name alone, its country named near by
Iraqi police said a car bomb hit a market in [Baqubah]. => 97990 settlement
Gunmen shot a teacher in [Mosul], Iraqi officials said. => 99072 settlement
In Syria, a mine killed a farmer in [Manbij]. => 167357 settlement
Two soldiers of the Afghan army died in [Kunduz]. => 1135689 settlement
In Yemen, fighters shelled [Marib]. => 72968 settlement
A drone hit a fuel depot in [Odesa], Ukraine said. => 698740 settlement
Libyan forces entered [Sirte]. => 2210554 settlement
Somali police found explosives in [Kismayo]. => 55671 settlement
Nigerian troops repelled an attack on [Maiduguri]. => 2331447 settlement
In Colombia, a patrol was ambushed in [Tumaco]. => 3666640 settlement
Philippine soldiers fought gunmen in [Marawi]. => 1701053 settlement
In Mali, a convoy was attacked in [Gao]. => 2457163 settlement
Shells fell on [Bakhmut], the Ukrainian army said. => 713174 settlement
Peruvian troops searched houses in [Ayacucho]. => 3947019 settlement
A bomb damaged a bank in [Soyapango], El Salvador. => 3583096 settlement
In Turkey, a car bomb exploded in [Diyarbakir]. => 316541 settlement
Thai rangers were shot at in [Yala]. => 1604870 settlement
Egyptian police closed roads in [Rafah]. => 350350 settlement

# The same place in many spellings
In Iraq, two men were held in [Fallujah]. => 99454 settlement
In Iraq, two men were held in [Falluja]. => 99454 settlement
In Iraq, two men were held in [Al Fallujah]. => 99454 settlement
In Iraq, two men were held in [Felludja]. => 99454 settlement
In Iraq, two men were held in [Ar Rutbah]. => 98677 settlement
In Iraq, two men were held in [Rutba]. => 98677 settlement
In Iraq, two men were held in [Huwayjah]. => 390188 settlement
In Iraq, two men were held in [Haweeja]. => 390188 settlement
In Iraq, two men were held in [Beiji]. => 97783 settlement
In Iraq, two men were held in [Qa'im]. => 92138 settlement
In Iraq, two men were held in [Ba'quba]. => 97990 settlement
In Iraq, two men were held in [Tel Afar]. => 90393 settlement
In Syria, two men were held in [Deir ez-Zor]. => 170794 settlement
In Syria, two men were held in [Dayr az Zawr]. => 170794 settlement
In Syria, two men were held in [Dayr ar Zawr]. => 170794 settlement
In Syria, two men were held in [Deir Hafer]. => 170785 settlement
In Syria, two men were held in [Haseke]. => 173811 settlement
In Syria, two men were held in [al-Hasakah]. => 173811 settlement
In Syria, two men were held in [Abu Kamal]. => 174448 settlement
In Syria, two men were held in [Bukamal]. => 174448 settlement
In Syria, two men were held in [Rakka]. => 172955 settlement
In Syria, two men were held in [Kobani]. => 172256 settlement
In Syria, two men were held in [Jisr al-Shughour]. => 169023 settlement
In Yemen, two men were held in [Hodeida]. => 79415 settlement
In Yemen, two men were held in [Hudaydah]. => 79415 settlement
In Yemen, two men were held in [Taez]. => 70225 settlement
In Afghanistan, two men were held in [Qunduz]. => 1135689 settlement
In Afghanistan, two men were held in [Konduz]. => 1135689 settlement
In Afghanistan, two men were held in [Lashkargah]. => 1134720 settlement
In Afghanistan, two men were held in [Pul-i-Khumri]. => 1130490 settlement
In Russia, two men were held in [Makhachqala]. => 532096 settlement
In Russia, two men were held in [Khasav-Yurt]. => 550478 settlement
In Ukraine, two men were held in [Kharkov]. => 706483 settlement
In Libya, two men were held in [Misurata]. => 2214846 settlement
In Somalia, two men were held in [Belet Weyne]. => 64460 settlement
In Nigeria, two men were held in [Mayduguri]. => 2331447 settlement
In Turkey, two men were held in [Nuseybin]. => 303750 settlement

# Districts, provinces and chains of them
A force searched a compound in [Sangin district, Helmand province]. => 7053034 admin2
A force searched a compound in [Marjeh district, Helmand province]. => AF-HEL settlement
A force searched a compound in [Tsamkani district, Paktiya province]. => 7053976 admin2
A force searched a compound in [Zharay district, Kandahar province]. => 7053311 admin2
A force searched a compound in [Kandahar city, Kandahar province]. => 1138336 settlement
A force searched a compound in [Nad 'Ali district, Helmand province]. => 7053029 admin2
A force searched a compound in [Khost province]. => 1444362 admin1
A force searched a compound in [Now Zad district of Helmand province]. => 9653598 admin2
A force searched a compound in [Chahar Darah district, Kunduz]. => 7732594 admin2
Gunmen blocked a road in [Abu Ghraib, Baghdad governorate]. => 100077 settlement
Gunmen blocked a road in [Muqdadiyah district, Diyala governorate]. => 99062 settlement
Gunmen blocked a road in [Saraqib in the Idlib governorate]. => 164816 settlement
Gunmen blocked a road in [Khan Yunis, Gaza Strip]. => 281124 settlement
Gunmen blocked a road in [Jenin, West Bank]. => 283506 settlement
Gunmen blocked a road in [Bunia, Ituri province, Democratic Republic of the Congo]. => 217695 settlement
Gunmen blocked a road in [Beni, North Kivu]. => 219057 settlement
Gunmen blocked a road in [Bama, Borno state]. => 2347954 settlement
Gunmen blocked a road in [Birnin Gwari, Kaduna state, Nigeria]. => 2347061 settlement
Gunmen blocked a road in [Palma, Cabo Delgado]. => MZ-P settlement
Gunmen blocked a road in [San Luis de la Reina, San Miguel department, El Salvador]. => SV-SM admin1
Gunmen blocked a road in [San Isidro, Lima]. => 3929631 settlement
Gunmen blocked a road in [Miraflores district, Lima]. => 3934876 settlement
Gunmen blocked a road in [Uchiza, San Martin department, Peru]. => 3691094 settlement
Gunmen blocked a road in [Turbo, Antioquia]. => 3666570 settlement
Gunmen blocked a road in [Culiacan, Sinaloa]. => 4012176 settlement
Gunmen blocked a road in [Atlanta, Georgia]. => 4180439 settlement
Gunmen blocked a road in [Gori, Georgia]. => 614455 settlement
Gunmen blocked a road in [Tripoli, Lebanon]. => 266826 settlement
Gunmen blocked a road in [Tripoli, Libya]. => 2210247 settlement
Gunmen blocked a road in [Londonderry, Northern Ireland]. => 2643736 settlement
Gunmen blocked a road in [Cox's Bazar, Bangladesh]. => 1336134 settlement
Gunmen blocked a road in [In Amenas, Algeria]. => DZ-33 settlement

# What the words call it decides between a town and an area of its name
A clash was reported in [Kandahar]. => 1138336 settlement
A clash was reported in [Kandahar province]. => 1138335 admin1
A clash was reported in the [city of Kandahar]. => 1138336 settlement
Iraqi troops left [Kirkuk]. => 94787 settlement
Iraqi troops left [Kirkuk governorate]. => 98410 admin1
A shop was robbed in the [department of San Miguel, El Salvador]. => 3583462 admin1
A shop was robbed in the [city of San Miguel, El Salvador]. => 3583446 settlement
Iraqi police searched [Diyala]. => 96965 admin1
Afghan police searched [Helmand]. => 1140043 admin1
A church burned in [Plateau state, Nigeria]. => 2324828 admin1

# The area comes first
[Iraq, Mosul]: seven strikes destroyed two bunkers. => 99072 settlement
[Helmand/Sangin]: two men were detained. => 1127547 settlement
A rocket landed in [Baghdad's Green Zone]. => IQ-BG site
[Syria, Abu Kamal]: one strike destroyed a truck. => 174448 settlement

# Villages that no gazetteer has keep their name and get their area
Two men were held in the village of [Tal Zuhur in Hasakah governorate, Syria]. => SY-HA admin1
Two men were held in the village of [Kuchnay Regay, Musa Qala district, Helmand province]. => AF-HEL admin2
Two men were held in the hamlet of [Los Almendros, Chalatenango department, El Salvador]. => SV-CH admin1
In Afghanistan, two men were held in the village of [Sarkari Zhawar]. => AF country
In Iraq, two men were held in the village of [Albu Fulays]. => IQ country
A patrol was attacked in [Rigwai Sofla in the Panjwai district]. => AF-KAN admin2

# Relative places
A truck was burned near [Rutbah, Iraq]. => 98677 near near
A truck was burned [5 km north of Manbij], Syria. => 167357 near north of
A truck was burned [about 20 miles south of Kirkuk], Iraq. => 94787 near south of
A truck was burned [west of Ramadi], Iraq. => 98717 near west of
A truck was burned [on the outskirts of Aleppo], Syria. => 170063 near outskirts of
A truck was burned [outside Jalalabad], Afghanistan. => 1139715 near outskirts of
A truck was burned [near the village of Tall Hamis], Syria. => 163568 near near
A truck was burned [southeast of Fallujah], Iraq. => 99454 near southeast of
A truck was burned on the road [between Tikrit and Bayji], Iraq. => IQ-SD near between
A truck was burned on the highway [linking Maiduguri and Damaturu], Nigeria. => NG near between
A truck was burned [15 kilometers from Mopti], Mali. => 2453348 near near
A truck was burned [towards Derna], Libya. => 87205 near toward
A truck was burned [in the vicinity of Bambari], Central African Republic. => 240604 near near
A truck was burned [30 km east of Gao], Mali. => 2457163 near east of
A truck was burned [northwest of Sirte], Libya. => 2210554 near northwest of
A truck was burned in [Tonacatepeque, 16 km northeast of San Salvador]. => 3582918 settlement

# Parts of a place
Shells hit [western Aleppo], Syria. => 170063 settlement western part of
Shells hit [eastern Mosul], Iraq. => 99072 settlement eastern part of
Shells hit [northern Syria]. => 163843 country northern part of
Shells hit [downtown Baghdad]. => 98182 settlement central part of
Shells hit [the southern part of Taizz], Yemen. => 70225 settlement southern part of
Shells hit [southwest San Salvador]. => 3583361 settlement southwest part of
Shells hit [southern Helmand province]. => 1140043 admin1 southern part of

# Sites, and parts of towns
A bomb exploded in [Taksim Square in the middle of Istanbul]. => TR-34 site
A bomb exploded in [the Green Zone in Baghdad]. => IQ-BG site
A bomb exploded in [Sadr City, Baghdad]. => 7802746 settlement
A bomb exploded at [Bagram Airfield, Afghanistan]. => AF-PAR site
A bomb exploded near the [Mosul Dam], Iraq. => IQ-NI near near
A bomb exploded at the [Bayji oil refinery], Iraq. => IQ-SD site
A bomb exploded at [Kandahar Airfield]. => AF-KAN site
A bomb exploded at the [Zliten hospital], Libya. => LY-MI near
A bomb exploded in the [Miramonte neighborhood in southwest San Salvador]. => SV-SS settlement
A bomb exploded in the [Yarmouk refugee camp], Syria. => 166716 settlement
A bomb exploded in [Tahrir Square, Cairo]. => EG-C site
A bomb exploded in [Tahrir Square, Baghdad]. => IQ-BG site
A bomb exploded on [Haifa Street in Baghdad]. => IQ-BG settlement
A bomb exploded in the [Escalon neighborhood of San Salvador]. => SV-SS settlement
A bomb exploded in [Hodan, Mogadishu]. => 9180017 admin2
A bomb exploded at the [Gao airport], Mali. => ML-7 near

# Regions
Fighting went on in [Darfur]. => SD admin1
Fighting went on in [Sinai]. => EG admin1
Fighting went on in the [Sambisa Forest]. => NG-BO admin1
Fighting went on in the [Kurdistan Region of Iraq]. => IQ admin1
Fighting went on in the [Bekaa Valley]. => LB admin1
Fighting went on in the [Upper Huallaga Valley]. => PE admin1
Fighting went on in [South Kivu], Congo. => 205413 admin1
Fighting went on in [Chechnya]. => 569665 admin1

# A country alone
Troops were sent to fight in [Mali]. => 2453866 country
Eighteen strikes were carried out in [Iraq]. => 99237 country
Fighting went on in [South Sudan]. => 7909807 country
Fighting went on in the [Democratic Republic of the Congo]. => 203312 country
Fighting went on in the [Central African Republic]. => 239880 country
Fighting went on in [Georgia]. => 614540 country
Fighting went on in [Jordan]. => 248816 country

# Context decides between places of one name
In Lebanon, gunmen clashed in [Tripoli]. => 266826 settlement
In Libya, gunmen clashed in [Tripoli]. => 2210247 settlement
In Honduras, gunmen clashed in [San Pedro Sula]. => 3601782 settlement
In Nicaragua, gunmen clashed in [Leon]. => 3618030 settlement
In Spain, gunmen clashed in [Leon]. => 3118532 settlement
In Venezuela, gunmen clashed in [Merida]. => 3632308 settlement
In Mexico, gunmen clashed in [Merida]. => 3523349 settlement
In Colombia, gunmen clashed in [Cartagena]. => 3687238 settlement
In Chile, gunmen clashed in [Santiago]. => 3871336 settlement
In Cuba, gunmen clashed in [Santiago]. => 3536729 settlement
In Argentina, gunmen clashed in [Cordoba]. => 3860259 settlement
In Colombia, gunmen clashed in [Cordoba department]. => 3685889 admin1
In India, gunmen clashed in [Hyderabad]. => 1269843 settlement
In Pakistan, gunmen clashed in [Hyderabad]. => 1176734 settlement
Turkish forces shelled [Afrin]. => 174186 settlement
Saudi warplanes struck [Saada]. => 71334 settlement
Kenyan troops clashed with raiders in [Mandera]. => 187896 settlement
In Georgia, gunmen clashed in [Batumi]. => 615532 settlement
In Guatemala, gunmen clashed in [Flores]. => 3595725 settlement
In Bolivia, gunmen clashed in [La Paz]. => 3911925 settlement
In Mexico, gunmen clashed in [La Paz]. => 4000900 settlement

# Texts in capitals or in lower case
GUERRILLAS ATTACKED A BUS IN [CIUDAD BARRIOS, SAN MIGUEL DEPARTMENT, EL SALVADOR] AND FLED. => 3586983 settlement
GUERRILLAS BURNED FOUR TRUCKS NEAR [SAN PEDRO SULA] IN HONDURAS AND FLED TO THE HILLS. => 3601782 near near
A BOMB EXPLODED LAST NIGHT IN THE [MIRAFLORES NEIGHBORHOOD OF LIMA], PERU, AND WOUNDED TWO. => 3934876 settlement
THREE SOLDIERS WERE KILLED YESTERDAY IN [LA CEIBA], HONDURAS, WHEN A MINE EXPLODED. => 3608248 settlement
TWO POLICEMEN WERE SHOT DEAD IN THE TOWN OF [CAROLINA], SAN MIGUEL DEPARTMENT, EL SALVADOR. => SV-SM admin1
terrorists attacked a police post in [ambo, huanuco department], peru, and killed two guards. => 3947956 settlement
guerrillas burned a bus near [san francisco gotera, morazan department], el salvador. => 3583747 near near
a car bomb exploded yesterday in northern [medellin], colombia, and wounded four policemen. => 3674962 settlement northern part of
a peasant was killed in the city of [flores, in the northern el peten department] of guatemala. => 3595725 settlement
gunmen shot a mayor in [tingo maria, huanuco department], peru, on monday night. => 3691348 settlement

# Names that are no places of an event
The [Washington Post] reported two deaths. => -
The [Baghdad Operations Command] reported two deaths. => -
The [Medellin cartel] was blamed. => -
The [Ponce Battalion] left its barracks. => -
Reporters spoke to Abu Umar [al-Baghdadi]. => -
General [Santiago] Ruiz was wounded. => -
[Jordan] Smith was wounded. => -
A [Lima-based] company was robbed. => -
The [Kunduz Declaration] was signed. => -
[Victoria] was wounded. => -
[Chad] Brown was wounded. => -
President [Lopez] was wounded. => -
The [Syrian] army fired shells. => -
Operation [Euphrates Shield] began. => -
The [Islamic State] claimed the attack. => -
The [West Bengal Police Association] met. => -
Fighting went on in [April]. => -
Officials met in [Central America]. => -
The [Taliban] claimed it. => -
A [NATO] convoy was hit. => -
"""

ROWS = [line.rsplit(" => ", 1) for line in CASES.splitlines() if line and not line.startswith("#")]


def summary(placed: Placed) -> str:
    """A place as the table writes it."""
    at = placed.location
    what = at.geonames_id or at.admin1_code or at.country
    return " ".join(filter(None, (str(what), at.precision, at.relation)))


def test_the_table_holds_at_least_200_cases() -> None:
    assert len(ROWS) >= 200


@pytest.mark.parametrize(("marked", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_a_place_means(marked: str, expected: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    found = [
        p for p in places_of(marked.replace("[", "").replace("]", "")) if p.span.start < end and start < p.span.end
    ]
    meant = [p for p in found if p.scope != "background"]
    assert [summary(p) for p in meant[:1]] == ([] if expected == "-" else [expected])


# --- what surrounds a name ---------------------------------------------------------------------------------------


def only(text: str, name: str, **source: str) -> Placed:
    """The one place whose words hold ``name``."""
    (placed,) = [p for p in places_of(text, **source) if name in str(p.location.as_written)]
    return placed


def test_a_dateline_gives_its_country_but_is_no_place_of_an_event() -> None:
    text = "KABUL, Afghanistan (Nov. 20, 2011) - Two men were held in Panjwai."
    assert only(text, "KABUL").scope == "dateline"
    assert only(text, "Panjwai").location.admin1_code == "AF-KAN"


@pytest.mark.parametrize(
    ("heading", "name", "code", "country"),
    [
        ("Halab Province", "Al Bab", "SY-HL", "SY"),
        ("Khayr Province", "Mayadin", "SY-DY", "SY"),
        ("Barakah Province", "Shaddadi", "SY-HA", "SY"),
        ("Sina Province", "Sheikh Zuweid", "EG-SIN", "EG"),
        ("South Baghdad Province", "Latifiyah", "IQ-BG", "IQ"),
        ("Furat Province", "Qaim", "IQ-AN", "IQ"),
        ("West Africa Province", "Baga", "NG-BO", "NG"),
        ("Khurasan Province", "Jalalabad", "AF-NAN", "AF"),
        ("Dijlah Province", "Qayyarah", "IQ-NI", "IQ"),
        ("Barqah Province", "Benghazi", "LY-BA", "LY"),
    ],
)
def test_a_declared_province_heads_its_paragraph(heading: str, name: str, code: str, country: str) -> None:
    text = f"{heading} On the 3rd of Safar, fighters attacked a post near {name} and left."
    location = only(text, name, source_kind="armed_group", published="2017-05-04").location
    assert (location.admin1_code, location.country) == (code, country)


def test_a_declared_province_is_the_area_it_covers() -> None:
    text = "Barakah Province On the 3rd of Safar, fighters attacked a post near Shaddadi and left."
    heading = only(text, "Barakah", source_kind="armed_group", published="2017-05-04")
    assert (heading.scope, heading.location.admin1_code) == ("heading", "SY-HA")
    assert heading.why == "Hasakah (admin1, SY) by declared province is-barakah"


def test_one_that_covers_several_areas_names_none_but_gives_a_point_and_how_far_off_it_is() -> None:
    text = "Furat Province On the 3rd of Safar, fighters attacked a post near Qaim and left."
    location = only(text, "Furat", source_kind="armed_group", published="2017-05-04").location
    assert location.admin1_code is None
    assert location.uncertainty_km is not None
    assert location.uncertainty_km > 100


def test_a_name_after_its_country_in_a_list_goes_with_it() -> None:
    text = "Syria: three strikes near Abu Kamal destroyed a truck.\nIraq: one strike near Qaim destroyed a bunker."
    assert only(text, "Abu Kamal").location.country == "SY"
    assert only(text, "Qaim").location.country == "IQ"


def test_a_list_of_provinces_is_several_places() -> None:
    places = places_of("Raids in Helmand, Kandahar and Zabul provinces left four dead.")
    assert [p.location.admin1_code for p in places] == ["AF-HEL", "AF-KAN", "AF-ZAB"]
    assert {p.location.precision for p in places} == {"admin1"}


def test_an_office_or_an_origin_is_background() -> None:
    assert only("A native of Kandahar was held.", "Kandahar").scope == "background"
    assert only("The governor of Helmand was wounded.", "Helmand").scope == "background"


def test_spelling_proposes_and_context_decides() -> None:
    """Al Marj lies in Libya under that very name; in Helmand the near spelling is meant."""
    assert only("A clash was reported in Marj, Libya.", "Marj").location.country == "LY"
    assert only("A clash was reported in Marja, Helmand province.", "Marja").location.admin1_code == "AF-HEL"


def test_an_unknown_village_keeps_its_name_and_says_so() -> None:
    placed = only("Two men were held in the village of Tal Zuhur in Hasakah governorate, Syria.", "Tal Zuhur")
    at = placed.location
    assert (placed.reason, at.name, at.admin1_code, at.precision) == ("unknown_place", "Tal Zuhur", "SY-HA", "admin1")
    assert at.latitude is not None
    assert at.uncertainty_km is not None
    assert at.uncertainty_km > 50


def test_a_distance_moves_the_point() -> None:
    at = only("A truck was burned 30 km east of Gao, Mali.", "Gao").location
    home = only("A truck was burned in Gao, Mali.", "Gao").location
    assert at.latitude is not None
    assert at.longitude is not None
    assert home.latitude is not None
    assert home.longitude is not None
    assert abs(at.latitude - home.latitude) < 0.01
    assert 0.2 < at.longitude - home.longitude < 0.4
    assert at.precision == "near"


def test_every_point_says_how_far_off_it_may_be() -> None:
    text = "Strikes near Raqqa, in northern Syria, between Tikrit and Bayji, and in Helmand province."
    for placed in places_of(text):
        at = placed.location
        assert (at.latitude is None) == (at.uncertainty_km is None)


def test_the_same_text_gives_the_same_places() -> None:
    text = "Gunmen shot a guard in Mosul, Iraq, near the village of Badush, and fled towards Tal Afar."
    assert places_of(text) == places_of(text)
