"""Names without a frame that an armed group's claim says were attacked: "raided Tal Fulan, killing two".

Outside such claims what is attacked is more often people or a body, and the name is left alone.

>>> StruckNames(Knowledge()).is_struck("They raided Tal Fulan, killing two.", Span(12, 21))
True
>>> StruckNames(Knowledge()).was_struck("Tal Fulan was stormed.", Span(0, 9), claim=True, known=False)
True
"""

from __future__ import annotations

import re

from tollbook.resources import Entry, Knowledge
from tollbook.spans import Span

_AROUND = 70  # characters looked at before a name
_ATTACKED = re.compile(
    r"\b(?:to (?:storm|enter|retake|recapture|attack|seize|capture)|"
    r"attacked|raided|stormed|shelled|bombarded|bombed|assaulted|mortared|overran|captured|seized|liberated|"
    r"conquered|entered|invaded|retook|besieged|struck)\s"
    r"(?:(?:on\s)?(?:yesterday|today|tonight|last\snight|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s(?:morning|"
    r"afternoon|evening|night))?|the\s(?:same|next|following)\sday),?\s)?$",
    re.IGNORECASE,
)
_SUFFERED = re.compile(
    r"(?:,?\s(?:and|or)\s[A-Z][\w'’-]+)?\s(?:was|were|has\sbeen|had\sbeen)\s(?:also\s|again\s|then\s|next\s|both\s)?"
    r"(?:raided|stormed|shelled|bombarded|bombed|mortared|overrun|liberated|conquered|entered|invaded|retaken|recaptured|"
    r"besieged|rocketed|burned|razed|(?P<any>attacked|assaulted|captured|seized|struck|hit|taken))\b"
)
# "Behsud, on the 10th, saw two pylons felled": a town that the gazetteer knows, in a claim.
_SAW = re.compile(
    r"(?:,\s(?:on|in|during)\s[^,.;]{3,40},)?\s(?:also\s|again\s)?"
    r"(?:(?:saw|witnessed|experienced)\s(?:on|the|an?|two|three|four|another|more|its|how|some|several|\d+)\b|"
    r"was\s(?:also\s|again\s)?(?:shaken\sby|rocked\sby|the\s(?:scene|theat(?:re|er)|grave)\sof))"
)
_CLOSED = re.compile(
    r"\s?(?:[.,;:)\n]|$)|\s(?:with|using|by|on|in|and|killing|wounding|from|at|after|before|where|yesterday|today|last|"
    r"early|late|during|while|then)\b"
)
# First words of men's names as fighters bear them, which places bear too ("Abu Ghraib").
_MEN = frozenset("abu abou sheikh shaykh sheik mullah maulvi haji hajji sayyid imam".split())
_PEOPLE = re.compile(r"(?:ists?|ites|iyyin|iyyun|ians|[a-z]men)$")


class _Words(Entry, frozen=True, kw_only=True):
    """The words of an entry of whatever list."""

    name: str = ""
    aliases: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


class StruckNames:
    """Tells such names. Built once."""

    def __init__(self, knowledge: Knowledge) -> None:
        known: set[str] = set()
        for file in ("actors", "loaded_terms", "person_nouns", "unit_nouns", "weapons", "objects", "actors_titles"):
            for e in knowledge.entries(file, _Words):
                phrases = (e.name, *e.aliases, *e.acronyms, *e.words, *e.singular, *e.plural, *e.forms)
                known.update(phrase.lower() for phrase in phrases)
        self._known = frozenset(known)
        self._given = frozenset(w.lower() for e in knowledge.entries("actors_given_names", _Words) for w in e.words)

    def is_struck(self, text: str, span: Span) -> bool:
        """Whether the words around a name make it a place that was attacked or taken."""
        words = span.of(text).lower().split()
        if self._tells_people(words):
            return False
        if self._is_known(" ".join(words)) or not _CLOSED.match(text, span.end):
            return False
        return _ATTACKED.search(text, max(0, span.start - _AROUND), span.start) is not None

    def was_struck(self, text: str, span: Span, *, claim: bool, known: bool) -> bool:
        """Whether words behind a name say that it was shelled, stormed or taken. What people suffer too ("X was
        captured") tells only of a name that the gazetteer knows, in a claim; outside claims no unknown name is told."""
        if claim and known and _SAW.match(text, span.end):
            words = span.of(text).lower().split()
            return not (self._tells_people(words) or words[0] in self._given)
        told = _SUFFERED.match(text, span.end)
        if told is None or not (claim and known if told["any"] else claim or known):
            return False
        words = span.of(text).lower().split()
        return not (self._tells_people(words) or (told["any"] and words[0] in self._given))

    def _tells_people(self, words: list[str]) -> bool:
        """Whether a name's words are those of a man, a people or a list's own."""
        return words[0] in _MEN or any(self._is_known(word) or _PEOPLE.search(word) for word in words)

    def _is_known(self, phrase: str) -> bool:
        return phrase in self._known or phrase.removesuffix("s") in self._known
