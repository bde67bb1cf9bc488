"""What the words of one actor mention say, gathered before any of it is decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from tollbook.find.actor_lexicon import ActorLexicon, PersonNoun, UnitNoun
from tollbook.find.actor_line import Line
from tollbook.find.actor_words import PhraseHit, PhraseIndex, Word, fold
from tollbook.find.actors import ActorMention
from tollbook.mentions import Case
from tollbook.model import SourceKind

# Plural endings of transliterated Arabic nouns, which the tagger takes for singulars.
_FOREIGN_PLURALS = ("in", "un", "een", "oun", "deen", "wafid", "ghit", "far", "wat")
_ARMED = frozenset(("armed", "gun-wielding", "rifle-toting"))
_CIVIL = frozenset(("civilian", "unarmed", "innocent", "off-duty", "noncombatant"))
_DRESSED = frozenset(("wearing", "dressed", "in", "with"))
_UNIFORM = frozenset(("uniform", "uniforms", "fatigues", "camouflage", "hoods", "rifles", "submachineguns"))


@dataclass(frozen=True, slots=True)
class Facts:
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


def facts_of(
    mention: ActorMention, line: Line, lexicon: ActorLexicon, kind: SourceKind, part: tuple[int, int] | None
) -> Facts:
    """Sorts the words of a mention; ``part`` narrows it to one partner of a shared head, ``kind`` is the source's."""
    doc = line.doc
    first, last = (part[0], mention.last) if part else (mention.first, mention.last)
    noun_end = _noun_end(mention)
    before = tuple(doc[first:noun_end]) if not part else tuple(doc[part[0] : part[1]])
    lead = line.between(first, noun_end) if not part else line.between(*part)
    if part and part[1] <= mention.head_token:
        before = (*before, doc[mention.head_token])
        lead += line.between(mention.head_token, mention.head_token + 1)
    of_part = line.between(noun_end, last)
    noun = mention.noun
    person = lexicon.persons[noun[1]] if noun and noun[0] == "person" else None
    unit = lexicon.units[noun[1]] if noun and noun[0] == "unit" else None
    if part and unit is not None and part[1] <= mention.noun_start <= mention.partners[1][0]:
        # "Afghan and coalition forces": the second partner's noun is "coalition forces", the first one's "forces".
        alone = lexicon.unit_index.get(doc[mention.head_token].text)
        unit = lexicon.units[alone[0]] if alone else None
    noun_words = line.written(mention.noun_start, noun_end) if mention.kind != "person" else ""
    if mention.kind != "people" and (person is None or person.id != "believer"):
        noun_words = noun_words.lower()
    if person and mention.kind == "person":
        noun_words = person.singular[0]
    nouns = set(line.between(mention.noun_start, noun_end))
    modifiers = tuple(w for w in lead if w not in nouns)
    low = frozenset(t.lower_ for t in before)
    loaded_before = _loaded(lexicon, lead, line.case, kind)
    return Facts(
        mention=mention,
        before=before,
        after=bool(of_part),
        noun_words=noun_words,
        singular=_singular(mention, doc[noun_end - 1], lexicon, noun_words),
        person=person,
        unit=unit,
        units=tuple(lexicon.units[i] for i in _ids(lexicon.unit_index, modifiers)),
        of_units=tuple(lexicon.units[i] for i in _ids(lexicon.unit_index, of_part)),
        persons=tuple(lexicon.persons[i] for i in _ids(lexicon.person_index, (*modifiers, *of_part))),
        countries=tuple(_ids(lexicon.adjective_index, _before_name(mention, line, lead))),
        of_countries=tuple(_ids(lexicon.adjective_index, of_part)),
        loaded=_loaded(lexicon, (*lead, *of_part), line.case, kind) if of_part else loaded_before,
        loaded_before=loaded_before,
        titles=tuple(dict.fromkeys(w.key for w in modifiers if w.key in lexicon.title_words)),
        of_noun=_of_noun(lexicon, of_part),
        hedge=_hedge(doc, first),
        own="our" in low,
        armed=not low.isdisjoint(_ARMED) or _uniformed(doc, last),
        civil=not low.isdisjoint(_CIVIL) or "off duty" in " ".join(w.key for w in lead),
    )


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


_HEDGES = frozenset(
    ("up", "to", "at", "least", "more", "less", "fewer", "than", "over", "nearly", "almost", "about", "around", "some",
     "approximately", "roughly", "under", "most")
)  # fmt: skip


def _hedge(doc: Doc, first: int) -> tuple[str, ...]:
    """Words that bound a number from outside the phrase, where the tree left them ("up to" before "60 men")."""
    if not first or doc[first - 1].lower_ not in _HEDGES:
        return ()
    start = first
    while start and doc[start - 1].lower_ in _HEDGES and first - start < 3:
        start -= 1
    hedge = tuple(t.lower_ for t in doc[start:first])
    return hedge if len(hedge) > 1 else ()


def _of_noun(lexicon: ActorLexicon, words: Sequence[Word]) -> str | None:
    """The noun for people in an of-phrase: "villagers" in "a group of villagers"."""
    hit = next(iter(lexicon.person_index.find(words)), None)
    return None if hit is None else " ".join(w.text for w in words[hit.start : hit.end]).lower()


def _loaded(lexicon: ActorLexicon, words: Sequence[Word], case: Case, kind: SourceKind) -> tuple[str, ...]:
    found: list[str] = []
    for hit in lexicon.loaded_index.find(words):
        term = lexicon.loaded[hit.values[0]]
        if term.counts(words[hit.start].text, caseless=case != "mixed", kind=kind):
            found.append(term.id)
    for word in words:
        folded = lexicon.loaded_folds.get(fold(word.key))
        if folded and folded not in found:
            found.append(folded)
    return tuple(found)


def _singular(mention: ActorMention, noun: Token, lexicon: ActorLexicon, words: str) -> bool:
    if mention.kind == "person":
        return True
    if mention.kind == "loaded" and words not in lexicon.plurals and noun.lower_.endswith(_FOREIGN_PLURALS):
        return False
    return words.lower() not in lexicon.plurals and noun.tag_ not in ("NNS", "NNPS")


def _uniformed(doc: Doc, last: int) -> bool:
    """Whether what follows the phrase dresses them as soldiers: "men wearing military uniforms", "men in uniform"."""
    if last >= len(doc) or doc[last].lower_ not in _DRESSED:
        return False
    return any(t.lower_ in _UNIFORM for t in doc[last : last + 6])
