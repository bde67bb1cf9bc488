"""A claim's sentence that only names what the next one tells: "Sniper fire. From it a soldier was killed in X"."""

from __future__ import annotations

from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft

_FEW = 4  # words of such a sentence


def is_named_first(draft: Draft, episode: Episode, text: str) -> bool:
    """Whether an incident was only named so far, in the sentence before an episode that tells it."""
    named = draft.episodes[-1]
    if len(draft.episodes) > 1 or episode.sentence != named.sentence + 1 or episode.section != named.section:
        return False
    bare = not (named.dates or named.places or named.tolls or named.damage)
    return bare and all(a.shape == "noun" for a in named.acts) and len(named.span.of(text).split()) <= _FEW
