"""Sentences of news that tell of an answer to fire, an attack of its own the other way."""

from __future__ import annotations

import re

_FROM_WHERE = (
    r"(?:positions?|sources?|sites?|points?|places?|areas?|launchers?|launch pads?|batter(?:y|ies)|targets?|location) "
    r"(?:of (?:the )?(?:fire|rockets?|shells|shelling|launch)|(?:from )?(?:which|where) (?:the |they )?[\w ]{2,30})"
)
_STRUCK = r"\b(?:hit|struck|shelled|bombed|targeted|destroyed|engaged)\b"
_FIRED_BACK = re.compile(
    rf"\W*(?:[\w'-]+ ){{0,8}}?(?:the )?{_FROM_WHERE} ?[^.;]{{0,40}}{_STRUCK}|[^.;]{{0,60}}{_STRUCK} (?:at )?(?:the )?"
    r"(?:sources?|origin|point of origin|positions?) (?:of|from) (?:the |which |where )",
    re.IGNORECASE,
)


def answers_fire(words: str) -> bool:
    """Whether a sentence of news tells of an answer to fire, an attack of its own the other way.

    >>> answers_fire("Artillery struck the source of the fire."), answers_fire("Artillery struck the town.")
    (True, False)
    """
    return bool(_FIRED_BACK.match(words))
