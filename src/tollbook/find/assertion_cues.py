"""The lexicon of assertion: words that say how a text puts an act."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from tollbook.find.damage_lexicon import inflections
from tollbook.find.phrases import singular
from tollbook.find.text_forms import TextForms
from tollbook.parse import Doc, Token
from tollbook.resources import Entry, Knowledge
from tollbook.spans import Span

CueKind = Literal[
    # words that govern the act ("tried to kill")
    "denial", "threat", "attempt", "failure", "foiled", "plan", "request", "possible", "purpose", "implicative",
    "light", "occurrence", "role", "alleged", "court", "reference", "background", "claim", "speech", "agenda",
    # words beside it ("did not kill", "an attempted murder")
    "negation", "future", "conditional", "uncertain", "hypothetical", "alleged_word", "attempt_word", "plan_word",
    "exercise_word", "generic_word",
    # stretches of text that speak of the whole sentence
    "history_text",
    "background_text", "generic_text", "total_text", "rule_text", "exercise_text", "fiction_text", "sport_text",
    "sport_weak_text", "court_text", "act_noun", "threat_act", "on_call",
    "armed_text", "aircraft_text", "stoppage_word", "hit_word",
    # what a report's opening speaks of, and what speaks against that
    "mishap_text", "own_blast_text", "remembrance_text", "past_text", "bygone_text", "trial_text", "affairs_text",
    "hostile_text", "violent_verb", "doer_word",
    "cyber_text", "politics_text", "business_text", "science_text", "hurt_text", "beast_word",
    "crime_text", "accident_text",
    "figurative_text", "figurative_text2", "when", "enemy_of_state", "enemy_of_group",
    # the word itself means something else; or no word but the grammar decides
    "sense", "grammar",
]  # fmt: skip


_PARTICLES = frozenset(("back", "off", "away"))


class CueEntry(Entry, frozen=True, kw_only=True):
    """Words of one kind. A governing form may name the preposition that ties the act to it ("accuse of"); a "sense"
    entry makes the ``triggers`` mean something else where one of its forms stands ``where`` it says."""

    kind: CueKind
    forms: tuple[str, ...]
    triggers: tuple[str, ...] = ()
    where: Literal["near", "object", "prep", "before", "after", "subject", "purpose"] | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue found: the words, and the entry."""

    token: Token
    entry: CueEntry

    @property
    def rule(self) -> str:
        """The rule's name."""
        return f"assertion.{self.entry.id}"


_PASSAGES = 8  # kept with what was found in them


class Cues:
    """Looks cues up.

    >>> cues = Cues(Knowledge())
    >>> "deny" in cues.ids
    True
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._entries = knowledge.entries("assertion", CueEntry)
        self.ids = frozenset(e.id for e in self._entries)
        self._by_kind: dict[str, list[CueEntry]] = defaultdict(list)
        self._governing: dict[str, dict[str, CueEntry]] = defaultdict(dict)
        self._words: dict[str, dict[str, CueEntry]] = defaultdict(dict)
        self._texts: dict[str, CueEntry] = {}
        self._stems: dict[str, str] = {}
        # What was found in the sentence and the passage at hand: their acts are asked about one after the other.
        self._sentence: tuple[Doc | None, dict[str, list[Span]]] = (None, {})
        # The last few passages asked about: an opening, its report and the paragraph at hand are asked about in turn.
        self._passages: dict[str, dict[str, list[Span]]] = {}
        for entry in self._entries:
            self._by_kind[entry.kind].append(entry)
            for form in entry.forms:
                self._governing[entry.kind].setdefault(form, entry)
                self._words[entry.kind].setdefault(form, entry)
                first = form.split()[0]
                self._stems.update(dict.fromkeys(inflections(first), first))
            if entry.kind.endswith(("_text", "_text2")) or entry.kind == "when":
                self._texts[entry.kind] = entry
        self._forms = TextForms({kind: entry.forms for kind, entry in self._texts.items()})

    @cached_property
    def senses(self) -> tuple[CueEntry, ...]:
        """The entries of kind "sense"."""
        return tuple(self._by_kind["sense"])

    def governing(self, kind: CueKind, token: Token, preposition: str | None, *, tied: bool = False) -> Cue | None:
        """The cue of a kind that a governing word is, given the preposition that leads down to the act.

        ``tied`` asks for a form that names the preposition. A particle counts as part of the verb ("carry out").
        """
        table = self._governing[kind]
        particle = next((c.lower_ for c in token.children if c.dep_ == "prt" or c.lower_ in _PARTICLES), None)
        for word in dict.fromkeys((token.lemma_.lower(), token.lower_, self._stems.get(token.lower_, ""))):
            for follower in (preposition, particle):
                if follower and (entry := table.get(f"{word} {follower}")) is not None:
                    return Cue(token, entry)
            if not tied and (entry := table.get(word)) is not None:
                return Cue(token, entry)
        return None

    def word(self, kind: CueKind, token: Token) -> Cue | None:
        """The cue of a kind that a single word is."""
        table = self._words[kind]
        for word in (token.lower_, token.lemma_.lower(), singular(token.lower_)):
            if word in table:
                return Cue(token, table[word])
        return None

    def entry(self, kind: CueKind) -> CueEntry:
        """The entry of a kind that speaks of whole stretches of text."""
        return self._texts[kind]

    def stands_in(self, kind: CueKind, text: str) -> int:
        """How many different words of a kind a stretch of text holds."""
        found = self._passages.get(text)
        if found is None:
            if len(self._passages) >= _PASSAGES:
                self._passages.pop(next(iter(self._passages)))
            found = self._passages[text] = self._forms.find(text)
        return len({span.of(text).lower() for span in found.get(kind, ())})

    def text(self, kind: CueKind, doc: Doc) -> list[Cue]:
        """The cues of a kind in a sentence's text, at most one for each word."""
        if doc is not self._sentence[0]:
            self._sentence = (doc, self._forms.find(doc.text))
        tokens = (doc.at(span.start) for span in self._sentence[1].get(kind, ()))
        return [Cue(token, self._texts[kind]) for token in tokens if token is not None]
