"""People as noun phrases with a number: counted, single, named, or a pronoun.

"two soldiers and the driver" -> (two soldiers, 2), (the driver, 1)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tollbook.find.act_surface import is_outcome
from tollbook.find.actor_lexicon import GivenNames
from tollbook.find.count_phrases import NOUNS, is_plural, name_end, phrase_after
from tollbook.find.number_words import lex, read_number
from tollbook.find.phrases import singular
from tollbook.find.toll_lexicon import OutcomeLexicon
from tollbook.find.toll_nouns_listed import PersonEntry, PluralEntry, ThingEntry, UnitEntry
from tollbook.find.toll_shares import share_end, told_size
from tollbook.mentions import CountMention, Sentence
from tollbook.model import CivilianStatus, Interval
from tollbook.parse import Doc, Token, text_of
from tollbook.resources import Knowledge

PartyKind = Literal["counted", "one", "many", "name", "pronoun"]

_DEFINITE = frozenset("the these those this that his her their its our my".split())
_BODIES = frozenset("couple family crew escort team garrison".split())
_ALL_OF = frozenset("crew escort garrison".split())  # "its crew was killed": how many is left open
_NUMBER = frozenset(("number", "ranks", "own"))
_LAST = frozenset("second third fourth fifth sixth younger elder older other".split())
_BORE = frozenset("was were lost died sustained suffered received".split())
_CAPTIVE = frozenset({"prisoner", "prisoners", "hostage", "captive"})
_PEOPLE = frozenset("people others other dead wounded injured troops personnel enemy rest remainder ones".split())
_MOVABLE = frozenset(("vehicle", "aircraft", "vessel", "weapon", "equipment", "supplies"))
_SINGULAR_PRONOUNS = frozenset("he him she her himself herself".split())
_PLURAL_PRONOUNS = frozenset("they them themselves".split())
Number = tuple[Interval, int | None, str | None]  # the interval, its best, its modifier
_ONE: Number = (Interval(low=1, high=1), 1, None)


@dataclass(frozen=True, slots=True)
class Party:
    """People as one noun phrase. ``person`` tells how sure the words make it that they are people: ``yes``, ``maybe``
    (a name, or a noun that no list holds) or ``no``. ``further`` marks "others", "two more", "additional";
    ``mixed`` two kinds of people under one number ("nine soldiers and civilians")."""

    start: int
    end: int
    head: Token | None
    kind: PartyKind
    interval: Interval
    best: int | None
    modifier: str | None
    definite: bool
    person: Literal["yes", "maybe", "no"]
    further: bool
    who: str | None
    civilian_status: CivilianStatus
    mixed: bool = False

    @property
    def is_zero(self) -> bool:
        """Whether the words say that there was nobody ("no civilians")."""
        return self.interval.high == 0


class PartyFinder:
    """Finds the people that a sentence names or counts, in text order, none overlapping."""

    def __init__(self, knowledge: Knowledge, lexicon: OutcomeLexicon) -> None:
        persons = knowledge.entries("person_nouns", PersonEntry)
        self._persons = {noun.lower(): entry for entry in persons for noun in (*entry.singular, *entry.plural)}
        units = knowledge.entries("unit_nouns", UnitEntry)
        self._units = {
            noun.lower() for entry in units if entry.form != "facility" for noun in (*entry.singular, *entry.plural)
        }
        self._objects = {
            f.lower() for e in knowledge.entries("objects", ThingEntry) if e.kind in _MOVABLE for f in e.forms
        }
        self._plural = next(e for e in knowledge.entries("counts", PluralEntry) if e.id == "plural")
        self._given = {word for e in knowledge.entries("actors_given_names", GivenNames) for word in e.words}
        self._breaks = lexicon.breaks
        self._nouns = lexicon.nouns
        self._gerunds = lexicon.gerunds
        self._things = lexicon.cues["things_in_er"]
        self._called = lexicon.cues["opponents_called"]
        self._attacks = lexicon.cues["incidents"]

    def find(self, sentence: Sentence, counts: Sequence[CountMention]) -> tuple[Party, ...]:
        """The parties of one parsed sentence; ``counts`` are those of the sentence."""
        doc = sentence.doc
        if doc is None:
            return ()
        counted: dict[int, tuple[int, CountMention]] = {}
        for count in counts:
            words = sentence.tokens_in(count.of)
            if words and sentence.span_of(words) == count.of:
                counted.setdefault(words[0].i, (words[-1].i + 1, count))
        found: list[Party] = []
        i = 0
        while i < len(doc):
            party = self._counted(doc, i, *counted[i]) if i in counted else self._uncounted(doc, i, counted)
            if party is not None:
                found.append(party)
            i = party.end if party is not None else i + 1
        return tuple(found)

    def _counted(self, doc: Doc, start: int, end: int, count: CountMention) -> Party:
        before = doc[start - 1].lower_ if start else ""
        words = {t.lower_ for t in doc[start:end]}
        if end > start + 1 and doc[start].tag_ == "VBG" and doc[start].lower_ in self._gerunds:
            start += 1  # "stop murdering civilians"
        doing = next((t.i for t in doc[start + 2 : end] if t.tag_ == "VBG"), None)
        if doing is not None and _before_one(doc, start, doing) and doc[end - 1].tag_ == "NNS":
            end = doing  # "a boy herding goats"
        end, head = self._cut(doc, start, end)
        numbers = head is not None and head.lower_ in ("dozen", "score")  # "left a dozen hurt"
        head = None if count.head is None or numbers else head
        if head is not None and head.lower_ in _BODIES and count.interval.high == 1:
            return self._household(doc, start, end, head)
        definite = before in _DEFINITE or (count.rule != "count.indefinite" and bool(words & {"the", "these", "those"}))
        return self._party(
            doc, (start, end), head, "counted", (count.interval, count.best, count.modifier), definite=definite
        )

    def _household(self, doc: Doc, start: int, end: int, head: Token) -> Party:
        """A couple is two; a family several, or as many as it says ("a family of five")."""
        if head.lower_ == "couple":
            return self._party(doc, (start, end), head, "counted", (Interval(low=2, high=2), 2, None), definite=False)
        of = end < len(doc) and doc[end].lower_ == "of"
        sized = read_number(lex(text_of(doc[end + 1 : end + 6])), 0) if of else None
        if sized is not None:
            number: Number = (Interval(low=sized[0], high=sized[0]), sized[0], None)
            return self._party(doc, (start, end + 2), head, "counted", number, definite=False)
        if head.lower_ not in ("couple", "family"):
            return self._party(doc, (start, end), head, "counted", _ONE, definite=False)
        return self._many(doc, (start, end), head, "counted", definite=False)

    def _uncounted(self, doc: Doc, i: int, counted: dict[int, tuple[int, CountMention]]) -> Party | None:
        token = doc[i]
        low = token.lower_
        if token.tag_ in ("PRP", "WP") and low in _SINGULAR_PRONOUNS:
            return self._party(doc, (i, i + 1), token, "pronoun", _ONE, definite=True)
        if token.tag_ == "PRP" and low in _PLURAL_PRONOUNS:
            return self._many(doc, (i, i + 1), token, "pronoun", definite=True)
        if (
            end := share_end(doc, i, self._breaks)
        ) is not None:  # "half of them", "all but three": of how many stands elsewhere
            return self._party(doc, (i, end), None, "many", (Interval(low=1, high=None), None, "plural"), definite=True)
        definite = low in _DEFINITE and token.tag_ in ("DT", "PRP$")
        begins = token.tag_ in NOUNS or token.tag_ in ("JJ", "VBN", "JJR", "JJS", "CD")
        if low in self._breaks and token.tag_ not in ("JJ",) and not definite and doc[i].dep_ != "amod":
            return None
        if not (definite or begins) or is_outcome(doc, i):
            return None
        if definite and i + 1 < len(doc) and doc[i + 1].lower_ in _LAST and self._is_last(doc, i):
            return self._party(doc, (i, i + 2), None, "one", _ONE, definite=True)  # "wounding the fourth"
        one_of_two = low == "the" and i + 2 < len(doc) and doc[i + 1].lower_ in ("former", "latter")
        if one_of_two and doc[i + 2].tag_.startswith(("VB", "MD")):  # "the former died, the latter is in hospital"
            return self._party(doc, (i, i + 2), None, "one", _ONE, definite=True)
        named_to = name_end(doc, i)
        if named_to > i + 2 and doc[named_to - 2].text == "-":  # "Jamal as-Saqqaf"
            return self._party(doc, (i, named_to), doc[i], "name", _ONE, definite=False)
        phrase = phrase_after(doc, i, i + 1 if definite else i)
        limit = min((k for k in counted if i < k < phrase.end), default=phrase.end)
        end, head = self._cut(doc, i, limit)
        if head is not None and head.i == end - 1 and self._entry(doc, i, head) is not None:
            end = name_end(doc, end)  # "the judge Jamal as-Saqqaf"
        if head is None:
            if definite and end <= i + 2 and i + 1 < len(doc) and doc[i + 1].lower_ in ("other", "others", "latter"):
                return self._party(doc, (i, i + 2), None, "one", _ONE, definite=True)
            return None
        left = head.lower_ in ("rest", "remainder") or any(t.lower_ == "remaining" for t in doc[i + 1 : i + 2])
        if definite and left:  # "and the rest wounded": how many is left open
            return self._party(doc, (i, end), head, "many", (Interval(low=1, high=None), 1, "plural"), definite=True)
        surname = head.tag_ == "NNPS" and head.i > i and doc[head.i - 1].tag_ == "NNP" and not self._entry(doc, i, head)
        if head.lower_ in _BODIES and end + 1 in counted and doc[end].lower_ == "of":
            return self._household(doc, i, end, head)  # "its crew of three"
        if (is_plural(head) or (definite and head.lower_ in _ALL_OF)) and not surname:
            return self._many(doc, (i, end), head, "many", definite=definite)
        named = head.tag_ in ("NNP", "NNPS") and self._entry(doc, i, head) is None
        return self._party(doc, (i, end), head, "name" if named else "one", _ONE, definite=definite)

    def _is_last(self, doc: Doc, i: int) -> bool:
        """Whether "the third" at ``i`` is somebody harmed: beside a word of harm, or before "was"."""
        after = doc[i + 2].lower_ if i + 2 < len(doc) else ""
        beside = i > 0 and doc[i - 1].lower_ in self._gerunds and after in (".", ",", ";", "and", "")
        told = after in _BORE or (after in self._breaks and after != "missing" and doc[i + 1].lower_ != "other")
        return beside or (told and i > 0 and doc[i - 1].lower_ in ("and", ",", ";", "while"))

    def _cut(self, doc: Doc, start: int, end: int) -> tuple[int, Token | None]:
        """The end and head of a phrase, cut before a word of harm that the tagger took for a noun or a name."""
        for token in doc[start + 1 : end]:
            if token.lower_ in _CAPTIVE and token.i == end - 1 and doc[token.i - 1].tag_ in NOUNS:
                end = token.i  # "took three guards prisoner"
                break
            if token.tag_ == "POS" and doc[end - 1].lower_ in self._nouns:
                end = token.i  # "the mayor's death"
                break
            if token.lower_ in self._breaks and token.i == end - 1 and token.dep_ not in ("amod", "compound"):
                end = token.i
                break
            if token.lower_ in self._breaks and token.tag_ == "NNP":
                end = token.i
                break
        nouns = [t for t in doc[start:end] if t.tag_ in NOUNS]
        while end > start + 1 and (doc[end - 1].is_punct or doc[end - 1].tag_ in ("CC", "IN")):
            end -= 1
        return end, nouns[-1] if nouns else None

    def _many(self, doc: Doc, span: tuple[int, int], head: Token, kind: PartyKind, *, definite: bool) -> Party:
        interval = Interval(low=self._plural.low, high=self._plural.high)
        return self._party(doc, span, head, kind, (interval, self._plural.best, "plural"), definite=definite)

    def _party(
        self,
        doc: Doc,
        span: tuple[int, int],
        head: Token | None,
        kind: PartyKind,
        number: Number,
        *,
        definite: bool,
    ) -> Party:
        start, end = span
        sized = None if head is None or kind not in ("counted", "many") else told_size(doc, start, end)
        if sized is not None and number[0].low <= 2:  # "a four-man patrol", "its three-man crew"
            number = (Interval(low=sized, high=sized), sized, None)
        if text_of(doc[end : end + 4]).lower().replace(" ", "") == "-in-law":  # "her mother-in-law and the driver"
            end += 4
        words = {t.lower_ for t in doc[start:end]}
        entry = self._entry(doc, start, head)
        civilian: CivilianStatus = entry.civilian_status if entry else "unknown"
        if "civilian" in words or "civilians" in words:
            civilian = "civilians"
        return Party(
            start,
            end,
            head,
            kind,
            *number,
            definite,
            self._person(doc, start, head, kind, entry, plural=number[2] == "plural"),
            bool(words & {"other", "others", "another", "more", "additional", "further"}),
            entry.who if entry else None,
            civilian,
        )

    def _entry(self, doc: Doc, start: int, head: Token | None) -> PersonEntry | None:
        """The person noun that ends at ``head``, the longest first ("police officer" before "officer"), and that begins
        behind no hyphen ("woman" in "46-year-old woman")."""
        if head is None:
            return None
        firsts = range(max(start, head.i - 3), head.i + 1)
        for first in (k for k in firsts if k in (start, head.i) or doc[k - 1].text != "-"):
            entry = self._persons.get(text_of(doc[first : head.i + 1]).lower())
            if entry is not None:
                return entry
        if head.tag_ == "NNP" and (noun := _before_name(doc, start, head.i)) is not None:
            return self._persons.get(noun)
        return self._persons.get(head.lower_.rsplit("-", 1)[-1])

    def _person(
        self, doc: Doc, start: int, head: Token | None, kind: PartyKind, entry: PersonEntry | None, *, plural: bool
    ) -> Literal["yes", "maybe", "no"]:
        if entry is not None or head is None or kind == "pronoun":
            return "yes"
        low = head.lower_
        if low in _NUMBER and head.i > start + 1 and doc[head.i - 1].tag_ == "PRP$":
            return "yes"  # "lost two of their number"
        if low in self._called or low in _PEOPLE:
            return "yes"
        unit = any(
            text_of(doc[first : head.i + 1]).lower() in self._units
            for first in range(max(start, head.i - 2), head.i + 1)
        )
        if unit:
            return "yes" if kind in ("counted", "many") else "no"
        if low in self._attacks or not self._objects.isdisjoint((low, singular(low))):
            return "no"
        if head.tag_ in ("NNP", "NNPS"):
            return "yes" if head.i > start and doc[start].lower_ in self._given else "maybe"
        if self._is_doer(low):
            return "yes"
        indefinite = doc[start].lower_ in ("a", "an")  # "a firefight" is nobody; "three murtaddin" may be people
        return "maybe" if kind == "counted" and not (indefinite or plural) else "no"

    def _is_doer(self, noun: str) -> bool:
        """Whether a noun that no list holds names people by its ending ("forgers", "machinist")."""
        for ending in ("", "s", "es"):
            stem = noun.removesuffix(ending)
            if ending and stem == noun:
                continue
            if stem in self._things or noun in self._things:
                return False
        one = noun.removesuffix("s")
        return len(one) > 4 and one.endswith(("er", "or", "ist", "man", "woman", "men", "women", "ian", "eer"))


def _before_one(doc: Doc, start: int, doing: int) -> bool:
    """Whether "a" and a noun in the singular stand before a participle."""
    return doc[start].lower_ in ("a", "an") and doc[doing - 1].tag_ == "NN"


def _before_name(doc: Doc, start: int, end: int) -> str | None:
    """The noun that leads to a name which ends at ``end``: "journalist" in "journalist Ana Marlowe"."""
    first = end
    while first > start and doc[first - 1].tag_ == "NNP":
        first -= 1
    return doc[first - 1].lower_ if start < first <= end and doc[first - 1].tag_ == "NN" else None
