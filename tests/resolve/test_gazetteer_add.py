"""Adding places of one's own: GeoNames country files and CSV."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from reading_of import reading_of
from tollbook.errors import KnowledgeError
from tollbook.find.places import PlaceFinder
from tollbook.mentions import Placed
from tollbook.resolve.gazetteer import Gazetteer
from tollbook.resolve.gazetteer_add import add
from tollbook.resolve.places import PlaceResolver
from tollbook.resources import Knowledge


def line(id_: int, name: str, point: tuple[float, float], *kind_area_others: str) -> str:
    """One row as GeoNames writes it: 19 columns."""
    kind, area, others, *_ = (*kind_area_others, "")
    letter, code = kind.split(".")
    cells = [str(id_), name, name, others, str(point[0]), str(point[1]), letter, code, "SY", "", area, "", "", "", "0"]
    return "\t".join([*cells, "", "", "Asia/Damascus", "2020-01-01"])


COUNTRY = "\n".join([
    line(170792, "Deir ez-Zor", (35.3, 40.1), "A.ADM1", "07"),
    line(170652, "Rif-dimashq Governorate", (33.6, 36.5), "A.ADM1", "08"),
    line(9000001, "Aş Şāliḩīyah", (34.74, 40.73), "P.PPL", "07", "As Salihiyah,Salhiyah,صالحية"),
    line(9000002, "Aş Şāliḩīyah", (33.53, 36.29), "P.PPL", "08", "As Salihiyah"),
    line(170794, "Deir ez-Zor", (35.3, 40.1), "P.PPLA", "07"),
])  # fmt: skip


def places(directory: Path, text: str, **source: str) -> list[Placed]:
    """What a snippet's places are with a user's directory laid over ours."""
    knowledge = Knowledge((directory,))
    gazetteer = Gazetteer.load(knowledge)
    reading = reading_of(text, **source)  # type: ignore[arg-type]
    return list(PlaceResolver(knowledge, gazetteer).resolve(PlaceFinder(knowledge, gazetteer).find(reading), reading))


def test_a_geonames_file_adds_villages_and_its_areas_tell_them_apart(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "SY.zip", "w") as archive:
        archive.writestr("SY.txt", COUNTRY + "\n")
        archive.writestr("readme.txt", "about")
    assert str(add([tmp_path / "SY.zip"], tmp_path / "mine")) == "SY.zip: 2 places added, 3 left out"
    (east,) = places(tmp_path / "mine", "A mine exploded in Salihiyah, Deir ez-Zor governorate, Syria.")
    (south,) = places(tmp_path / "mine", "A mine exploded in Salihiyah, Rif Dimashq governorate, Syria.")
    assert (east.location.geonames_id, east.location.admin1_code) == (9000001, "SY-DY")
    assert (south.location.geonames_id, south.location.admin1_code) == (9000002, "SY-RD")
    assert "Attribution" in (tmp_path / "mine" / "gazetteer" / "LICENSE.txt").read_text(encoding="utf-8")


def test_two_that_fit_equally_are_both_kept(tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_text(COUNTRY, encoding="utf-8")
    add([tmp_path / "SY.txt"], tmp_path / "mine")
    (placed,) = [p for p in places(tmp_path / "mine", "In Syria, a mine exploded in Salihiyah.") if p.candidates]
    assert placed.reason == "ambiguous_place"
    assert len(placed.candidates) == 2
    assert (placed.location.country, placed.location.precision) == ("SY", "country")


def test_a_csv_adds_names_areas_and_days_of_validity(tmp_path: Path) -> None:
    rows = [
        "name,latitude,longitude,country,admin1,other_names,valid_from,valid_until",
        "Camp Juniper,33.1,43.2,IQ,IQ-AN,Juniper Base;JNP,2015-01-01,2016-12-31",
    ]
    (tmp_path / "mine.csv").write_text("\n".join(rows), encoding="utf-8")
    add([tmp_path / "mine.csv"], tmp_path / "mine")
    text = "Rockets landed near Camp Juniper in Anbar, Iraq."
    then = [p for p in places(tmp_path / "mine", text, published="2016-03-01") if p.location.name == "Camp Juniper"]
    later = [p for p in places(tmp_path / "mine", text, published="2019-03-01") if p.reason is None]
    assert [(p.location.admin1_code, p.location.precision) for p in then] == [("IQ-AN", "near")]
    assert "Camp Juniper" not in [p.location.name for p in later]


def test_adding_a_file_again_replaces_it(tmp_path: Path) -> None:
    source = tmp_path / "mine.csv"
    source.write_text("name,latitude,longitude,country\nQwerton,33,43,IQ\n", encoding="utf-8")
    add([source], tmp_path / "mine")
    source.write_text("name,latitude,longitude,country\nZxcvton,33,43,IQ\n", encoding="utf-8")
    add([source], tmp_path / "mine")
    gazetteer = Gazetteer.load(Knowledge((tmp_path / "mine",)))
    assert gazetteer.knows("Zxcvton")
    assert not gazetteer.knows("Qwerton")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.csv", "name,latitude,longitude\nX,1,2\n", "no column country"),
        ("a.csv", "name,latitude,longitude,country\nX,one,2,IQ\n", "line 2"),
        ("a.csv", "name,latitude,longitude,country\nX,1,200,IQ\n", "no point on earth"),
        ("a.csv", "name,latitude,longitude,country\nX,1,2,Iraq\n", "ISO 3166-1"),
        ("a.csv", "name,latitude,longitude,country,admin1\nX,1,2,IQ,Anbar\n", "ISO 3166-2"),
        ("a.csv", "name,latitude,longitude,country,kind\nX,1,2,IQ,hamlet\n", "kind 'hamlet'"),
        ("a.csv", "name,latitude,longitude,country,valid_from\nX,1,2,IQ,May\n", "line 2: 'May' is no day; write it as"),
        ("a.csv", "name,latitude,longitude,country,latitud\nX,1,2,IQ,3\n", "did you mean 'latitude'"),
        ("a.csv", "name,latitude,longitude,country\n", "no place in it"),
        ("SY.txt", "1\tX\n", "GeoNames has 19"),
        ("SY.zip", "no zip at all", "SY.zip"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=message):
        add([tmp_path / name], tmp_path / "mine")
    assert not (tmp_path / "mine").exists()


def test_a_year_stands_for_its_first_or_last_day(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("name,latitude,longitude,country,valid_from,valid_until\nTall Mithal,36,40,SY,2010,2014\n")
    add([path], tmp_path / "mine")
    [match] = Gazetteer.load(Knowledge((tmp_path / "mine",))).exact("Tall Mithal")
    assert (match.place.since, match.place.until) == (20100101, 20141231)
