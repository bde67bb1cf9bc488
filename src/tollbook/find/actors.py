"""Finds every noun phrase for people, groups, bodies and the buildings that they hold.

>>> from tollbook.model import SourceKind
from tollbook.resources import Knowledge
>>> finder = ActorFinder(Knowledge())      # then: finder.find(reading)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Doc, Token

from tollbook.find.actor_lexicon import ActorLexicon
from tollbook.find.actor_line import Line, line_of
from tollbook.find.actor_persons import PersonNames
from tollbook.find.actor_phrases import is_joint_left, is_modifier, left_edge, numeral_head, right_edge, title_edge
from tollbook.find.actor_words import PhraseHit, fold
from tollbook.mentions import Mention, Reading, Sentence
from tollbook.model import SourceKind
from tollbook.resources import Knowledge
from tollbook.spans import Span

_PRONOUNS = frozenset(("he", "she", "they", "him", "her", "them", "we", "us", "it", "himself", "themselves"))
_SAYING = frozenset(
    ("be", "seem", "appear", "report", "say", "learn", "know", "add", "rain", "announce", "reveal", "note")
)
_ACTOR_KINDS = frozenset(("actor", "modifier"))
# "Casualties" are harm done, not people who act or are acted on; the finder of tolls reads the word.
_HARM = "casualty"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHit:
    """Words that spell registry names: token indices, half-open, and the ids of the entries they may mean."""

    start: int
    end: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention(Mention):
    """A noun phrase for people or a body. ``first`` to ``last`` are its tokens in the sentence's parse, half-open.

    ``noun`` is the lexicon entry of its head noun, as (lexicon, id); ``people`` the token of the noun that says who
    they are, which in "two of his guards" or "a group of armed men" isn't the head. ``within`` is the smallest larger
    phrase that holds it. ``partners`` are the words that share the head with others ("Afghan", "coalition" in "an
    Afghan and coalition force"), as token ranges: such a phrase names one actor for each.
    """

    sentence: int
    first: int
    last: int
    head: Span
    head_token: int
    kind: Literal["noun", "name", "person", "pronoun", "loaded", "people"]
    noun: tuple[Literal["person", "unit"], str] | None
    noun_start: int
    names: tuple[NameHit, ...] = ()
    person: Span | None = None
    within: Span | None = None
    partners: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a sentence's words spell, by token: the last token of a phrase gives (first token, id)."""

    sentence: Sentence
    doc: Doc
    persons: dict[int, tuple[int, str]]
    units: dict[int, tuple[int, str]]
    peoples: dict[int, tuple[int, str]]
    loaded: dict[int, tuple[int, str]]
    countries: dict[int, tuple[int, str]]
    names: tuple[NameHit, ...]


class ActorFinder:
    """Reads the actors that a report's sentences name. Build it once; ``find`` keeps no state."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.lexicon = ActorLexicon(knowledge)
        self._people = PersonNames(self.lexicon)

    def find(self, reading: Reading) -> tuple[ActorMention, ...]:
        """All mentions in text order; a phrase inside another follows it, with ``within`` set."""
        found: list[ActorMention] = []
        for sentence in reading.sentences:
            if sentence.doc is not None:
                found.extend(self._in_sentence(line_of(sentence, sentence.doc, reading), reading.report.source.kind))
        return tuple(found)

    def _in_sentence(self, line: Line, kind: SourceKind) -> list[ActorMention]:
        seen = self._see(line, kind)
        mentions: dict[int, ActorMention] = {}
        for mention in (*self._persons(seen), *self._nouns(seen), *self._names(seen), *self._pronouns(seen)):
            mentions.setdefault(mention.head_token, mention)
        return _nested(list(mentions.values()))

    # --- what the words spell ---

    def _see(self, line: Line, kind: SourceKind) -> _Seen:
        words, tokens, case, text = line.words, line.tokens, line.case, line.text
        lexicon = self.lexicon

        def last_tokens(hits: list[PhraseHit[str]]) -> dict[int, tuple[int, str]]:
            return {tokens[h.end - 1]: (tokens[h.start], h.values[0]) for h in hits}

        names = tuple(
            NameHit(start=tokens[h.start], end=tokens[h.end - 1] + 1, ids=h.values)
            for h in lexicon.actor_index.find(words)
            if lexicon.spelled(
                text[words[h.start].start : words[h.end - 1].end],
                case,
                bracketed=text[max(0, words[h.start].start - 1) : words[h.start].start] == "(",
            )
        )
        loaded = last_tokens(
            [
                h
                for h in lexicon.loaded_index.find(words)
                if lexicon.loaded[h.values[0]].kind in _ACTOR_KINDS
                and lexicon.loaded[h.values[0]].counts(words[h.start].text, caseless=case != "mixed", kind=kind)
            ]
        )
        for word, token in zip(words, tokens, strict=True):
            term = lexicon.loaded_folds.get(fold(word.key))
            if term and token not in loaded and lexicon.loaded[term].kind in _ACTOR_KINDS:
                loaded[token] = (token, term)
        return _Seen(
            sentence=line.sentence,
            doc=line.doc,
            persons=last_tokens(lexicon.person_index.find(words)),
            units=last_tokens(lexicon.unit_index.find(words)),
            peoples=last_tokens(lexicon.people_index.find(words)),
            loaded=loaded,
            countries=last_tokens(lexicon.adjective_index.find(words)),
            names=names,
        )

    # --- phrases ---

    def _persons(self, seen: _Seen) -> Iterator[ActorMention]:
        taken = {i for n in seen.names for i in range(n.start, n.end)}
        heads = frozenset(seen.persons) | frozenset(
            i for i, (start, _) in seen.persons.items() for i in range(start, i + 1)
        )
        titles = heads | {t.i for t in seen.doc if t.lower_.rstrip(".") in self.lexicon.title_words}
        for name in self._people.find(seen.doc, taken, heads):
            head = seen.doc[name.end - 1]
            first = title_edge(seen.doc, left_edge(head, name.start), titles)
            noun_at = next((i for i in range(name.start - 1, first - 1, -1) if i in seen.persons), None)
            yield self._mention(
                seen, head, first, name.end, kind="person", rule="actors.person_name",
                noun=("person", seen.persons[noun_at][1]) if noun_at is not None else None,
                noun_start=seen.persons[noun_at][0] if noun_at is not None else name.start,
                person=seen.sentence.span_of(seen.doc[name.start : name.end]),
            )  # fmt: skip

    def _nouns(self, seen: _Seen) -> Iterator[ActorMention]:
        for i, (start, lexicon, entry) in sorted(_heads(seen).items()):
            token = seen.doc[i]
            if not _is_noun(token, lexicon) or is_modifier(token) or _in_name(seen, i) or entry == _HARM:
                continue
            noun = (lexicon, entry) if lexicon in ("person", "unit") else _plain_noun(seen, i)
            over = numeral_head(token)
            head = over if over is not None else token
            first = _over_bracket(seen, left_edge(head, start if over is None else None))
            last = right_edge(
                token, i, brackets=lexicon != "unit" or entry in ("armed_group", "forces", "unit", "rebels")
            )
            kind: Literal["noun", "loaded", "people"] = (
                "noun" if noun else "loaded" if lexicon == "loaded" else "people"
            )
            if kind == "people" and i + 1 < len(seen.doc) and seen.doc[i + 1].lower_ == "and" and token.tag_ != "NNS":
                continue  # "an Afghan and coalition force": the force is the head
            partners = _partners(seen, first, i) if noun else ()
            yield self._mention(
                seen, head, min([first, *(p[0] for p in partners)]), last, kind=kind, rule=f"actors.{lexicon}.{entry}",
                noun=noun, noun_start=start, partners=partners,
            )  # fmt: skip

    def _names(self, seen: _Seen) -> Iterator[ActorMention]:
        for name in seen.names:
            head = seen.doc[name.end - 1]
            if name.end - 1 in seen.persons and not is_modifier(head) and not _in_name(seen, name.end - 1):
                continue  # "Turkish troops": the noun phrase is there already
            inside = is_modifier(seen.doc[name.end - 1])
            first = name.start if inside else left_edge(head, name.start)
            yield self._mention(
                seen, head, first, name.end, kind="name",
                rule="actors.name_inside" if inside else "actors.name", noun=_unit_noun(seen, name.end - 1),
                noun_start=name.start,
            )  # fmt: skip

    def _pronouns(self, seen: _Seen) -> Iterator[ActorMention]:
        for token in seen.doc:
            if token.lower_ not in _PRONOUNS or token.tag_ not in ("PRP", "NN", "NNP"):
                continue
            if token.lower_ == "it" and (token.dep_ == "expl" or token.head.lemma_ in _SAYING):
                continue
            yield self._mention(
                seen, token, token.i, token.i + 1, kind="pronoun", rule="actors.pronoun", noun=None, noun_start=token.i
            )

    def _mention(
        self,
        seen: _Seen,
        head: Token,
        first: int,
        last: int,
        *,
        kind: Literal["noun", "name", "person", "pronoun", "loaded", "people"],
        rule: str,
        noun: tuple[Literal["person", "unit"], str] | None,
        noun_start: int,
        person: Span | None = None,
        partners: tuple[tuple[int, int], ...] = (),
    ) -> ActorMention:
        return ActorMention(
            span=seen.sentence.span_of(seen.doc[first:last]),
            rule=rule,
            sentence=seen.sentence.index,
            first=first,
            last=last,
            head=seen.sentence.span_of(head),
            head_token=head.i,
            kind=kind,
            noun=noun,
            noun_start=noun_start,
            names=tuple(n for n in seen.names if first <= n.start and n.end <= last),
            person=person,
            partners=partners,
        )


def _partners(seen: _Seen, first: int, head: int) -> tuple[tuple[int, int], ...]:
    """The two that share a head noun: "Afghan" and "coalition", "army" and "police"; () where there is one."""
    doc = seen.doc
    joint = next((i for i in range(first, head) if doc[i].lower_ == "and"), first - 1)
    if joint < 1 or doc[joint].lower_ != "and" or joint + 1 >= head:
        return ()
    named = {n.end - 1: n.start for n in seen.names}
    left = named.get(joint - 1)
    if left is None and joint - 1 in seen.countries:
        left = seen.countries[joint - 1][0]
    if left is None and joint - 1 in seen.units and is_joint_left(doc[joint - 1]):
        left = seen.units[joint - 1][0]
    right = next((i for i in range(joint + 1, head + 1) if i in named or i in seen.countries or i in seen.units), None)
    if left is None or right is None or (right == head and head not in named):
        return ()
    while left > 0 and doc[left - 1].tag_ in ("DT", "JJ", "VBN", "NNP") and doc[left - 1].dep_ != "ROOT":
        left -= 1
    return ((left, joint), (joint + 1, head + 1))


def _heads(seen: _Seen) -> dict[int, tuple[int, Literal["person", "unit", "loaded", "people"], str]]:
    """The noun phrases' possible heads by token; of two lexicons the longer phrase counts, then people."""
    heads: dict[int, tuple[int, Literal["person", "unit", "loaded", "people"], str]] = {}
    lexicons: tuple[tuple[Literal["person", "unit", "loaded", "people"], dict[int, tuple[int, str]]], ...] = (
        ("person", seen.persons), ("unit", seen.units), ("loaded", seen.loaded), ("people", seen.peoples),
    )  # fmt: skip
    for lexicon, hits in lexicons:
        for i, (start, entry) in hits.items():
            if i not in heads or start < heads[i][0]:
                heads[i] = (start, lexicon, entry)
    return heads


def _is_noun(token: Token, lexicon: str) -> bool:
    if token.tag_ in ("NN", "NNS", "NNP", "NNPS"):
        return True
    # Loaded words are foreign to the tagger, and plural endings or a number before a word outweigh its tag.
    return (
        lexicon == "loaded"
        and token.tag_ in ("JJ", "FW", "VBN", "VBG", "RB", "UH", "VB", "VBP")
        and not is_modifier(token)
    )


def _over_bracket(seen: _Seen, first: int) -> int:
    """Further left over a name and its bracketed short form: "Army of National Liberation (ELN) guerrillas"."""
    doc = seen.doc
    whole = next((n for n in seen.names if n.end == first and doc[first].tag_.startswith("N")), None)
    if whole is not None:
        return left_edge(doc[whole.end - 1], whole.start)  # "Islamic Movement of Uzbekistan insurgents"
    if first < 3 or doc[first - 1].text != ")":
        return first
    opening = next((i for i in range(first - 2, max(-1, first - 9), -1) if doc[i].text == "("), None)
    inside = opening is not None and any(opening < n.start and n.end == first - 1 for n in seen.names)
    before = next((n for n in seen.names if n.end == opening), None)
    if not inside or before is None or opening is None:
        return first
    return left_edge(doc[before.end - 1], before.start)


def _plain_noun(seen: _Seen, i: int) -> tuple[Literal["person", "unit"], str] | None:
    """The noun that a loaded phrase ends in: "fighters" in "enemy fighters"."""
    if i in seen.persons:
        return ("person", seen.persons[i][1])
    return _unit_noun(seen, i)


def _unit_noun(seen: _Seen, i: int) -> tuple[Literal["person", "unit"], str] | None:
    return ("unit", seen.units[i][1]) if i in seen.units else None


def _in_name(seen: _Seen, i: int) -> bool:
    """Whether a noun is only a word of a longer name: "front" in a front's name, "workers" in a union's."""
    for name in seen.names:
        if name.start <= i < name.end and name.end - name.start > 1:
            written = seen.doc[i].text[:1].isupper() or name.end - name.start > 3
            if i not in seen.persons or (written and name.start != i):
                return True
            if written and seen.doc[name.end - 1].text[:1].isupper() and name.end - name.start > 2:
                return True
    return False


def _nested(mentions: list[ActorMention]) -> list[ActorMention]:
    mentions.sort(key=lambda m: (m.span.start, -m.span.end, m.head_token))
    out: list[ActorMention] = []
    for mention in mentions:
        holders = [m.span for m in out if m.span != mention.span and m.span.covers(mention.span)]
        out.append(replace(mention, within=min(holders, key=lambda s: s.end - s.start)) if holders else mention)
    return out
