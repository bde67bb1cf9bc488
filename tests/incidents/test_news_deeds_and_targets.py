"""News copy: deeds told in roundabout words, whom or what they struck, and where, by the words of agencies and police."""

from __future__ import annotations

import pytest

from reading_of import coder, report_of
from tollbook.model import Incident

DAY = "2019-03-20"


def coded(text: str) -> list[Incident]:
    return list(coder().code(report_of(text, published=DAY, source_kind="press")).incidents)


def only(text: str) -> Incident:
    (incident,) = coded(text)
    return incident


def targets(incident: Incident) -> str:
    return "; ".join(a.name or a.as_written for a in incident.actors if a.role == "target")


# text, kind, what a target's words must hold, killed, wounded
DEEDS = [
    # robbery on the road and by force, by armed men; not what thieves or the police take
    ("On Monday two vehicles of an aid group were stopped by gunmen near Bria, and their cargo was taken.", "robbery",
     "", 0, 0),
    ("On Monday four gunmen entered the compound of a clinic in Timbuktu, tied up the watchman and left with a safe.",
     "robbery", "", 0, 0),
    ("Militiamen set up a roadblock outside Bria on Monday and seized two trucks of the World Food Programme.", "robbery",
     "truck", 0, 0),
    ("Unidentified men carjacked a vehicle of an aid group in Kaga-Bandoro on Monday.", "hijacking", "vehicle", 0, 0),
    ("Gunmen released 20 schoolgirls in Jangebe on Monday.", "release", "schoolgirls", 0, 0),
    ("Troops rescued 12 captives in a camp near Gwoza on Monday.", "release", "", 0, 0),
    ("Gunmen fired on a judge's house in Quetta on Monday.", "shooting", "house", 0, 0),
    ("Six armed men stopped a bus near Isabela on Monday and took the driver into the hills.", "abduction", "driver", 0, 0),
    ("Four men forced a student into a van in Iguala on Monday.", "abduction", "student", 0, 0),
    ("Three men pushed a nurse into the boot of a car in Kafanchan on Monday.", "abduction", "nurse", 0, 0),
    ("Rebels removed the headmaster of a school in Gulu on Monday.", "abduction", "headmaster", 0, 0),
    ("A treasurer was marched into the bush by eight gunmen near Jinotega on Monday.", "abduction", "treasurer", 0, 0),
    ("Rebels raised a roadblock near Tame on Monday and made off with a health official.", "abduction", "official", 0, 0),
    ("Fighters chopped off the hands of three villagers in Makeni on Monday.", "armed_assault", "villagers", 0, 3),
    ("Rebels cut off the ears of two farmers in Gulu on Monday.", "armed_assault", "farmers", 0, 2),
    ("A secretary opened a parcel in Bologna on Monday and lost two fingers.", "bombing", "secretary", 0, 1),
    ("Sweepers found the heads of four men on the steps of the town hall in Uruapan on Monday.", "execution", "men", 4, 0),
    ("The severed head of a policeman was left at a school in Taxco on Monday.", "execution", "policeman", 1, 0),
    ("The bodies of two women, hands bound, were found beside a canal in Culiacan on Monday.", "execution", "women", 2, 0),
    ("Navy boats confronted rebel craft off Trincomalee on Monday; 12 rebels were confirmed killed.", "armed_clash",
     "rebel", 12, 0),
    ("Police resorted to aerial firing in Sopore on Monday; a youth was hit and died.", "shooting", "youth", 1, 0),
    ("Youths took three buses from their drivers in Zapopan on Monday and burned them.", "arson", "", 0, 0),
    ("Gunmen ordered the passengers off two coaches near Tibu on Monday and set fire to the vehicles.", "arson",
     "vehicles", 0, 0),
    ("A drone dropped an explosive on people queuing for water in Nikopol on Monday.", "drone_strike", "people", 0, 0),
    ("Two charges were placed under a bridge near Arauca on Monday; one went off.", "bombing", "bridge", 0, 0),
    ("A charge breached the gas pipeline near Saravena on Monday.", "bombing", "pipeline", 0, 0),
    ("Gunmen fired from either side of the road at a bus near Goma on Monday, killing two.", "shooting", "bus", 2, 0),
    ("Gunmen shot at a bank in Goma on Monday.", "shooting", "company", 0, 0),
    ("Two men entered a flat in Strabane on Monday and shot a man aged 34 in both knees.", "shooting", "man", 0, 1),
    ("A bomb went off in Derry on Monday. A woman was cut by flying glass.", "bombing", "woman", 0, 1),
    ("Three students were bundled out of a cafe in Tripoli on Monday by bearded men.", "abduction", "", 0, 0),
    ("Armed terrorists removed the principal of a school in Batticaloa on Monday.", "abduction", "principal", 0, 0),
    ("The head of a driver was found in a rucksack on a football pitch in Guayaquil on Monday.", "execution", "driver", 1, 0),
    ("A grenade was lobbed over the wall of a mosque in Tetovo on Monday.", "grenade", "mosque", 0, 0),
    ("A parcel addressed to an editor blew up on her desk in Izmir on Monday; she was blinded in one eye.", "bombing",
     "editor", 0, 1),
    ("An encounter took place near Kupwara on Monday between militants and troops. Three militants were killed. Two rifles "
     "were seized.", "armed_clash", "", 3, 0),
    ("Armed men stopped the mayor of Toro on Monday near San Carlos and took him into the hills. He was coming back from a "
     "budget meeting.", "abduction", "mayor", 0, 0),
    ("Shots were fired at an ambulance of the Palestine Red Crescent in Khan Yunis on Monday.", "shooting",
     "ambulance", 0, 0),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "target", "killed", "wounded"), DEEDS)
