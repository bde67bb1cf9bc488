"""What is worked out for an episode and asked for again with every incident that it might belong to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from tollbook.incidents.cut.episodes import Episode

T = TypeVar("T")


class Remembered(Generic[T]):
    """Works something out for each episode once. Episodes are frozen: what is so of one stays so.

    Known by which episode it is, not by what it holds: comparing two would take longer than the work.
    """

    def __init__(self, work: Callable[[Episode], T]) -> None:
        self._work = work
        self._known: dict[int, tuple[Episode, T]] = {}  # holds the episode too, so that its id stays its own

    def __call__(self, episode: Episode) -> T:
        """What is so of an episode."""
        known = self._known.get(id(episode))
        if known is None:
            known = self._known[id(episode)] = (episode, self._work(episode))
        return known[1]
