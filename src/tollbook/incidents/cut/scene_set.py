"""Sentences of a claim that only say where and when what the next one tells was done.

"On Monday the fighters came down to A by night. Six sheds were burned. In B ..."  the sheds were burned in A
"On Monday the minister visited A. In B six sheds were burned."                     A was no attack's
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tollbook.incidents.cut.episodes import Episode

_OPENS: Final = 24  # characters within which the first words name a day or a place
_WIDE: Final = frozenset(("country", "admin1", "unknown"))


def is_scene_of(scene: Episode, told: Episode) -> bool:
    """Whether an episode without act or harm says where what is ``told`` was: it opens with a place or a day, or gives
    both, and the next sentence tells what was done and lost, and names no place."""
    sharp = [p for p in scene.places if p.location.precision not in _WIDE]
    if not sharp or scene.passing or (told.sentence, told.paragraph) != (scene.sentence + 1, scene.paragraph):
        return False
    named = [s.start - scene.span.start for s in (*(p.span for p in sharp), *(d.span for d in scene.dates))]
    acts = any(a.event_type and not (a.definite or a.aside) for a in told.acts)
    opens = min(named) <= _OPENS or bool(scene.dates)
    return opens and acts and bool(told.damage or told.tolls) and not (told.places or told.dates)
