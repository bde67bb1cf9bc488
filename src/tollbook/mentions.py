"""What one stage hands to the next inside a report. All frozen; spans index the cleaned text of the Reading.

documents -> Layout; reading -> Reading; find -> *Mention; resolve -> Dated, Placed, Known; incidents -> records.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from tollbook.model import (
    Attribution,
    CivilianStatus,
    DamageOutcome,
    Date,
    EventType,
    Form,
    Interval,
    Location,
    Outcome,
    Report,
    Stance,
    Status,
)
from tollbook.parse import Doc, Token
from tollbook.spans import OffsetMap, Span, beginning_in

Case = Literal["mixed", "upper", "lower"]


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of text under one heading (or under none). ``heading`` is the heading's own words.

    An "entry" is one of a list whose entries each open with a day, or a place and a day: that label is its heading.
    """

    index: int
    heading: Span | None
    body: Span
    kind: Literal["plain", "heading", "run_in", "entry", "bullet", "table_row"] = "plain"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a report's cleaned text is laid out. ``sections`` cover the text in order, without overlap.

    ``dateline`` is "KABUL, Afghanistan (Nov. 20, 2011) -" and the like; ``boilerplate`` holds release numbers,
    "For Immediate Release", page furniture: spans that no incident may be read from.
    """

    sections: tuple[Section, ...]
    paragraphs: tuple[Span, ...]
    dateline: Span | None = None
    boilerplate: tuple[Span, ...] = ()
    summaries: tuple[Span, ...] = ()  # figures for a week, a month or a province: no incident's
    headings: tuple[Span, ...] = ()  # all of them, in text order: those with another right below, too
    labels: tuple[Span, ...] = ()  # what labels the entries of a list, with no headline behind it
    label_places: tuple[Span, ...] = ()  # where the labels say where
    label_days: tuple[Span, ...] = ()  # days in labels that name no month: "4th:", "6th-7th:"
    label_months: tuple[Span, ...] = ()  # the months that those days are of, in the lines above

    def heading_at(self, span: Span) -> Span | None:
        """The heading that holds words, if they stand in one."""
        at = bisect_right(self.headings, (span.end, span.end)) - 1
        return self.headings[at] if at >= 0 and self.headings[at].overlaps(span) else None

    def section_at(self, offset: int) -> Section:
        """The section that holds ``offset``, else the last that starts before it.

        Items and rows share their heading; an offset in the heading belongs to the first of them.
        """
        found, end = self.sections[0], 0
        for section in self.sections:
            opens = section.heading if section.heading and section.heading.start >= end else section.body
            end = section.body.end
            if opens.start <= offset:
                found = section
        return found


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. ``doc`` is its parse, or None where the gate skipped it; the parsed text may differ from the
    cleaned text (case restored, foreign months masked), so always go through ``span_of`` and ``tokens_in``."""

    index: int
    span: Span
    section: int
    paragraph: int
    doc: Doc | None
    offsets: OffsetMap = field(default_factory=OffsetMap)

    def span_of(self, words: Token | Iterable[Token]) -> Span:
        """Where parsed words stand in the cleaned text; an empty span at the sentence's start for none."""
        if isinstance(words, Token):
            start, end = words.idx, words.idx + len(words.text)
        else:
            tokens = list(words)
            start = min([t.idx for t in tokens], default=0)
            end = max([t.idx + len(t.text) for t in tokens], default=start)
        at = self.span.start
        return Span(at + start, at + end) if self.offsets.plain else self.offsets.original(Span(start, end)).shift(at)

    def tokens_in(self, span: Span) -> list[Token]:
        """The parsed words that stand, in whole or part, in a span of the cleaned text."""
        if self.doc is None:
            return []
        if self.offsets.plain:
            start, end = span.start - self.span.start, span.end - self.span.start
            return [t for t in self.doc if t.idx < end and start < t.idx + len(t.text)]
        return [t for t in self.doc if self.span_of(t).overlaps(span)]


