"""Names that may be places: what is read of each, before anyone says which place it is.

>>> Part(Span(15, 23), "Tal Ward", kind="settlement", framed=True).bare  # "the village of Tal Ward"
False
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from tollbook.find.place_frames import After, Before
from tollbook.spans import Span


class KnownNames(Protocol):
    """What the finder asks of a gazetteer."""

    @property
    def odd_names(self) -> tuple[str, ...]:
        """Names that hold small or common words and so are read whole: "Democratic Republic of the Congo"."""

    def knows(self, name: str) -> bool:
        """Whether some place bears the very name."""


@dataclass(frozen=True, slots=True)
class Part:
    """One name of a chain. ``kind`` is what the words call it (settlement, admin1, admin2, site ...), None where they
    don't; ``side`` a part of it ("western"); ``link`` how it hangs on the part before: comma, in, paren, slash,
    possessive, near, and; empty for the first. ``framed``: the words make it a place, known or not; ``bare``: nothing
    but its name speaks for it. Of a site, ``core`` is the name without the word for its kind ("Mosul" of "Mosul Dam").
    ``listed``: the list that it is one of ("in A, B and C"), which may be no chain, -1 for none; ``shared``: not its
    own, but what the list's last lies in. ``town``: how it lies to "the city", one told before: in, near, or empty.
    ``relation`` and ``distance_km``: how far off the part before lies from one it is near, where that is told.
    """

    span: Span
    name: str
    kind: str | None = None
    side: str | None = None
    link: str = ""
    framed: bool = False
    core: str = ""
    bare: bool = False
    listed: int = -1
    shared: bool = False
    town: Literal["", "in", "near"] = ""
    relation: str | None = None
    distance_km: float | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the words around it."""

    part: Part
    before: Before
    after: After
    lone: bool  # a place by itself; else only in a chain, or as a near spelling of a place close by
    known: bool  # to the gazetteer

    @property
    def start(self) -> int:
        return min(self.before.start, self.part.span.start)

    @property
    def end(self) -> int:
        return max(self.part.span.end, self.after.end)
