"""Older incidents that the sentence of another only recalls in news, and what comes behind them.

"Two bombs killed eleven in X, a day after an attack on a school killed 27. The first went off ..."  -> of the lead
"... Tuesday's attack took place at Y."                                                            -> the older one
"""

from __future__ import annotations

from tollbook.incidents.apart import dates_apart
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.same.conflicts import goes_back
from tollbook.incidents.setting.episode_days import EpisodeDays
from tollbook.incidents.setting.episode_places import EpisodePlaces
from tollbook.mentions import Findings


class Asides:
    """Says which incident an episode behind an aside belongs to."""

    def __init__(self, findings: Findings, days: EpisodeDays, places: EpisodePlaces) -> None:
        self._findings = findings
        self._days, self._places = days, places

    def goes_on_before(self, drafts: list[Draft], episode: Episode) -> bool:
        """Whether the last incident was told in an aside of which an episode says nothing: it goes on with the lead."""
        if not _is_aside(drafts, len(drafts) - 1) or self._days.when(episode).own or self._places.where(episode).own:
            return False
        return not goes_back(drafts[-1], episode, self._findings)

    def told_in_full(self, drafts: list[Draft], episode: Episode) -> int | None:
        """The index of the incident, so far recalled without a place, whose day and place an episode tells."""
        when, where = self._days.when(episode), self._places.where(episode)
        if not (when.own and where.own):
            return None
        for index in range(len(drafts) - 1, 0, -1):
            alone = _is_aside(drafts, index) and not drafts[index].where_own
            if alone and not dates_apart(when.dated, drafts[index].when):
                return index
        return None


def _is_aside(drafts: list[Draft], index: int) -> bool:
    """Whether an incident was only recalled by the sentence that told a later one."""
    if index < 1 or len(drafts[index].episodes) > 1:
        return False
    lead, aside = drafts[index - 1 : index + 1]
    if lead.episodes[0].sentence != aside.episodes[0].sentence or not (lead.when_own and aside.when_own):
        return False
    if lead.when is None or aside.when is None:
        return False
    return (aside.when.date.end or "9") < (lead.when.date.start or "")
