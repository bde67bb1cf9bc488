"""What the words of one actor mention say, gathered before any of it is decided."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tollbook.find.actor_lexicon import ActorLexicon, PersonNoun, UnitNoun
from tollbook.find.actor_line import Line
from tollbook.find.actor_words import PhraseHit, PhraseIndex, Word, fold
from tollbook.find.actors import ActorMention
from tollbook.mentions import Case
from tollbook.model import SourceKind
from tollbook.parse import Doc, Token

# Plural endings of transliterated Arabic nouns, which the tagger takes for singulars.
_FOREIGN_PLURALS = ("in", "un", "een", "oun", "deen", "wafid", "ghit", "far", "wat")
_ARMED = frozenset(("armed", "gun-wielding", "rifle-toting"))
_CIVIL = frozenset(("civilian", "unarmed", "innocent", "off-duty", "noncombatant"))
_DRESSED = frozenset(("wearing", "dressed", "in", "with"))
_UNIT, _PERSON, _NATION, _LOADED, _TITLE = 1, 2, 4, 8, 16
_UNIFORM = frozenset(("uniform", "uniforms", "fatigues", "camouflage", "hoods", "rifles", "submachineguns"))
_HEDGES = frozenset(
    ("up", "to", "at", "least", "more", "less", "fewer", "than", "over", "nearly", "almost", "about", "around", "some",
     "approximately", "roughly", "under", "most")
)  # fmt: skip


class Facts(NamedTuple):
    """The words of a mention, sorted. ``before`` are the words up to the noun; ``after`` says that more follow it.

    ``units`` are the unit nouns before the head, the nearest last; ``countries`` those of nationalities before it,
    ``of_countries`` and ``of_units`` those in an of-phrase. ``own``: "our"; ``armed`` and ``civil``: so described.
    """

    mention: ActorMention
    before: tuple[Token, ...]
    after: bool
    noun_words: str
    singular: bool
    person: PersonNoun | None
    unit: UnitNoun | None
    units: tuple[UnitNoun, ...]
    of_units: tuple[UnitNoun, ...]
    persons: tuple[PersonNoun, ...]
    countries: tuple[str, ...]
    of_countries: tuple[str, ...]
    loaded: tuple[str, ...]
    loaded_before: tuple[str, ...]
    titles: tuple[str, ...]
    of_noun: str | None
    hedge: tuple[str, ...]
    own: bool
    armed: bool
    civil: bool


class FactReader:
    """Sorts the words of mentions. Built once.

    Most words begin no phrase of any list, so each is looked up once for all lists before a list is asked.
    """

    def __init__(self, lexicon: ActorLexicon) -> None:
        self._lexicon = lexicon
        self._begins: dict[str, int] = {}
        folds = lexicon.loaded_folds
        self._folded = lru_cache(maxsize=50_000)(lambda key: folds.get(fold(key)))
        indexes = (lexicon.unit_index, lexicon.person_index, lexicon.adjective_index, lexicon.loaded_index)
        for bit, index in zip((_UNIT, _PERSON, _NATION, _LOADED), indexes, strict=True):
            for key in index.first_words:
                self._begins[key] = self._begins.get(key, 0) | bit
        for key in lexicon.title_words:
            self._begins[key] = self._begins.get(key, 0) | _TITLE

    def read(self, mention: ActorMention, line: Line, kind: SourceKind, part: tuple[int, int] | None) -> Facts:
        """The facts of one mention; ``part`` narrows it to one partner of a shared head, ``kind`` is the source's."""
        lexicon, doc = self._lexicon, line.doc
        noun_end = _noun_end(mention)
        if part is None:
            first, last = mention.first, mention.last
            before, lead = _tokens(doc, first, noun_end), line.between(first, noun_end)
        else:
            first, last = part[0], mention.last
            before, lead = _tokens(doc, *part), line.between(*part)
            if part[1] <= mention.head_token:
                before = (*before, doc[mention.head_token])
                lead += line.between(mention.head_token, mention.head_token + 1)
        of_part = line.between(noun_end, last) if last > noun_end else ()
        inner = line.between(mention.noun_start, noun_end)
        person, unit = self._noun(mention, line, part)
        modifiers = tuple([w for w in lead if w not in inner]) if len(lead) > len(inner) or part else ()
        in_lead, in_of, in_modifiers = self._marks(lead), self._marks(of_part), self._marks(modifiers)
        # A report all in capitals is named as the parser was shown it, in restored case: "men", not "MEN".
        told = [w.text for w in inner] if line.case != "upper" else [t.text for t in doc[mention.noun_start : noun_end]]
        noun_words = _noun_words(mention, person, told)
        low = [t.lower_ for t in before]
        said_of = _without_titled(of_part) if line.case == "mixed" else of_part
        loaded_before = self._loaded(lead, line.case, kind, in_lead)
        countries: list[str] = []
        if in_lead & _NATION:
            countries = _ids(lexicon.adjective_index, _before_name(mention, line, lead))
        return Facts(
            mention=mention,
            before=before,
            after=bool(of_part),
            noun_words=noun_words,
            singular=_singular(mention, doc[noun_end - 1], lexicon, noun_words),
            person=person,
            unit=unit,
            units=self._units(modifiers) if in_modifiers & _UNIT else (),
            of_units=self._units(of_part) if in_of & _UNIT else (),
            persons=self._persons((*modifiers, *said_of)) if (in_modifiers | in_of) & _PERSON else (),
            countries=tuple(countries),
            of_countries=tuple(_ids(lexicon.adjective_index, of_part)) if in_of & _NATION else (),
            loaded=self._loaded((*lead, *of_part), line.case, kind, in_lead | in_of) if of_part else loaded_before,
            loaded_before=loaded_before,
            titles=self._titles(modifiers) if in_modifiers & _TITLE else (),
            of_noun=_of_noun(lexicon, said_of) if in_of & _PERSON else None,
            hedge=_hedge(doc, first),
            own="our" in low or _is_of_ours(doc, noun_end),
            armed=not _ARMED.isdisjoint(low) or _uniformed(doc, last),
            civil=not _CIVIL.isdisjoint(low) or "off duty" in " ".join([w.key for w in lead]),
        )

    def _marks(self, words: Sequence[Word]) -> int:
        """Which lists a word of these may begin a phrase of."""
        marks, begins = 0, self._begins
        for word in words:
            marks |= begins.get(word.key, 0)
        return marks

    def _noun(
        self, mention: ActorMention, line: Line, part: tuple[int, int] | None
    ) -> tuple[PersonNoun | None, UnitNoun | None]:
        noun, lexicon = mention.noun, self._lexicon
        person = lexicon.persons[noun[1]] if noun and noun[0] == "person" else None
        unit = lexicon.units[noun[1]] if noun and noun[0] == "unit" else None
        if part and unit is not None and part[1] <= mention.noun_start <= mention.partners[1][0]:
            # "Afghan and coalition forces": the second partner's noun is "coalition forces", the first one's "forces".
            alone = lexicon.unit_index.get(line.doc[mention.head_token].text)
            unit = lexicon.units[alone[0]] if alone else None
        return person, unit

    def _units(self, words: Sequence[Word]) -> tuple[UnitNoun, ...]:
        return tuple(self._lexicon.units[i] for i in _ids(self._lexicon.unit_index, words))

    def _persons(self, words: Sequence[Word]) -> tuple[PersonNoun, ...]:
        return tuple(self._lexicon.persons[i] for i in _ids(self._lexicon.person_index, words))

    def _titles(self, words: Sequence[Word]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(w.key for w in words if w.key in self._lexicon.title_words))

    def _loaded(self, words: Sequence[Word], case: Case, kind: SourceKind, marks: int) -> tuple[str, ...]:
        lexicon, found = self._lexicon, list[str]()
        for hit in lexicon.loaded_index.find(words) if marks & _LOADED else ():
            term = lexicon.loaded[hit.values[0]]
            if term.counts(words[hit.start].text, caseless=case != "mixed", kind=kind):
                found.append(term.id)
        folded = self._folded
        for term_id in [term_id for word in words if (term_id := folded(word.key))]:
            if term_id not in found:
                found.append(term_id)
        return tuple(found)


