"""The words that state harm to people: which outcome, and on which side of the word the harmed stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tollbook.model import Outcome
from tollbook.parse import Doc, Token
from tollbook.resources import Entry, Knowledge

Shape = Literal["object", "subject", "state", "unharmed", "noun", "count", "body", "toll", "life", "survive", "neck"]
_NEAR, _LONGEST = 8, 8  # words up to where a completing phrase begins, and words in the longest
_LEAVE = frozenset(("leave", "leaves", "leaving", "left"))


class OutcomeEntry(Entry, frozen=True, kw_only=True):
    """One outcome's words. ``shape`` says where the harmed stand: ``object`` of an active and subject of a passive
    verb, ``subject`` of an intransitive one, before a ``state`` ("three dead"), after a ``noun`` ("the killing of
    two"), as the ``count`` of a noun ("ten deaths"); ``survive`` words state it where they are denied ("none
    survived"), a ``neck`` where it is cut. ``after`` lists words one of which must follow ("shot dead"). ``people`` is
    ``known`` where the same words are said of things: the harmed must then be persons by their noun; ``living``
    where a name alone will not do. ``not_after`` give it another sense ("fell back", "fell in the sea"); of
    ``beside`` one must stand in the sentence ("found the heads of three men"); ``claims`` words say so in an armed
    group's own account alone ("shot him in the head"). ``close`` words take what is in ``after`` right behind them
    alone."""

    outcome: Outcome
    shape: Shape
    forms: tuple[str, ...]
    after: tuple[str, ...]
    people: Literal["any", "known", "living"]
    not_after: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    claims: bool = False
    close: bool = False


class CueEntry(Entry, frozen=True, kw_only=True):
    """Words that change how harm is told."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word at ``i`` that states harm, with the last word of its phrase ("taken ... prisoner")."""

    i: int
    last: int
    entry: OutcomeEntry


class OutcomeLexicon:
    """Finds the words of harm in a parsed sentence."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.entries = knowledge.entries("outcomes", OutcomeEntry)
        self.cues = {cue.id: frozenset(cue.words) for cue in knowledge.entries("outcomes_cues", CueEntry)}
        self._by_form: dict[str, list[OutcomeEntry]] = {}
        for entry in self.entries:
            for form in entry.forms:
                self._by_form.setdefault(form, []).append(entry)
        self._after = {e.id: tuple([phrase.split() for phrase in e.after if phrase.strip()]) for e in self.entries}
        for entries in self._by_form.values():
            entries.sort(key=lambda entry: not entry.after)
        self.breaks = frozenset(
            form
            for entry in self.entries
            if entry.shape in ("object", "state", "unharmed") and not entry.after
            for form in entry.forms
            if form.endswith(("ed", "en", "ain")) or form in ("dead", "lifeless", "hurt", "missing", "homeless")
        )

        self.gerunds = frozenset(
            form for entry in self.entries if entry.shape == "object" for form in entry.forms if form.endswith("ing")
        )
        self.nouns = frozenset(form for entry in self.entries if entry.shape == "noun" for form in entry.forms)

    def triggers(self, doc: Doc, *, claims: bool = False) -> tuple[tuple[Trigger, ...], ...]:
        """For each word of harm in order the readings it allows, the likeliest first; ``claims`` brings in those read
        in claims alone."""
        found: list[tuple[Trigger, ...]] = []
        for token in doc:
            entries = self._by_form.get(token.lower_, ())
            entries = entries if claims else [e for e in entries if not e.claims]
            readings = tuple([t for e in entries if (t := _reads(token, e, self._after[e.id]))])
            if readings:  # the longer phrase says more: "taken off by helicopter" before "taken off"
                found.append(tuple(sorted(readings, key=lambda t: -t.last)))
        return tuple(found)


def _reads(token: Token, entry: OutcomeEntry, after: tuple[list[str], ...]) -> Trigger | None:
    """The trigger, where the phrase is complete and the word's form allows the reading."""
    last = token.i
    under = entry.beside and token.dep_ == "pobj" and token.head.lower_ in ("under", "beneath", "at")
    if under or (entry.beside and token.doc.words.isdisjoint(entry.beside)):  # "went off under the feet of a patrol"
        return None
    next_words = [t.lower_ for t in token.doc[token.i + 1 : token.i + 4]]
    behind = next_words[0] if next_words else ""
    elsewhere = any(" ".join(next_words[:n]) in entry.not_after for n in (2, 3)) if entry.not_after else False
    if elsewhere or (behind in entry.not_after and not _when_or_where(token)):
        return None
    if after:
        if token.lower_ in ("gun", "guns") and token.tag_ in ("NN", "NNS"):
            return None  # "with machine guns, leaving five dead"
        end = _complete(token, after, within=entry.shape == "subject")
        if end is None or (entry.close and behind not in entry.after):
            return None
        last = end
    if entry.shape in ("object", "subject") and not entry.after and token.tag_ in ("NN", "NNS", "NNP"):
        ending = token.lower_.endswith(("ed", "ing", "slain")) or token.lower_ == "hurt"
        if not ending or token.dep_ == "compound":
            return None
    return Trigger(token.i, last, entry)


def _when_or_where(token: Token) -> bool:
    """Whether no more than a day or a named place stands behind: "fell on the 6th of Rajab", "fell at Toumour"."""
    lead, *near = token.doc[token.i + 1 : token.i + 4]
    words = [t.lower_ for t in near]
    if lead.lower_ == "on":
        return words[:1] == ["the"] and words[1:2] != [] and words[1][:1].isdigit()
    return lead.lower_ in ("at", "near", "in", "outside") and bool(near) and near[0].text[:1].isupper()


def _complete(token: Token, phrases: tuple[list[str], ...], *, within: bool) -> int | None:
    """Where one of ``phrases`` ends after ``token``: at once, or past the object ("took three men prisoner");
    ``within`` its clause where there is no object ("six remained missing, and three were confirmed dead")."""
    first = token.i + 1
    # "receive an allowance that is to be wound down" tells of no wound
    near = ["wind" if t.lemma_ == "wind" else t.lower_ for t in token.doc[first : first + _NEAR + _LONGEST]]
    for k, low in enumerate(near[:_NEAR]):
        if low in (".", ";", ":") or (k and low == token.lower_):  # "lost their lives and the driver lost a leg"
            return None
        if low in _LEAVE and token.doc[first + k].tag_.startswith("VB"):
            return None  # "burning it and leaving three dead": no burning of people
        for words in phrases:
            if words[0] == low and near[k : k + len(words)] == words:
                return first + k + len(words) - 1
        if within and low == "and":
            return None
    return None
