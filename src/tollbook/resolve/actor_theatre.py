"""Who speaks in a report, and which country its words are about: what the meaning of a loaded word hangs on."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tollbook.find.actor_lexicon import ActorEntry, ActorLexicon
from tollbook.find.actor_words import fold, words_of
from tollbook.mentions import Placed, Reading
from tollbook.model import SourceKind

_JIHADIST_WORDS = 2  # two different words of that vocabulary; one alone may be a quotation
_READ = 20_000  # characters: enough of a digest to know its vocabulary
_NEAR, _SECTION, _REPORT = 100, 10, 1


@dataclass(frozen=True, slots=True)
class Speaker:
    """The source: its kind, the registry entries and countries that its name spells, and whether its vocabulary is a
    jihadist group's."""

    kind: SourceKind
    actors: tuple[str, ...]
    countries: tuple[str, ...]
    jihadist: bool

    @property
    def armed_group(self) -> bool:
        """Whether an armed group speaks, by the source's kind or, where that isn't known, by its vocabulary."""
        return self.kind == "armed_group" or (self.kind == "unknown" and self.jihadist)

    @property
    def state(self) -> bool:
        """Whether a state or its forces speak."""
        return self.kind in ("state_force", "government")

    def speaks_as(self, speakers: Sequence[str]) -> bool:
        """Whether the source is among ``speakers``: source kinds, "jihadist", or registry ids."""
        own = {self.kind, *self.actors}
        if self.armed_group:
            own.add("armed_group")
        if self.jihadist:
            own.add("jihadist")
        return not speakers or not own.isdisjoint(speakers)


def speaker_of(reading: Reading, lexicon: ActorLexicon) -> Speaker:
    """The report's speaker, by its source's kind and name, else by its words."""
    source = reading.report.source
    name = source.name or ""
    words = words_of(name)
    actors = tuple(i for hit in lexicon.actor_index.find(words) for i in hit.values)
    kind = source.kind
    if not actors and kind == "unknown":
        # A release that names its office above the text ("ISAF Joint Command - Afghanistan") speaks for it.
        end = min((s.span.start for s in reading.sentences), default=0)
        above = [*(span.of(reading.text) for span in reading.layout.boilerplate[:4]), reading.text[: min(end, 300)]]
        named = [i for text in above for hit in lexicon.actor_index.find(words_of(text)) for i in hit.values]
        actors = tuple(dict.fromkeys(i for i in named if lexicon.actors[i].type in ("foreign_forces", "state_forces")))
    jihadist, claimant = _vocabulary(reading, lexicon)
    if not actors and jihadist and claimant and kind in ("unknown", "armed_group"):
        actors = (claimant,)
    if kind == "unknown" and actors and not jihadist:
        kind = _kind_of(lexicon.actors[actors[0]])
    homes = [hit.values[0] for hit in lexicon.country_index.find(words) if len(hit.values) == 1]
    homes += [c for a in actors for c in lexicon.actors[a].countries]
    return Speaker(kind=kind, actors=actors, countries=tuple(dict.fromkeys(homes)), jihadist=jihadist)


def _kind_of(entry: ActorEntry) -> SourceKind:
    if entry.type in ("state_forces", "police", "intelligence", "foreign_forces", "peacekeepers"):
        return "state_force"
    if entry.type in ("rebel", "militia", "tribal", "criminal_group", "armed_group"):
        return "armed_group"
    return "government" if entry.type == "government" else "unknown"


def _vocabulary(reading: Reading, lexicon: ActorLexicon) -> tuple[bool, str | None]:
    """Whether the words are a jihadist group's, and the group that they name as their own."""
    seen: set[str] = set()
    claimant = None
    for sentence in reading.sentences:
        if sentence.span.start > _READ:
            break
        words = words_of(sentence.span.of(reading.text))
        told = {term for word in words if (term := lexicon.loaded_folds.get(fold(word.key))) is not None}
        told.update(hit.values[0] for hit in lexicon.loaded_index.find(words))
        for term in sorted(told):
            if not lexicon.loaded[term].jihadist:
                continue
            seen.add(term)
            own = [r.actor for r in lexicon.loaded[term].readings if r.side == "own" and r.actor]
            claimant = claimant or next(iter(own), None)
    return len(seen) >= _JIHADIST_WORDS, claimant


class Theatre:
    """The countries a report speaks of, near each sentence and as a whole."""

    def __init__(
        self, reading: Reading, lexicon: ActorLexicon, speaker: Speaker, placed: Sequence[Placed] = ()
    ) -> None:
        self._section_of = {s.index: s.section for s in reading.sentences}
        self._lexicon = lexicon
        self._near: dict[int, tuple[str, ...]] = {}
        self._placed: dict[int, list[str]] = {}
        starts = [s.span.start for s in reading.sentences]
        for place in placed:
            at = bisect_right(starts, place.span.start) - 1
            if at >= 0 and place.location.country:
                self._placed.setdefault(reading.sentences[at].index, []).append(place.location.country)
        self._sentences = {s.index: self._countries(s.span.of(reading.text)) for s in reading.sentences}
        self._sections: dict[int, Counter[str]] = {}
        for s in reading.sentences:
            own = self._sections.setdefault(s.section, Counter())
            own.update(self._sentences[s.index])
            own.update(self._placed.get(s.index, ()))
        for section in reading.layout.sections:
            if section.heading is not None:
                heading = self._countries(section.heading.of(reading.text))
                self._sections.setdefault(section.index, Counter()).update(dict.fromkeys(heading, 3))
        self._report: Counter[str] = Counter()
        for counts in self._sections.values():
            self._report.update(counts)
        if reading.layout.dateline is not None:
            self._report.update(self._countries(reading.layout.dateline.of(reading.text)))
        for actor in speaker.actors:
            entry = lexicon.actors[actor]
            self._report.update([*entry.countries, *entry.theatre])
        self._report.update(speaker.countries)

    def at(self, sentence: int) -> tuple[str, ...]:
        """The countries near a sentence, likeliest first: its own, then its section's, then the report's."""
        if sentence not in self._near:
            self._near[sentence] = self._ranked(sentence)
        return self._near[sentence]

    def _ranked(self, sentence: int) -> tuple[str, ...]:
        scores: Counter[str] = Counter()
        for country in (*self._sentences.get(sentence, ()), *self._placed.get(sentence, ())):
            scores[country] += _NEAR
        for country, n in self._sections.get(self._section_of.get(sentence, -1), Counter()).items():
            scores[country] += _SECTION * n
        for country, n in self._report.items():
            scores[country] += _REPORT * n
        return tuple(c for c, _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])))

    @property
    def report(self) -> frozenset[str]:
        """Every country that the report names or that its source is of."""
        return frozenset(self._report)

    def _countries(self, text: str) -> list[str]:
        return [hit.values[0] for hit in self._lexicon.country_index.find(words_of(text)) if len(hit.values) == 1]
