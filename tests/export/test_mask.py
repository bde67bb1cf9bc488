"""Names of individuals don't leave unless asked for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from record_of import actor, group, incident, killed
from tollbook.export import FORMATS, write
from tollbook.export.mask import MASK, mask, mask_all, mask_text
from tollbook.model import Attribution, Location, Unresolved

NAMED = incident(
    actors=(
        actor("commander", form="person", person="Tarik Belmor", as_written="the commander Tarik Belmor"),
        actor("Northern Front", form="organisation", role="target", as_written="Northern Front"),
    ),
    toll=(killed(1, as_written="Belmor and his driver"),),
    attribution=(Attribution(by="spokesman", as_written="Ana Zeller told reporters", person="Ana Zeller"),),
    section="Death of TARIK  BELMOR",
    location=Location(name="Belmor", as_written="the town of Belmor"),
    unresolved=(Unresolved(field="actors", reason="ambiguous_actor", candidates=("Tarik Belmor",)),),
)


def test_names_and_their_parts_are_masked() -> None:
    masked = mask(NAMED)
    assert masked.actors[0].as_written == f"the commander {MASK}"
    assert masked.actors[0].name == "commander"
    assert masked.actors[0].person == MASK
    assert masked.toll[0].as_written == f"{MASK} and his driver"
    assert masked.attribution[0].as_written == f"{MASK} told reporters"
    assert masked.section == f"Death of {MASK}"
    assert masked.unresolved[0].candidates == (MASK,)


def test_groups_places_and_offsets_stay() -> None:
    masked = mask(NAMED)
    assert masked.actors[1] == NAMED.actors[1]
    assert masked.location == NAMED.location, "a town that shares its name with a person keeps it"
    assert masked.evidence == NAMED.evidence
    assert masked.source == NAMED.source


def test_a_person_named_without_a_mark_is_masked() -> None:
    masked = mask(incident(actors=(actor("Tarik Belmor", form="person"),)))
    assert masked.actors[0].name == MASK
    plain = incident(actors=(actor("Taliban commander", form="person"),))
    assert mask(plain) == plain


def test_names_reach_across_a_report() -> None:
    shared = group(toll=(killed(2, as_written="Belmor and another"),))
    assert mask_all((NAMED, shared))[1].toll[0].as_written == f"{MASK} and another"


def test_masking_twice_is_masking_once() -> None:
    assert mask(mask(NAMED)) == mask(NAMED)


def test_a_name_is_not_masked_inside_another_word() -> None:
    assert mask_text("Belmora and Belmor", ("Belmor",)) == f"Belmora and {MASK}"


@pytest.mark.parametrize("suffix", sorted(set(FORMATS) - {".parquet"}))
def test_no_format_gives_names_away(tmp_path: Path, suffix: str) -> None:
    # The town of the same name is not a person.
    hidden = incident(**{**{f: getattr(NAMED, f) for f in NAMED.__struct_fields__}, "location": None})
    write((hidden,), tmp_path / f"a{suffix}")
    written = (tmp_path / f"a{suffix}").read_text()
    assert "elmor" not in written
    assert "BELMOR" not in written
    assert "Zeller" not in written
    write((hidden,), tmp_path / f"b{suffix}", names=True)
    assert "Belmor" in json.dumps((tmp_path / f"b{suffix}").read_text())
