"""Of "between A and B": the end near which it was, where the other one doesn't say where."""

from __future__ import annotations

from tollbook.resolve.place_location import Found


def by_one_end(one: Found | None, two: Found | None) -> Found | None:
    """ "between A and the village of B", of which a list holds one alone: near that."""
    known = [end for end in (one, two) if end is not None and end.place is not None and not end.rivals]
    if len(known) != 1 or known[0].place is None or known[0].place.kind != "settlement":
        return None
    other = two if known[0] is one else one
    return known[0] if other is None or other.place is None else None


def beside_country(one: Found, two: Found) -> Found | None:
    """ "between A and the border with Mali": near A; None where both ends are countries, or neither is."""
    towns = [end for end in (one, two) if end.place is not None and end.place.kind != "country"]
    return towns[0] if len(towns) == 1 else None
