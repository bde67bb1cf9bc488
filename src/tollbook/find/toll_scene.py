"""One sentence laid out for reading tolls: its words, its people, and the words of harm in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tollbook.find.attack_words import ATTACKS, FEW, STRUCK
from tollbook.find.toll_lexicon import OutcomeEntry
from tollbook.find.toll_parties import Party
from tollbook.parse import FINITE, Doc, Token

BE = frozenset("be is are was were been being 's 're got get gets getting".split())
HAVE = frozenset("have has had having 've".split())
ADVERBS = frozenset({"RB", "RBR", "RBS"})
# "were on Wednesday morning injured": when, said between the auxiliary and its verb
_WHEN = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night yesterday today on in "
    "the of early late last this hours dawn".split()
)
# "12 are confirmed killed", "his guard was left wounded"
SAID = frozenset("reported confirmed believed presumed known understood left".split())
_ANEW = frozenset(("another", "second", "third", "fourth", "one"))  # an attack, as the subject of what follows
_LAST_OF_BARE = 2
_NEAR_VERB = 9
_SELVES = frozenset(("himself", "herself", "themselves"))
_QUOTES = frozenset("\"“”„'‘’")
_IN_ALL = frozenset((("in", "all"), ("in", "total"), ("all", "told")))
AND = frozenset({"and", "or", "&", "plus", "nor"})
# "killing in the two attacks seven soldiers": in which attacks, said between the word of harm and its people
_IN_ATTACKS = frozenset((*ATTACKS.split("|"), *STRUCK.split("|")))
_WHICH = frozenset({*FEW, "the", "these", "those", "both", "all", "of", "together"})
_WITH = (
    ("along", "with"),
    ("together", "with"),
    ("as", "well", "as"),
    ("in", "addition", "to"),
    ("and", "also"),
    ("but", "also"),
    ("accompanied", "by"),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A parsed sentence with its parties in order; ``harm`` holds the indices of words of harm."""

    doc: Doc
    parties: tuple[Party, ...]
    harm: frozenset[int]

    def low(self, i: int) -> str:
        """The lower-cased word at ``i``; empty outside the sentence."""
        return self.doc[i].lower_ if 0 <= i < len(self.doc) else ""

    def party_at(self, i: int) -> Party | None:
        """The party that holds word ``i``."""
        return next((p for p in self.parties if p.start <= i < p.end), None)

    def party_from(self, i: int) -> Party | None:
        """The party that starts at ``i`` or behind adverbs there ("also", "in all")."""
        while i < len(self.doc) and self._is_passed(i) and self.party_at(i) is None:
            i += 1
        i = self._past_attacks(i)
        if self.low(i) in ("the", "these", "those", "all") and self.party_at(i) is None:
            i += 1
        if self.low(i) in ("the", "his", "her", "their", "its") and self.party_at(i) is None:
            i += 1
        return next((p for p in self.parties if p.start == i), None)

    def _past_attacks(self, i: int) -> int:
        """The index behind "in the two attacks" at ``i``; ``i`` where no such words stand there."""
        if self.low(i) not in ("in", "at", "during") or self.low(i + 1) not in _WHICH:
            return i
        at = i + 1
        while self.low(at) in _WHICH:
            at += 1
        if self.low(at) in _IN_ATTACKS:
            return at + 1 + (self.low(at + 1) == "together")
        there = self.party_at(at) if self.low(i + 1) == "both" else None
        return i if there is None else there.start  # "in both seven soldiers", where "both" may be part of the phrase

    def _is_passed(self, i: int) -> bool:
        return self.doc[i].tag_ in ADVERBS or self.doc[i].text in _QUOTES  # "neutralised" about forty

    def party_before(self, i: int) -> Party | None:
        """The party that ends just before ``i``, past auxiliaries, adverbs and an "including ..." between commas."""
        j = i - 1
        while j >= 0 and self._is_light(j):
            j -= 1
        j -= self.low(j) == "+"  # "30+ injured"
        if self.low(j) in (",", ")", "-", "--"):
            j = self._before_aside(j)
        j = self._before_where(j)
        found = next((p for p in self.parties if p.end == j + 1), None)
        return found if found is None else self.whose(found)

    def _before_where(self, j: int) -> int:
        """From the last word of "six of those in them", "six of those aboard" back to that of the number, or ``j``."""
        if self.low(j) in ("it", "them") and self.low(j - 1) in ("in", "inside", "on", "aboard"):
            at = j - 2
        else:
            at = j - 1 if self.low(j) in ("aboard", "inside", "within") else j
        if at < j and self.low(at) == "those" and self.low(at - 1) == "of":
            return at - 2
        return at if at < j and any(p.end == at + 1 and p.kind == "counted" for p in self.parties) else j

    def whose(self, party: Party) -> Party:
        """Who is meant by a phrase with "of": "an officer of the police", "two members of the rival movement of X"."""
        at = party
        for _ in range(3):
            before = at.start - 2 if self.low(at.start - 1) in ("the", "these", "those") else at.start - 1
            head = next((p for p in self.parties if p.end == before), None) if self.low(before) == "of" else None
            if head is None:
                return party
            bare = head.head is None and party.head is None and head.person != "no"  # "two of the 12 died"
            if (head.person == "yes" or bare) and head.kind in ("counted", "one"):
                return head
            at = head
        return party

    def _is_light(self, j: int) -> bool:
        if self.low(j) in _SELVES and self.low(j - 1) in BE:
            return True  # "the attackers were themselves killed"
        if self.party_at(j) is not None:
            return False
        word = self.doc[j]
        if (self.low(j - 1), word.lower_) in _IN_ALL or (word.lower_, self.low(j + 1)) in _IN_ALL:
            return True  # "seven of them in all lost their lives"
        if word.lower_ in SAID and self.low(j - 1) in BE:
            return True
        return (
            word.lower_ in BE or word.lower_ in HAVE or word.tag_ in (*ADVERBS, "MD") or word.lower_ in ("not", "n't")
        )

    def _before_aside(self, j: int) -> int:
        """From a closing comma back to the word before the aside it closes; ``j - 1`` where there is none."""
        if self.low(j - 1).isdigit() and self.low(j - 2) == ",":
            return j - 3  # "the driver, 47, was wounded"
        for k in range(j - 1, max(j - 30, 0), -1):
            if self.low(k) in ("including", "among", "mostly", "most", "all", "--", "-", "(") and k > 0:
                opened = self.low(k - 1) in (",", "(", "-", "--")
                return k - 2 if opened else k - 1
            if self.low(k) == "," and self.low(k + 2) == "of" and self.low(k + 3) in ("them", "whom"):
                return k - 1  # "eleven people, seven of them from one village, were injured"
        return j - 1

    def passive(self, i: int) -> bool:
        """Whether a form of "be" stands right before word ``i``, adverbs and the day aside."""
        j = i - 1
        while j >= 0 and self.low(j) in _WHEN:
            j -= 1
        while j >= 0 and (
            self.doc[j].tag_ in ADVERBS or self.low(j) in ("not", "n't", ",", "both", "either") or self.low(j) in SAID
        ):
            j -= 1
        return self.low(j) in BE

    def perfect(self, i: int) -> bool:
        """Whether a form of "have", and none of "be", stands right before word ``i``."""
        j = i - 1
        while j >= 0 and self.doc[j].tag_ in ADVERBS:
            j -= 1
        return self.low(j) in HAVE

    def is_claimed(self, party: Party) -> bool:
        """Whether a verb of its own follows the party ("and two were detained")."""
        j = party.end
        while j < len(self.doc) and self.doc[j].tag_ in ADVERBS:
            j += 1
        if j >= len(self.doc):
            return False
        if self.doc[j].tag_ in FINITE or self.low(j) in BE or (j in self.harm and self.party_at(j) is None):
            return True
        if party.end - party.start <= _LAST_OF_BARE and self.low(party.end - 1) in _ANEW and self._does_elsewhere(j):
            return True
        # "wounding two soldiers, and a foot patrol of the army was struck"
        head = party.head
        if head is None or head.dep_ not in ("nsubj", "nsubjpass") or head.head.i <= party.end:
            return False
        verb = head.head
        return verb.tag_ in FINITE or any(
            c.dep_ in ("aux", "auxpass") and party.end < c.i < verb.i for c in verb.children
        )

    def _does_elsewhere(self, i: int) -> bool:
        """Whether words of place at ``i`` lead to a verb of harm: "killed two, another in B wounded three"."""
        if self.doc[i].tag_ != "IN":
            return False
        for k in range(i + 1, min(i + _NEAR_VERB, len(self.doc))):
            if k in self.harm and self.party_at(k) is None:
                return self.doc[k].tag_ in (*FINITE, "VBN")
            if self.doc[k].text in ",.;:" or self.doc[k].tag_ in FINITE:
                return False
        return False

    def separator(self, i: int) -> int | None:
        """The index after an "and", "along with" or comma at ``i``; None where the list ends."""
        start = i
        if self.low(i) == ",":
            i += 1
        for words in _WITH:
            if tuple(self.low(i + k) for k in range(len(words))) == words:
                return i + len(words)
        if self.low(i) in AND:
            return i + 1
        return i if i > start else None

    def ancestors(self, token: Token, limit: int = 14) -> Iterator[Token]:
        """The heads above a word, nearest first."""
        for _ in range(limit):
            if token.head.i == token.i:
                return
            token = token.head
            yield token


def accepts(entry: OutcomeEntry, party: Party, animals: frozenset[str], honorifics: frozenset[str]) -> bool:
    """Whether the party may have met the entry's outcome: people, as surely as the entry asks."""
    if party.head is not None and party.head.lower_ == "head" and party.interval.low > 1:
        return False  # "60 head of cattle"
    if party.person == "yes":
        return True
    if party.person == "no" or (party.head is not None and party.head.lower_ in animals):
        return False
    titled = party.head is not None and party.head.doc[party.start].lower_.rstrip(".") in honorifics
    if entry.people == "known":
        return titled
    if entry.people == "living":
        return party.kind == "name" or (
            party.kind == "counted" and party.head is not None and party.head.tag_ in ("NNP", "NNPS")
        )
    return True