def _tokens(doc: Doc, first: int, last: int) -> tuple[Token, ...]:
    # One by one: a slice of a few words takes longer to make than the words.
    return tuple([doc[i] for i in range(first, last)])


def _noun_words(mention: ActorMention, person: PersonNoun | None, told: Sequence[str]) -> str:
    if mention.kind == "person":
        return person.singular[0] if person else ""
    words = " ".join(told)
    if mention.kind == "people" or (person is not None and person.id == "believer"):
        return words
    return " ".join(w if w.isupper() and len(w) > 1 else w.lower() for w in words.split(" "))  # "BMP" stays as it is


def _before_name(mention: ActorMention, line: Line, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words before a person's own name, in which "al-Iraqi" is no nationality."""
    if mention.person is None:
        return words
    return tuple(w for w in words if line.sentence.span.start + w.start < mention.person.start)


def _noun_end(mention: ActorMention) -> int:
    if mention.kind == "person":
        return mention.head_token + 1
    if mention.noun_start > mention.head_token:
        return mention.last  # "two of his guards": the noun stands after the quantity
    return mention.head_token + 1


def _ids(index: PhraseIndex[str], words: Sequence[Word]) -> list[str]:
    if not words:
        return []
    hits: list[PhraseHit[str]] = index.find(words)
    return [h.values[0] for h in hits]


def _hedge(doc: Doc, first: int) -> tuple[str, ...]:
    """Words that bound a number from outside the phrase, where the tree left them ("up to" before "60 men")."""
    if not first or doc[first - 1].lower_ not in _HEDGES:
        return ()
    start = first
    while start and doc[start - 1].lower_ in _HEDGES and first - start < 3:
        start -= 1
    hedge = tuple(t.lower_ for t in doc[start:first])
    return hedge if len(hedge) > 1 else ()


def _without_titled(words: Sequence[Word]) -> tuple[Word, ...]:
    """Words without names that open with a title, of towns as well as of people: "the garrison of Sheikh Zuweid"."""
    capital = [w.text[:1].isupper() for w in words]
    pairs = {i for i in range(len(words) - 1) if capital[i] and capital[i + 1]}
    return tuple(w for i, w in enumerate(words) if i not in pairs)


def _of_noun(lexicon: ActorLexicon, words: Sequence[Word]) -> str | None:
    """The noun for people in an of-phrase: "villagers" in "a group of villagers"."""
    hit = next(iter(lexicon.person_index.find(words)), None)
    return None if hit is None else " ".join(w.text for w in words[hit.start : hit.end]).lower()


def _singular(mention: ActorMention, noun: Token, lexicon: ActorLexicon, words: str) -> bool:
    if mention.kind == "person":
        return True
    if mention.kind == "loaded" and words not in lexicon.plurals and noun.lower_.endswith(_FOREIGN_PLURALS):
        return False
    return words.lower() not in lexicon.plurals and noun.tag_ not in ("NNS", "NNPS")


def _is_of_ours(doc: Doc, end: int) -> bool:
    """Whether "of our" stands behind a noun: "a group of our fighters", not "a gang of our enemies"."""
    words = [t.lower_ for t in doc[end : end + 3]]
    return words[:2] == ["of", "our"] and not "".join(words[2:]).startswith(("enem", "opponent", "foe"))


def _uniformed(doc: Doc, last: int) -> bool:
    """Whether what follows the phrase dresses them as soldiers: "men wearing military uniforms", "men in uniform"."""
    if last >= len(doc) or doc[last].lower_ not in _DRESSED:
        return False
    return any(t.lower_ in _UNIFORM for t in doc[last : last + 6])