def test_deeds(text: str, kind: str, target: str, killed: int, wounded: int) -> None:
    incident = only(text)
    assert (incident.event_type, target in targets(incident)) == (kind, True), targets(incident)
    for outcome, number in (("killed", killed), ("wounded", wounded)):
        assert sum(t.low for t in incident.toll if t.outcome == outcome) == number


@pytest.mark.parametrize(
    "text",
    [
        "The guide took the visitors into the hills on Monday.",
        "The party removed the minister in Lima on Monday.",
        "The heads of four families met in Uruapan on Monday.",
        "A clerk opened a parcel of books in Bologna on Monday.",
        "The driver ordered a coffee and took a bus to Bologna on Monday.",
        "The ribbon was cut by the mayor of Derry on Monday.",
        "A teacher held the hands of two children in Makeni on Monday.",
        "Since the operation commenced on 13 March a total of 389 rebels are estimated killed near Kandy.",
        "Since the siege began in January some 40 fighters are thought to have been killed in Gao.",
    ],
)
def test_no_deeds(text: str) -> None:
    assert not coded(text)


# Who was struck, by a trade or what stands behind a name; and things that no list of actors knows.
STRUCK = [
    ("A shop steward of the dockers' union was shot dead at his home in Larne on Monday.", "shop steward"),
    ("Gunmen killed a cattle rancher near Upala on Monday.", "cattle rancher"),
    ("Carlos Ruiz, 44, a teacher, was killed by two gunmen in Turbo on Monday.", "teacher"),
    ("Khalid Omar (37), an accountant with a bank, was abducted in Basra on Monday.", "accountant"),
    ("Luis Mora, who was a councillor in Apartado, was stabbed to death in Turbo on Monday.", "councillor"),
    ("A news reader with a radio station was shot in Mosul on Monday.", "news reader"),
    ("Gunmen burst into a club in Derry on Monday and shot a barman dead.", "barman"),
    ("The body of a lawyer was found in a ditch near Buga on Monday.", "lawyer"),
    ("A bomb damaged a car showroom in Bilbao on Monday.", "car showroom"),
    ("A car bomb exploded in front of a Catholic bookshop in Medan on Monday.", "bookshop"),
    ("A rocket hit the generator hall of the dam near Tabqa on Monday.", "generator hall"),
]


@pytest.mark.parametrize(("text", "target"), STRUCK)
def test_struck(text: str, target: str) -> None:
    assert target in targets(only(text))


def test_a_name_stays_a_name_where_others_speak() -> None:
    assert "officials" not in targets(only("Carlos Ruiz was shot dead in Turbo on Monday, officials said."))


