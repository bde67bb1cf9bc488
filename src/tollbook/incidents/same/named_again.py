"""A claim that goes back by day and place to an attack told further up: "keeps silent on the vehicles that were taken
from it at Marte in the attack of the 15th"."""

from __future__ import annotations

from collections.abc import Sequence

from tollbook.incidents.apart import named_apart
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.setting.episode_days import EpisodeDays
from tollbook.incidents.setting.episode_places import EpisodePlaces


def named_again(drafts: Sequence[Draft], episode: Episode, days: EpisodeDays, places: EpisodePlaces) -> int | None:
    """The index of the incident that an episode names with "the", its day and its place; None where it names none."""
    if not (episode.acts and all(a.definite and a.shape == "noun" for a in episode.acts)):
        return None
    when, where = days.when(episode), places.where(episode)
    if not (when.own and where.own) or when.dated is None:
        return None
    for index, draft in reversed(list(enumerate(drafts))):
        if draft.when is None or not (draft.when_own and draft.where_own):
            continue
        if when.dated.date.start == draft.when.date.start and not named_apart(where.placed, draft.where):
            return index
    return None
