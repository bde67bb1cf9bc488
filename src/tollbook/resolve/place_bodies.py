"""The country that bodies named in a report are of: "the Ertzaintza said", "the RUC said", "a member of the NPA"."""

from __future__ import annotations

import re

from tollbook.find.actor_lexicon import ActorEntry
from tollbook.resources import Knowledge

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Bodies that act at home as a rule; armies are told of abroad too.
_AT_HOME = frozenset(("rebel", "militia", "communal_militia", "criminal_group", "police"))
_LONGEST = 5  # words in a body's name
_SHORTEST = 3  # letters of an acronym


class HomeBodies:
    """Knows the registry's bodies of one country, by names that nothing else bears.

    >>> HomeBodies(Knowledge()).countries("A spokesman of the Royal Ulster Constabulary said two men fled.")
    frozenset({'GB'})
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._of: dict[str, str | None] = {}
        for entry in knowledge.entries("actors", ActorEntry):
            if entry.type not in _AT_HOME or len(entry.countries) != 1 or entry.abroad:
                continue
            acronyms = [a for a in entry.acronyms if len(a) >= _SHORTEST and a.isupper()]
            for name in (entry.name, *entry.aliases, *acronyms):
                words = _WORD.findall(name)
                if name in entry.common or not (name in acronyms or 1 < len(words) <= _LONGEST):
                    continue
                key = " ".join(words)
                country: str | None = entry.countries[0]
                self._of[key] = country if self._of.get(key, country) == country else None

    def countries(self, text: str) -> frozenset[str]:
        """The countries of the bodies that a text names."""
        words = _WORD.findall(text)
        runs = (" ".join(words[i : i + n]) for i in range(len(words)) for n in range(1, _LONGEST + 1))
        return frozenset(country for run in runs if (country := self._of.get(run)))