# text, place, country
WHERE = [
    ("Carlos Ruiz, 44, a teacher at the Liceo school, was killed in Medellin on Monday.", "Medellín", "CO"),
    ("The mayor of Tanauan was shot dead in Lipa on Monday.", "Lipa City", "PH"),
    ("A bomb went off outside the embassy of Spain in Tripoli on Monday, police in Libya said.", "Tripoli", "LY"),
    ("The consul of Peru in Bogota was kidnapped by gunmen on Monday.", "Bogotá", "CO"),
    ("SAN SEBASTIAN, March 18 - A civil guard was shot in a bar in Tolosa on Monday, the Civil Guard said.", "Tolosa", "ES"),
    ("LONDON, March 18 - The NPA shot dead a councillor in San Jose on Monday.", "San Jose", "PH"),
    ("A bomb wrecked a shop in Tolosa on Monday, the Basque police said.", "Tolosa", "ES"),
    ("A bomb wrecked a shop in Granada on Monday, the Colombian police said.", "Granada", "CO"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "country"), WHERE)
def test_where(text: str, place: str, country: str) -> None:
    location = only(text).location
    assert location is not None
    assert (location.name, location.country) == (place, country)


@pytest.mark.parametrize(
    "text",
    [
        "A bomb wrecked a shop in Newry on Monday, and on Tuesday another hit a store in Derry. There were no injuries at "
        "either.",
        "Gunmen shot at a bank in Goma on Monday. On Tuesday a bomb went off at a school in Sake. Neither attack caused "
        "casualties.",
    ],
)
def test_nobody_in_either(text: str) -> None:
    found = coded(text)
    assert [sorted((t.outcome, t.high) for t in i.toll) for i in found] == [[("killed", 0), ("wounded", 0)]] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Police stopped a car near Bria on Monday and seized two trucks of timber.",
        "On Monday rebels near Goma intercepted a bus and checked identity cards.",
        "Militia fighters stopped a convoy near Goma on Monday.",
        "Police used gas against protesters in Tunis on Monday.",
        "Carjackers took a car at gunpoint in Detroit on Monday.",
        "Rider Joris Hemmink attacked on the climb near Gap on Monday and won the stage.",
        "A driver stopped a bus near Bria on Monday.",
        "The club released 20 players in Jangebe on Monday.",
        "The number of fighters eliminated near Bria on Monday could not be confirmed.",
    ],
)
def test_no_deed_of_armed_men(text: str) -> None:
    assert coded(text) == []


def test_what_only_moves_the_hurt_or_says_where_a_town_lies_places_nothing() -> None:
    text = (
        "BAGHDAD - In Ramadi, west of the capital, a bomb killed two policemen on Monday, a spokesman in Amman said. The "
        "most seriously injured were flown to Erbil."
    )
    assert only(text).location.name == "Ramadi"


def test_what_is_told_of_a_day_long_before_goes_with_it() -> None:
    text = (
        "Gunmen killed two farmers on Monday in Konduga, police said. It will be recalled that on January 26, insurgents "
        "stormed Magumeri town, where they burnt the hospital."
    )
    assert (only(text).location.name, only(text).damage) == ("Konduga", ())


@pytest.mark.parametrize(
    "behind",
    [
        "Residents fled with their cattle and vehicles.",
        "Residents fled with two lorries.",
        "Ambulances took blankets to the site.",
        "Two men took a taxi to the airport.",
        "A bus went down the street.",
    ],
)
def test_what_is_moved_is_not_taken(behind: str) -> None:
    assert only("A bomb went off in Kano on Monday, killing two. " + behind).damage == ()


def test_whom_they_guarded_is_no_target() -> None:
    told = only("A bomb went off in Kano on Monday, killing two. They were guarding a team of vaccinators.")
    assert "vaccinators" not in targets(told)


def test_a_church_by_its_faith_is_no_place() -> None:
    text = (
        "On Monday two jets dropped bombs on Lung Zaang in Chin State. A Baptist church and six houses were destroyed."
    )
    assert [(d.object, d.low) for d in only(text).damage] == [("Baptist church", 1), ("house", 6)]


def test_without_capitals_no_unlisted_thing_is_a_target_that_came_to_no_harm() -> None:
    hit, damaged = (
        f"On Friday {did} the showroom near Cali, police said." for did in ("men attacked", "a charge damaged")
    )
    for told, upper, targets in ((hit, False, 1), (hit, True, 0), (damaged, False, 1), (damaged, True, 1)):
        text = told.upper() if upper else told
        (incident,) = coder().code(report_of(text, "2001-05-06", "press")).incidents
        assert len([a for a in incident.actors if a.role == "target"]) == targets
