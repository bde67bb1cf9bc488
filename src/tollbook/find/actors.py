"""Finds every noun phrase for people, groups, bodies and the buildings that they hold.

>>> from tollbook.resources import Knowledge
>>> finder = ActorFinder(Knowledge())      # then: finder.find(reading)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from tollbook.find.actor_lexicon import ActorLexicon
from tollbook.find.actor_line import Line, line_of
from tollbook.find.actor_persons import PersonNames, surnames_of
from tollbook.find.actor_phrases import is_modifier, left_edge, numeral_head, right_edge, title_edge
from tollbook.find.actor_seen import (
    NameHit,
    Seen,
    heads,
    in_name,
    is_named,
    over_bracket,
    partners,
    plain_noun,
    see,
    unit_noun,
)
from tollbook.mentions import Mention, Reading
from tollbook.model import SourceKind
from tollbook.parse import Doc, Token
from tollbook.resources import Knowledge
from tollbook.spans import Span

_PRONOUNS = frozenset(("he", "she", "they", "him", "her", "them", "we", "us", "it", "himself", "themselves"))
_SAYING = frozenset(
    ("be", "seem", "appear", "report", "say", "learn", "know", "add", "rain", "announce", "reveal", "note")
)
# Bodies only where something before them says which: "a front" is a line, "movement" a motion.
_ONLY_NAMED = frozenset(("front", "fronts", "movement", "movements", "column", "columns", "command", "commands"))
# "Casualties" are harm done, not people who act or are acted on; the finder of tolls reads the word.
_HARM = "casualty"
_REMAINS = frozenset(("body", "corpse", "remains"))


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
    line: Line = field(compare=False, repr=False)  # its sentence, for whoever reads the words again


class ActorFinder:
    """Reads the actors that a report's sentences name. Build it once; ``find`` keeps no state."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.lexicon = ActorLexicon(knowledge)
        self._people = PersonNames(self.lexicon)

    def find(self, reading: Reading) -> tuple[ActorMention, ...]:
        """All mentions in text order; a phrase inside another follows it, with ``within`` set."""
        found: list[ActorMention] = []
        surnames: frozenset[str] = frozenset()
        for sentence in reading.sentences:
            if sentence.doc is None:
                continue
            here = self._in_sentence(line_of(sentence, sentence.doc, reading), reading.report.source.kind, surnames)
            # A person named in full may come back by surname alone.
            surnames |= {s for m in here if m.person is not None for s in surnames_of(m.person.of(reading.text))}
            found.extend(here)
        return tuple(found)

    def _in_sentence(self, line: Line, kind: SourceKind, surnames: frozenset[str]) -> list[ActorMention]:
        seen = see(line, self.lexicon, kind)
        mentions: dict[int, ActorMention] = {}
        for mention in (*self._persons(seen, surnames), *self._nouns(seen), *self._names(seen), *self._pronouns(seen)):
            mentions.setdefault(mention.head_token, mention)
        shared = {i for m in mentions.values() for first, last in m.partners for i in range(first, last)}
        return _nested([m for i, m in mentions.items() if i not in shared or m.kind == "name" or m.partners])

    def _persons(self, seen: Seen, surnames: frozenset[str]) -> Iterator[ActorMention]:
        taken = {i for n in seen.names for i in range(n.start, n.end)}
        nouns = frozenset(seen.persons) | frozenset(
            i for i, (start, _) in seen.persons.items() for i in range(start, i + 1)
        )
        if not any(t.text[:1].isupper() or t.tag_ in ("NNP", "NNPS") for t in seen.doc):
            return
        titles = nouns | {t.i for t in seen.doc if t.lower_.rstrip(".") in self.lexicon.title_words}
        for name in self._people.find(seen.doc, taken, nouns, surnames):
            head = seen.doc[name.end - 1]
            first = title_edge(seen.doc, _past_joint(seen.doc, left_edge(head, name.start), name.start), titles)
            noun_at = next((i for i in range(name.start - 1, first - 1, -1) if i in seen.persons), None)
            yield self._mention(
                seen, head, first, name.end, kind="person", rule="actors.person_name",
                noun=("person", seen.persons[noun_at][1]) if noun_at is not None else None,
                noun_start=seen.persons[noun_at][0] if noun_at is not None else name.start,
                person=seen.sentence.span_of(seen.doc[name.start : name.end]),
            )  # fmt: skip

    def _nouns(self, seen: Seen) -> Iterator[ActorMention]:
        for i, (start, lexicon, entry) in sorted(heads(seen).items()):
            token = seen.doc[i]
            if not _is_noun(token, lexicon) or is_modifier(token) or in_name(seen, i) or entry == _HARM:
                continue
            if token.lemma_ in _REMAINS and i + 1 < len(seen.doc) and seen.doc[i + 1].lower_ == "of":
                continue  # "the body of a teacher": the teacher is who is spoken of
            if token.lower_ == "head" and _is_of_body(token):
                continue
            noun = (lexicon, entry) if lexicon in ("person", "unit") else plain_noun(seen, i)
            over = numeral_head(token)
            head = over if over is not None else token
            if token.lower_ in _ONLY_NAMED and not is_named(token, start):
                continue
            first = over_bracket(seen, left_edge(head, start if over is None else None))
            last = right_edge(
                token,
                i,
                brackets=lexicon != "unit" or entry in ("armed_group", "forces", "unit", "rebels"),
                heads=seen.loaded,
            )
            kind: Literal["noun", "loaded", "people"] = lexicon if lexicon in ("loaded", "people") else "noun"
            if kind == "people" and i + 1 < len(seen.doc) and seen.doc[i + 1].lower_ == "and" and token.tag_ != "NNS":
                continue  # "an Afghan and coalition force": the force is the head
            joint = partners(seen, first, i) if noun else ()
            yield self._mention(
                seen, head, min([first, *(p[0] for p in joint)]), last, kind=kind, rule=f"actors.{lexicon}.{entry}",
                noun=noun, noun_start=start, partners=joint,
            )  # fmt: skip

    def _names(self, seen: Seen) -> Iterator[ActorMention]:
        for name in seen.names:
            head = seen.doc[name.end - 1]
            if name.end - 1 in seen.persons and not is_modifier(head) and not in_name(seen, name.end - 1):
                continue  # "Turkish troops": the noun phrase is there already
            inside = is_modifier(seen.doc[name.end - 1])
            first = name.start if inside else left_edge(head, name.start)
            yield self._mention(
                seen, head, first, name.end, kind="name",
                rule="actors.name_inside" if inside else "actors.name", noun=unit_noun(seen, name.end - 1),
                noun_start=name.start,
            )  # fmt: skip

    def _pronouns(self, seen: Seen) -> Iterator[ActorMention]:
        for token in seen.doc:
            if token.lower_ not in _PRONOUNS or token.tag_ not in ("PRP", "NN", "NNP"):
                continue
            if token.text == "US" and (token.tag_ != "PRP" or token.dep_ in ("compound", "nmod", "amod", "poss")):
                continue  # the country
            if token.lower_ == "it" and (token.dep_ == "expl" or token.head.lemma_ in _SAYING):
                continue
            yield self._mention(
                seen, token, token.i, token.i + 1, kind="pronoun", rule="actors.pronoun", noun=None, noun_start=token.i
            )

    def _mention(
        self,
        seen: Seen,
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
            line=seen.line,
        )