@dataclass(frozen=True, slots=True)
class Reading:
    """A report after cleaning, layout and parsing."""

    report: Report
    text: str  # cleaned
    offsets: OffsetMap  # cleaned -> report.text
    layout: Layout
    sentences: tuple[Sentence, ...]
    case: Case = "mixed"

    @property
    def is_claim(self) -> bool:
        """Whether the report is an armed group's own account of what it did."""
        return self.report.source.kind == "armed_group"

    @property
    def skipped(self) -> int:
        """How many sentences the gate skipped."""
        return sum(s.doc is None for s in self.sentences)

    def sentences_in(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences that share a character with a span."""
        first = bisect_right(self.sentences, span.start, key=lambda s: s.span.end)
        return self.sentences[first : bisect_left(self.sentences, span.end, key=lambda s: s.span.start)]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds ``offset``; None in a heading, dateline or boilerplate."""
        index = bisect_right(self.sentences, offset, key=lambda s: s.span.start) - 1
        found = self.sentences[index] if index >= 0 else None
        return found if found and offset < found.span.end else None


# --- find: what the text says -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that say something, and the rule that read them."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountMention(Mention):
    """A quantity: "at least 35", "dozens", "a colonel and four of his men" gives two. ``of`` is the noun phrase
    counted, with the quantity ("at least 35 soldiers"); ``head`` its head noun's span, None when elided ("13 died")."""

    interval: Interval
    best: int | None
    modifier: str | None  # as written, or the id of the convention in data/counts that read a vague word
    of: Span
    head: Span | None


HARM: frozenset[Outcome] = frozenset(  # outcomes of people whom an attack struck
    ("killed", "wounded", "killed_or_wounded", "killed_wounded_or_captured", "killed_or_captured")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TollMention(Mention):
    """People harmed, as the words count them. ``trigger`` is the word that states the outcome, ``people`` the noun
    phrase harmed (None: elided). ``subset_of`` indexes the same tuple. ``shared`` marks a toll stated for several
    incidents together ("the two attacks killed more than 50"); ``running`` a total since some date, which is no
    incident's toll. ``interval.low == high == 0`` is a stated zero ("no casualties")."""

    outcome: Outcome
    trigger: Span
    people: Span | None
    interval: Interval
    best: int | None
    modifier: str | None
    who: str | None
    civilian_status: CivilianStatus
    subset_of: int | None = None
    shared: bool = False
    running: bool = False
    mixed: bool = False  # of two kinds of people counted together ("nine soldiers and civilians")
    background: bool = False  # told of another occasion ("responsible for killing four guards")

    @property
    def told_of(self) -> Span:
        """The words for those harmed; where they are left out, those of the toll."""
        return self.span if self.people is None else self.people


@dataclass(frozen=True, slots=True, kw_only=True)
class DamageMention(Mention):
    """Things hit. ``object`` is in the singular, without article and number ("ISIL-held building")."""

    object: str
    outcome: DamageOutcome
    trigger: Span
    interval: Interval | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponMention(Mention):
    """A means of violence. ``used`` is False where it was only found, seized or destroyed."""

    type: str
    interval: Interval | None
    used: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """How the text puts an act. ``told`` is False where it is no incident at all (a plan, a rule, a background or
    a hypothetical), with the ``reason``; ``rules`` name what decided, with the words."""

    status: Status
    stance: Stance
    attribution: tuple[Attribution, ...]
    told: bool
    reason: str | None
    words: tuple[tuple[Span, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One participant of an act: the noun phrase, its head noun, its role."""

    role: Literal["initiator", "target", "victim", "means", "other"]
    span: Span
    head: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActMention(Mention):
    """A word or phrase that states a violent or coercive act (``act`` is its entry in data/acts)."""

    sentence: int
    act: str
    shape: Literal["verb", "noun", "modifier"]
    event_type: EventType | None  # None: an outcome alone ("was found dead") that needs its means from elsewhere
    outcome: Outcome | None
    arguments: tuple[Argument, ...]
    assertion: Assertion
    occurrences: Interval
    counted: bool  # the words say how many: "four strikes", "another attack"
    definite: bool  # "the attack": goes back to one already told
    weak: bool  # makes an incident only beside harm, weapons or another act
    effect: bool  # states damage alone
    aside: bool = False  # told of a participant ("soldiers taken in May were ...", "a man who had led raids was ...")


# --- resolve: what it means -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A date expression with its meaning. ``scope`` is "heading" where it stands in a heading, "dateline" where it
    dates the report, "background" where it dates no act told here (a birth, a founding, "since 2014")."""

    span: Span
    rule: str
    date: Date
    scope: Literal["text", "heading", "dateline", "background"]
    reason: str | None = None  # why it is unresolved: one of reasons.REASONS
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A place expression (a whole chain: "Marjeh district, Helmand province") with its meaning."""

    span: Span
    rule: str
    location: Location
    scope: Literal["text", "heading", "dateline", "background"]  # background: an origin, a nationality, a title
    reason: str | None = None
    candidates: tuple[str, ...] = ()
    why: str | None = None  # how the choice fell, in one line, for explain
    homed: bool = False  # of an unlisted place: its own words name the area or country it lies in
    opens: bool = False  # a claim's sentence opens with it ("In Pakistan, on the 8th, ..."), and what follows is there


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A noun phrase for people or a body, read to a plain actor. ``head`` is its head noun's span."""

    span: Span
    head: Span
    rule: str
    form: Form
    name: str | None  # the plain name: a registry name, a composed name ("Afghan police"), or a plain noun
    actor_id: str | None
    type: str | None
    country: str | None
    who: str | None
    civilian_status: CivilianStatus
    size: Interval | None
    side: Literal["own", "opponent"] | None  # relative to the report's source
    person: str | None = None  # a named individual's name as written; masked in exports
    loaded_terms: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponsibilityMention:
    """Words apart from the act that say who did it: "claimed responsibility". ``body`` is the head noun of who."""

    span: Span
    rule: str
    sentence: int
    body: Span
    certainty: Literal["claimed", "suspected", "accused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that was found in one report and what it means, ready to be assembled; also what ``explain`` shows."""

    reading: Reading
    dates: tuple[Dated, ...]
    places: tuple[Placed, ...]
    actors: tuple[Known, ...]
    counts: tuple[CountMention, ...]
    tolls: tuple[TollMention, ...]
    damage: tuple[DamageMention, ...]
    weapons: tuple[WeaponMention, ...]
    acts: tuple[ActMention, ...]
    chains: tuple[int, ...]  # per actor, the index of the first mention of the same one
    responsibility: tuple[ResponsibilityMention, ...] = ()
    loaded: tuple[tuple[Span, str], ...] = ()  # loaded terms: where, and the entry's id in data/loaded_terms

    def actors_in(self, span: Span) -> Iterator[int]:
        """The indices of the actors whose words lie in a span."""
        return (i for i in beginning_in(self.actors, span) if span.covers(self.actors[i].span))

    def terms_in(self, span: Span) -> set[str]:
        """The loaded terms of which a word lies in a span."""
        first = bisect_right(self.loaded, span.start, key=lambda found: found[0].end)
        last = bisect_left(self.loaded, span.end, key=lambda found: found[0].start)
        return {term for _, term in self.loaded[first:last]}

    def actors_beside(self, offset: int) -> Iterator[int]:
        """The indices of the actors in the sentence that holds ``offset``; none outside of sentences."""
        sentence = self.reading.sentence_at(offset)
        return iter(()) if sentence is None else self.actors_in(sentence.span)
