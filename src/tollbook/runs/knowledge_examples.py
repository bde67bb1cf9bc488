"""Whether a user's entry is found in its own sentences: what a run would make of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from tollbook.mentions import Findings
from tollbook.model import Report, Source
from tollbook.pipeline import Coder
from tollbook.resolve.gazetteer import Gazetteer, PlaceEntry
from tollbook.resources import Entry


def unread(entry: Entry, coder: Coder, gazetteer: Gazetteer) -> Iterator[str]:
    """Sentences of ``match`` in which an actor or a place isn't found, and of ``no_match`` in which it is."""
    for sentence in entry.match:
        ways = [sentence, *((_told(entry, sentence, gazetteer),) if isinstance(entry, PlaceEntry) else ())]
        if not any(_found(entry, _read(coder, way)) for way in ways):
            yield f"not found in its own sentence {sentence!r}; change the names, or the sentence"
    for sentence in entry.no_match:
        if _found(entry, _read(coder, sentence)):
            yield f"found in the sentence {sentence!r} of no_match; a name of it may be too common"


def _read(coder: Coder, sentence: str) -> Findings:
    digest = hashlib.sha256(sentence.encode()).hexdigest()
    # As an armed group's: of such reports every sentence is read, whatever it tells.
    source = Source(id="example", kind="armed_group")
    return coder.find(Report(id=f"sha256:{digest}", text=sentence, source=source))


def _told(entry: PlaceEntry, sentence: str, gazetteer: Gazetteer) -> str:
    """The sentence with the entry's country named behind it: two places of one name need it."""
    area = gazetteer.area(entry.admin1 or "")
    country = gazetteer.country(entry.country or (area.country if area else ""))
    return sentence if country is None else f"{sentence} Officials of {country.name} said so."


def _found(entry: Entry, findings: Findings) -> bool:
    if not isinstance(entry, PlaceEntry):
        return any(entry.id == known.actor_id or entry.id in known.candidates for known in findings.actors)
    if entry.of is not None:
        return any(placed.location.geonames_id == entry.of for placed in findings.places)
    return any(placed.location.name == entry.name for placed in findings.places)
