"""Families of acts that one incident may hold: those of a raid that kills, burns, loots and leads people away."""

from __future__ import annotations

from collections.abc import Iterable

_CLOSE = frozenset(
    {
        frozenset({"violence", "operation"}),
        frozenset({"violence", "territory"}),
        frozenset({"violence", "robbery"}),
        frozenset({"violence", "arson"}),
        frozenset({"violence", "hijacking"}),
        frozenset({"violence", "abduction"}),
        frozenset({"territory", "arson"}),
        frozenset({"territory", "operation"}),
        frozenset({"territory", "robbery"}),
        frozenset({"territory", "abduction"}),
        frozenset({"operation", "release"}),
        frozenset({"operation", "arson"}),
        frozenset({"operation", "robbery"}),
        frozenset({"arson", "abduction"}),
        frozenset({"arson", "robbery"}),
        frozenset({"robbery", "abduction"}),
    }
)


def are_close(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether acts of the one families and of the others can belong to one incident; those of none fit any.

    >>> are_close({"arson"}, {"abduction"}), are_close({"arson"}, {"agreement"})
    (True, False)
    """
    mine, theirs = frozenset(some), frozenset(others)
    if not mine or not theirs or mine & theirs:
        return True
    return any(frozenset({one, other}) in _CLOSE for one in mine for other in theirs)
