"""Which places of an area have a name much like one that no place there bears: "Sanjin" in Helmand is Sangin.

Names are compared by how they sound, so all places of the area must be gone through: what they sound like is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tollbook.resolve.gazetteer_place import Place
from tollbook.resolve.gazetteer_table import Table
from tollbook.resolve.place_names import fold, likeness, sounds


class LikeNames:
    """Compares a name with those of an area's places.

    LikeNames(tables, firsts, place).inside("Sanjin", helmand), where each table's rows count on from its first, and
    ``place`` reads the place of a row.
    """

    def __init__(self, tables: Sequence[Table], firsts: Sequence[int], place: Callable[[int], Place]) -> None:
        self._tables = tuple(zip(firsts, tables, strict=True))
        self._place = place
        self._sounds: dict[int, list[tuple[Place, tuple[str, ...]]]] = {}
        self._near: dict[tuple[str, int, float], tuple[tuple[Place, float], ...]] = {}

    def inside(self, name: str, area: Place, least: float) -> tuple[tuple[Place, float], ...]:
        """Places of an area whose names sound much like ``name``, the closest first.

        A bounded search: all places of an admin1 or admin2; of a country only its admin1s and its towns of 20,000,
        and those must be closer (0.9).
        """
        least = max(least, 0.9) if area.kind == "country" else least
        key = (fold(name), area.row, least)
        known = self._near.get(key)
        if known is None:
            mine, found = sounds(name), []
            for place, theirs in self._sounds_in(area):
                near = max(likeness(a, b, least) for a in mine for b in theirs)
                if near >= least and (area.kind != "admin2" or place.admin2 == area.admin2):
                    found.append((place, near))
            known = tuple(sorted(found, key=lambda f: (-f[1], f[0].kind, -f[0].population, f[0].row)))
            if len(self._near) > 5_000:
                self._near.clear()
            self._near[key] = known
        return known

    def _sounds_in(self, area: Place) -> list[tuple[Place, tuple[str, ...]]]:
        key = area.row if area.kind == "country" or area.admin1 is None else area.admin1
        found = self._sounds.get(key)
        if found is None:
            found = []
            for first, table in self._tables:
                if area.kind == "country":
                    rows = table.within(country=area.country)
                    rows = [
                        r for r in rows if table.kind[r] == 1 or (table.kind[r] > 2 and table.population[r] >= 20_000)
                    ]
                else:
                    rows = [row for row in table.within(admin1=area.admin1) if table.kind[row] > 1]
                found += [(self._place(first + row), sounds(table.name(row))) for row in rows]
            if len(self._sounds) > 200:
                self._sounds.clear()
            self._sounds[key] = found
        return found
