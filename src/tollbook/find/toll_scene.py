"""One sentence laid out for reading tolls: its words, its people, and the words of harm in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from tollbook.find.toll_lexicon import OutcomeEntry
from tollbook.find.toll_parties import Party

BE = frozenset("be is are was were been being 's 're got get gets getting".split())
HAVE = frozenset("have has had having 've".split())
ADVERBS = frozenset({"RB", "RBR", "RBS"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_AND = frozenset({"and", "or", "&", "plus", "nor"})
_WITH = (
    ("along", "with"),
    ("together", "with"),
    ("as", "well", "as"),
    ("in", "addition", "to"),
    ("and", "also"),
    ("but", "also"),
    ("accompanied", "by"),
)
_PREPOSITIONS = frozenset("in of at by with from near on to for inside outside against under over into".split())


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
        while i < len(self.doc) and self.doc[i].tag_ in ADVERBS and self.party_at(i) is None:
            i += 1
        if self.low(i) in ("the", "these", "those", "all") and self.party_at(i) is None:
            i += 1
        if self.low(i) in ("the", "his", "her", "their", "its") and self.party_at(i) is None:
            i += 1
        return next((p for p in self.parties if p.start == i), None)

    def party_before(self, i: int) -> Party | None:
        """The party that ends just before ``i``, past auxiliaries, adverbs and an "including ..." between commas."""
        j = i - 1
        while j >= 0 and self._is_light(j):
            j -= 1
        if self.low(j) in (",", ")", "-", "--"):
            j = self._before_aside(j)
        found = next((p for p in self.parties if p.end == j + 1), None)
        return found if found is None else self.whose(found)

    def whose(self, party: Party) -> Party:
        """Who is meant by a phrase with "of": "an officer of the police", "two members of the rival movement of X"."""
        at = party
        for _ in range(3):
            before = at.start - 2 if self.low(at.start - 1) in ("the", "these", "those") else at.start - 1
            head = next((p for p in self.parties if p.end == before), None) if self.low(before) == "of" else None
            if head is None:
                return party
            if head.person == "yes" and head.kind in ("counted", "one"):
                return head
            at = head
        return party

    def _is_light(self, j: int) -> bool:
        if self.party_at(j) is not None:
            return False
        word = self.doc[j]
        return (
            word.lower_ in BE or word.lower_ in HAVE or word.tag_ in (*ADVERBS, "MD") or word.lower_ in ("not", "n't")
        )

    def _before_aside(self, j: int) -> int:
        """From a closing comma back to the word before the aside it closes; ``j - 1`` where there is none."""
        for k in range(j - 1, max(j - 30, 0), -1):
            if self.low(k) in ("including", "among", "mostly", "most", "all", "--", "-", "(") and k > 0:
                opened = self.low(k - 1) in (",", "(", "-", "--")
                return k - 2 if opened else k - 1
            if self.low(k) == "," and self.low(k + 2) == "of" and self.low(k + 3) in ("them", "whom"):
                return k - 1  # "eleven people, seven of them from one village, were injured"
        return j - 1

    def passive(self, i: int) -> bool:
        """Whether a form of "be" stands right before word ``i``, adverbs aside."""
        j = i - 1
        while j >= 0 and (
            self.doc[j].tag_ in ADVERBS or self.low(j) in ("not", "n't", ",", "reported", "both", "either")
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
        if self.doc[j].tag_ in _FINITE or self.low(j) in BE or (j in self.harm and self.party_at(j) is None):
            return True
        # "wounding two soldiers, and a foot patrol of the army was struck"
        head = party.head
        if head is None or head.dep_ not in ("nsubj", "nsubjpass") or head.head.i <= party.end:
            return False
        verb = head.head
        return verb.tag_ in _FINITE or any(
            c.dep_ in ("aux", "auxpass") and party.end < c.i < verb.i for c in verb.children
        )

    def separator(self, i: int) -> int | None:
        """The index after an "and", "along with" or comma at ``i``; None where the list ends."""
        start = i
        if self.low(i) == ",":
            i += 1
        for words in _WITH:
            if tuple(self.low(i + k) for k in range(len(words))) == words:
                return i + len(words)
        if self.low(i) in _AND:
            return i + 1
        return i if i > start else None

    def expand(self, first: Party, *, subject: bool = False) -> tuple[Party, ...]:
        """The list of people that ``first`` opens: "a colonel, his driver and two guards". Appositions are one."""
        found = [first]
        last, apposed = first, False
        while True:
            beside = next((p for p in self.parties if p.start == last.end), None)
            if beside is not None and _same(last, beside, adjacent=True):
                last = beside
                continue
            if subject and (with_them := self._with_beside(last)) is not None and with_them not in found:
                found.append(with_them)
                last = with_them
                continue
            at = self.separator(self._past_aside(last.end))
            if (
                at is None and apposed and self.low(last.end) in _PREPOSITIONS
            ):  # "A, a judge in the city, and two guards"
                ends = (k for k in range(last.end + 1, min(last.end + 8, len(self.doc) - 1)) if self.low(k) == ",")
                at = next((k + 2 for k in ends if self.low(k + 1) in _AND), None)
            nearby = None if at is None else self.party_from(at)
            comma = at is not None and self.low(at - 1) == ","
            if nearby is None or nearby.start < last.end:
                nearby, comma = self._by_tree(last), False
            if nearby is None or nearby in found or any(self.low(k) == ";" for k in range(last.end, nearby.start)):
                break
            if not subject and (self.is_claimed(nearby) or self._has_clause(nearby)):
                break
            if comma and self._apposed(last, nearby):
                last, apposed = nearby, True
                continue
            if comma and (named := self._named(last, nearby)) is not None:
                last, apposed = named, False
                continue
            if apposed and nearby.kind == "one" and not nearby.definite:
                last = nearby  # "Ferrante, party leader and former ambassador"
                continue
            apposed = False
            if nearby.person == "no" or self.low(nearby.end - 1) == "whom":
                break
            if self.low(nearby.end - 1) == "them" and self.low(nearby.end - 2) == "of":
                break  # "two traders, one of them a woman": a part, none of the list
            found.append(nearby)
            last = nearby
        return tuple(found)

    def _has_clause(self, party: Party) -> bool:
        """Whether a clause of its own follows: "killing two soldiers, and one of the fighters, NAME, was wounded"."""
        end = party.end
        if self.low(end) == ",":
            end = next((k + 1 for k in range(end + 1, min(end + 7, len(self.doc))) if self.low(k) == ","), end)
        return self.low(end) in ("was", "were") and (self.low(party.start - 2), self.low(party.start - 1)) == (
            ",",
            "and",
        )

    def _apposed(self, one: Party, other: Party) -> bool:
        """Whether a comma sets one person off twice ("the mayor, Aldo Ferrante"), and does not start a list."""
        if not _same(one, other, adjacent=False):
            return False
        if self.low(other.end) not in _AND or other.definite or other.kind != "counted":
            return True
        # "Ferrante, a clerk and leader of the union" is one man, "Ferrante, a clerk and a driver" are three
        after = self.party_from(other.end + 1)
        return after is not None and after.kind == "one" and not after.definite

    def _named(self, group: Party, first: Party) -> Party | None:
        """The last of the names that spell out a number ("two reporters, Ferrante and Samad"), or None."""
        if group.kind != "counted" or first.kind != "name" or group.interval.low < 2:
            return None
        last, names = first, 1
        while names < group.interval.low:
            at = self.separator(last.end)
            following = None if at is None else self.party_from(at)
            if following is None or following.kind != "name":
                return None
            last, names = following, names + 1
        return last

    def _with_beside(self, last: Party) -> Party | None:
        """ "the commander, with eight of his soldiers, was killed": people between commas behind "with"."""
        at = last.end
        if self.low(at) == "of":  # "the commander of the post, with ..."
            at = next((p.end for p in self.parties if at < p.start <= at + 2), at)
        if (self.low(at), self.low(at + 1)) != (",", "with"):
            return None
        party = self.party_from(at + 2)
        closed = party is not None and any(self.low(k) == "," for k in range(party.end, party.end + 5))
        if party is None or not closed or party.kind != "counted" or party.person != "yes":
            return None
        return party if party.interval.low == party.interval.high else None

    def _past_aside(self, i: int) -> int:
        """Past an age between commas, a bracket after a name, or "by the name of X"."""
        called = i + 4 if tuple(self.low(i + k) for k in range(4)) == ("by", "the", "name", "of") else i + 1
        if (self.low(i), self.low(i + 1)) == ("known", "as"):
            called = i + 2
        if called > i + 1 or self.low(i) in ("named", "called"):
            name = next((p for p in self.parties if p.start == called and p.kind == "name"), None)
            return i if name is None else name.end
        if tuple(self.low(i + k) for k in range(4)) == ("with", "the", "rank", "of"):
            return i + 5
        if self.low(i) in ("for", "of") and self._is_office(i + 1):
            return i + 2  # "a candidate for mayor and his brother"
        if self.low(i) == "(":
            closed = next((k for k in range(i + 1, min(i + 14, len(self.doc))) if self.low(k) == ")"), None)
            return i if closed is None else closed + 1
        if self.low(i) == "," and self.low(i + 1) in ("including", "among"):
            reach = range(i + 2, min(i + 16, len(self.doc)))
            verb = next((k for k in reach if self.low(k) in BE or k in self.harm), reach.stop)
            ends = (k for k in range(i + 2, verb) if self.low(k) == ",")  # "..., were killed, and 12 others": no list
            return next((k for k in ends if self.low(k + 1) in _AND), i)
        return i + 2 if self.low(i) == "," and self.low(i + 1).isdigit() and self.low(i + 2) == "," else i

    def _is_office(self, i: int) -> bool:
        """Whether a bare noun at ``i`` only says what somebody is, with more people behind "and"."""
        if i + 2 >= len(self.doc) or self.doc[i].tag_ != "NN" or self.low(i + 1) not in _AND:
            return False
        after = self.party_from(i + 2)
        return after is not None and after.person == "yes" and not self.is_claimed(after)

    def _by_tree(self, party: Party) -> Party | None:
        """A conjunct that words between set apart ("a leader of the network and two guards")."""
        if party.head is None:
            return None
        for token in party.head.conjuncts:
            if token.i >= party.end:
                other = self.party_at(token.i)
                if other is not None and other.person == "yes" and other.start > party.start:
                    return other
        return None

    def list_start(self, party: Party, *, absolute: bool = False) -> Party:
        """The first of the list that ends in ``party``; ``absolute``: it may open with a "with" of its own ("..., with
        its commander and twelve others killed")."""
        for other in self.parties:
            if other.start >= party.start:
                break
            before = other.start - 1
            if self.low(before) in ("the", "these", "those"):
                before -= 1
            opened = absolute and self.low(before) == "with" and self.low(before - 1) in (",", ";", "")
            governed = self.low(before) in _PREPOSITIONS and not opened
            if other.kind == "name" and self.doc[0].pos_ == "ADP" and self.low(other.end) == ",":
                beside = self.party_from(other.end + 1)
                if beside is not None and beside.kind == "counted":
                    continue  # "In Bara, West, two soldiers were killed"
            part = self.low(before) in ("them", "whom") and self.low(before - 1) == "of"  # "one of them a woman, and"
            if governed or part or self.low(before) == "including" or other.person == "no":
                continue
            if self._is_object(other) and self.low(other.end) == ",":
                continue  # "carrying troops, and the five men in it were killed"
            if party in self.expand(other, subject=True):
                return other
        return party

    def _is_object(self, party: Party) -> bool:
        return party.head is not None and party.head.dep_ in ("dobj", "pobj")

    def ancestors(self, token: Token, limit: int = 14) -> Iterator[Token]:
        """The heads above a word, nearest first."""
        for _ in range(limit):
            if token.head.i == token.i:
                return
            token = token.head
            yield token


def accepts(entry: OutcomeEntry, party: Party, animals: frozenset[str], honorifics: frozenset[str]) -> bool:
    """Whether the party may have met the entry's outcome: people, as surely as the entry asks."""
    if party.person == "yes":
        return True
    if party.person == "no" or (party.head is not None and party.head.lower_ in animals):
        return False
    titled = party.head is not None and party.head.doc[party.start].lower_.rstrip(".") in honorifics
    if entry.people == "known":
        return titled
    if entry.people == "living":
        return party.kind == "name"
    return True


def _same(one: Party, other: Party, *, adjacent: bool) -> bool:
    """Whether two parties side by side are one person named twice ("the mayor, Aldo Ferrante")."""
    if one.interval.low != 1 or one.interval.high != 1 or other.interval.high != 1:
        return False
    if adjacent:
        return "name" in (one.kind, other.kind)
    return (one.kind == "name") != (other.kind == "name")
