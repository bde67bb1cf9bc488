"""Sentences of a claim that only tell what was taken or burned where the attack was."""

from __future__ import annotations

from tollbook.incidents.cut.cues import THINGS
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.same.conflicts import refers


def only_spoils(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether the next sentence, without day or place, only says what was taken or burned by nobody new: "five lorries
    were taken from them", "the fighters burned two houses"."""
    if not draft.goes_on_in(episode) or episode.cue == "new" or not episode.damage:
        return False
    taken = [d.trigger for d in episode.damage]  # "five lorries were burned, two seized"
    acts = [a for a in episode.acts if not any(t.overlaps(a.span) for t in taken if a.event_type not in THINGS)]
    doers = {x.head for a in acts for x in a.arguments if x.role == "initiator"}
    return all(a.event_type in THINGS for a in acts) and all(refers(head, text) for head in doers)
