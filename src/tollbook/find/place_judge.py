"""Whether capitalised words are a place's name, by what stands around them and what the gazetteer knows.

"A bomb hit Sha'ban" is of a town that the gazetteer knows; "on the 12th of Sha'ban" is of a month, "two Fulani" of
people, and "an officer of the SWAT" of a body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tollbook.find.place_frames import After, Before
from tollbook.find.place_lexicon import PlaceLexicon
from tollbook.find.place_named import KnownNames, Named, Part
from tollbook.find.place_words import Word, span_of
from tollbook.spans import Span

_FORCES_OF = re.compile(
    r"['’]s (?:\w+ )?(?:army|forces|troops|militias?|fighters|soldiers|men|(?:body)?guards?|regime|loyalists)\b"
)
_DAY_OF = re.compile(r"\d(?:st|nd|rd|th) of $")
_MONTH_OF_TWO = re.compile(r"\b(?:Jum[aā]d[aā]|Rab[iī]['’ʿ`]?) $")  # "Jumada al-Ula", which is a town's name too
_ONE_OF = re.compile(r"\b(?:an?|two|three|four|five|\d) $", re.IGNORECASE)
# "The village of Tall Badr south of the city", "the Nur neighborhood of the city": the city is one told before.
_OF_TOWN = re.compile(
    r",? (?:(?:to the )?(?:north|south|(?:north-?|south-?)?(?:east|west)) of|near|outside|on the outskirts of"
    r"|at the edge of|(?P<inside>of|in|inside|within)) the (?:city|town)\b(?! (?:of|hall|council|center|centre)\b)"
)
# The hyphen of "Mosul-Tal Afar", none behind an article: "al-Bab-Manbij".
_ENDS = re.compile(r"(?<!\b[Aa][lnrstdz])(?<!\b[Ee]l)(?<!\b[Aa]sh)(?<!\b[Aa]th)-")
_ON_FRONT = re.compile(r"(?<!attack )(?<!assault )(?<!raid )(?:on|along|at|from) the $")
_ARTICLE = re.compile(r"\b(?:an?|the) $", re.IGNORECASE)
_ACRONYM_LENGTH = 5
_COUNTRIES_IN_CAPITALS = frozenset(("UAE", "US", "USA", "UK", "DRC", "CAR"))


class NameJudge:
    """Judges runs of words.

    NameJudge(lexicon, gazetteer).names(text, run, None, frames.before(text, start), frames.after(text, end))
    """

    def __init__(self, lexicon: PlaceLexicon, gazetteer: KnownNames) -> None:
        self._lexicon, self._gazetteer = lexicon, gazetteer

    def names(self, text: str, run: list[Word], kind: str | None, before: Before, after: After) -> Iterator[Named]:
        """The name that a run of words is, two where it is a road's; none where it is no place's."""
        span = span_of(run)
        if after.then == "exclude" and _is_front(text, span):
            before, after = replace(before, strength=2), After(span.end)  # "attacked a post on the Tal Wad front"
        name = span.of(text)
        kind = kind or before.kind or after.kind
        if self._is_other(text, span, name, kind, before, after):
            return
        known = self._gazetteer.knows(name)
        longer = text[span.start : after.end]
        if after.kind == "settlement" and after.end > span.end and self._gazetteer.knows(longer):
            span, name, kind, known = Span(span.start, after.end), longer, None, True  # "Mexico City"
        if _is_acronym(text, run) and name not in _COUNTRIES_IN_CAPITALS:
            if _ARTICLE.search(text, max(0, span.start - 4), span.start):
                return  # "an officer of the SWAT", "staff of an INGO"
            known, kind = known and len(name) > 3, None
        framed = kind is not None or after.listed or (before.strength == 2 and run[0].sure)
        lone = framed or (known and not (before.strength == 0 and self._lexicon.is_common(name)))
        if not (lone or known or run[0].sure):
            return
        if name.lower() in self._lexicon.plain and kind is None and before.strength < 2:
            return  # "NO DATE" where a text in capitals has its dateline
        ends = _ENDS.split(name)
        if kind == "site" and not known and len(ends) == 2 and all(ends) and self._leads(text, after, ends):
            yield from self._road(span, ends, before, after)
            return
        whole = Span(span.start, max(span.end, after.end)) if kind == "site" else span
        told = before.strength or before.side or before.then or after.then
        bare = not framed and not told
        part = Part(whole, _shown(whole.of(text)), kind, before.side, "", framed, _shown(name), bare)
        of_town = _OF_TOWN.match(text, max(span.end, after.end))
        if of_town is not None and framed:
            part = replace(part, town="in" if of_town["inside"] else "near")
        yield Named(part, before, after, lone, known)

    def _is_other(self, text: str, span: Span, name: str, kind: str | None, before: Before, after: After) -> bool:
        """Whether what stands around a name makes it that of something else."""
        if "exclude" in (before.then, after.then):
            return True
        if self._lexicon.is_common(name) and _FORCES_OF.match(text, span.end):
            return True  # "recruits of Hadi's army"
        near = max(0, span.start - 12)
        if _DAY_OF.search(text, near, span.start) or _MONTH_OF_TWO.search(text, near, span.start):
            return True  # "on the 12th of Sha'ban, in the town of X": a month
        if not (kind or self._gazetteer.knows(name)) and _ONE_OF.search(text, max(0, span.start - 8), span.start):
            return True  # "a Humvee near Sinjar", "two Fulani"
        if not kind and self._lexicon.is_registered(name) and not self._gazetteer.knows(name):
            return True  # "remnants of the Shining Path in the sector of X"
        if self._lexicon.is_acronym(name) and not self._gazetteer.knows(name):
            return True  # "a base of MINUSCA in the prefecture", "between the FPB and the army"
        if self._lexicon.is_world_region(f"{before.side} {name}"):
            return True
        words = tuple(Span(span.start, after.end).of(text).split())
        # "a Federal Police base"
        return self._lexicon.is_body_name(words) or (len(words) > 2 and self._lexicon.is_body_name(words[:2]))

    def _leads(self, text: str, after: After, ends: list[str]) -> bool:
        """Whether two names joined by a hyphen are the ends of a road: both known, or one where a road is said."""
        known = [self._gazetteer.knows(end) for end in ends]
        return all(known) or (any(known) and text[max(0, after.end - 7) : after.end].endswith((" road", " highway")))

    def _road(self, span: Span, ends: list[str], before: Before, after: After) -> Iterator[Named]:
        """ "the Mosul-Baghdad highway": between two places."""
        for name, at in zip(ends, (span.start, span.end - len(ends[1])), strict=True):
            own = Span(at, at + len(name))
            around = replace(before, kind=None, relation="between", strength=2) if at == span.start else Before(at)
            yield Named(
                Part(own, _shown(name), framed=True, core=_shown(name)),
                around, after if at > span.start else After(own.end), True, True,
            )  # fmt: skip


def _is_front(text: str, name: Span) -> bool:
    """Whether a name before "front" is where the fighting is: "on the X front", "the X front against ..."."""
    if not text.startswith(" front", name.end):
        return False
    against = text.startswith(" front against ", name.end)
    return against or _ON_FRONT.search(text, max(0, name.start - 20), name.start) is not None


def _shown(name: str) -> str:
    """A name on one line; one that begins in lower case, restored from a text without case, in capitals."""
    name = " ".join(name.split())
    if name.islower() or (name[:1].islower() and "-" not in name.split()[0]):
        return " ".join(w if w in ("de", "del", "of", "y") else w[:1].upper() + w[1:] for w in name.split(" "))
    return name


def _is_acronym(text: str, run: list[Word]) -> bool:
    """A short word in capitals where the words around it aren't ("ISIL said")."""
    name = run[0].text
    if len(run) > 1 or not name.isupper() or len(name) > _ACRONYM_LENGTH:
        return False
    around = text[max(0, run[0].start - 12) : run[0].start] + text[run[0].end : run[0].end + 12]
    return any(c.islower() for c in around)