def _past_joint(doc: Doc, first: int, name: int) -> int:
    """Where a person's phrase begins, past another person whom the tree took into it ("A and B")."""
    for i in range(name - 1, first - 1, -1):
        if doc[i].tag_ == "CC" or doc[i].text in (",", ";"):
            return i + 1
    return first


def _is_noun(token: Token, lexicon: str) -> bool:
    if token.tag_ in ("NN", "NNS", "NNP", "NNPS"):
        return True
    # Loaded words are foreign to the tagger, and plural endings or a number before a word outweigh its tag.
    return (
        lexicon == "loaded"
        and token.tag_ in ("JJ", "FW", "VBN", "VBG", "RB", "UH", "VB", "VBP")
        and not is_modifier(token)
    )


def _is_of_body(head: Token) -> bool:
    """Whether a "head" is no chief's: "shot him in the head", "a bullet to his head"; not "spoke to the head of it"."""
    within = head.dep_ == "pobj" and head.head.lower_ in ("in", "to", "into", "through", "on", "over", "from", "by")
    within = within or (head.i > 0 and head.nbor(-1).lower_ in ("his", "her"))
    return within and not any(c.lower_ == "of" or c.dep_ in ("appos", "compound", "amod") for c in head.children)


def _nested(mentions: list[ActorMention]) -> list[ActorMention]:
    mentions.sort(key=lambda m: (m.span.start, -m.span.end, m.head_token))
    out: list[ActorMention] = []
    for mention in mentions:
        holders = [m.span for m in out if m.span != mention.span and m.span.covers(mention.span)]
        out.append(replace(mention, within=min(holders, key=lambda s: s.end - s.start)) if holders else mention)
    return out
