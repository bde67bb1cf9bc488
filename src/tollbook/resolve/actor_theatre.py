"""Who speaks in a report, and which country its words are about: what the meaning of a loaded word hangs on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tollbook.find.actor_lexicon import ActorEntry, ActorLexicon
from tollbook.find.actor_words import PhraseIndex, Word, fold, words_of
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


class Speakers:
    """Tells who speaks. Built once."""

    def __init__(self, lexicon: ActorLexicon) -> None:
        self._lexicon = lexicon
        jihadist = {term.id for term in lexicon.loaded.values() if term.jihadist}
        self._folded = frozenset(key for key, term in lexicon.loaded_folds.items() if term in jihadist)
        self._phrases = PhraseIndex((word, term) for term in sorted(jihadist) for word in lexicon.loaded[term].words)

    def of(self, reading: Reading, words: Sequence[Sequence[Word]]) -> Speaker:
        """The report's speaker, by its source's kind and name, else by its words; ``words`` are those of each
        sentence."""
        lexicon, source = self._lexicon, reading.report.source
        name = words_of(source.name or "")
        actors = tuple(i for hit in lexicon.actor_index.find(name) for i in hit.values)
        kind = source.kind
        if not actors and kind == "unknown":
            # A release that names its office above the text ("ISAF Joint Command - Afghanistan") speaks for it.
            end = min((s.span.start for s in reading.sentences), default=0)
            above = [*(span.of(reading.text) for span in reading.layout.boilerplate[:4]), reading.text[: min(end, 300)]]
            named = [i for text in above for hit in lexicon.actor_index.find(words_of(text)) for i in hit.values]
            forces = ("foreign_forces", "state_forces")
            actors = tuple(dict.fromkeys(i for i in named if lexicon.actors[i].type in forces))
        jihadist, claimant = self._vocabulary(reading, words)
        if not actors and jihadist and claimant and kind in ("unknown", "armed_group"):
            actors = (claimant,)
        if kind == "unknown" and actors and not jihadist:
            kind = _kind_of(lexicon.actors[actors[0]])
        homes = [hit.values[0] for hit in lexicon.country_index.find(name) if len(hit.values) == 1]
        homes += [c for a in actors for c in lexicon.actors[a].countries]
        return Speaker(kind=kind, actors=actors, countries=tuple(dict.fromkeys(homes)), jihadist=jihadist)

    def _vocabulary(self, reading: Reading, words: Sequence[Sequence[Word]]) -> tuple[bool, str | None]:
        """Whether the words are a jihadist group's, and the group that they name as their own."""
        lexicon = self._lexicon
        read = [w for s, w in zip(reading.sentences, words, strict=True) if s.span.start <= _READ]
        keys = {word.key for sentence in read for word in sentence}
        if self._folded.isdisjoint(map(fold, keys)) and not any(map(self._phrases.find, read)):
            return False, None
        seen: set[str] = set()
        claimant = None
        for sentence in read:
            told = {term for word in sentence if (term := lexicon.loaded_folds.get(fold(word.key))) is not None}
            told.update(hit.values[0] for hit in lexicon.loaded_index.find(sentence))
            for term in sorted(told):
                if not lexicon.loaded[term].jihadist:
                    continue
                seen.add(term)
                own = [r.actor for r in lexicon.loaded[term].readings if r.side == "own" and r.actor]
                claimant = claimant or next(iter(own), None)
        return len(seen) >= _JIHADIST_WORDS, claimant


def _kind_of(entry: ActorEntry) -> SourceKind:
    if entry.type in ("state_forces", "police", "intelligence", "foreign_forces", "peacekeepers"):
        return "state_force"
    if entry.type in ("rebel", "militia", "tribal", "criminal_group", "armed_group"):
        return "armed_group"
    return "government" if entry.type == "government" else "unknown"


class Theatre:
    """The countries a report speaks of, near each sentence and as a whole."""

    def __init__(
        self,
        reading: Reading,
        words: Sequence[Sequence[Word]],
        lexicon: ActorLexicon,
        speaker: Speaker,
        placed: Sequence[Placed] = (),
    ) -> None:
        self._section_of = {s.index: s.section for s in reading.sentences}
        self._lexicon = lexicon
        self._ranks: dict[tuple[int, tuple[str, ...]], tuple[str, ...]] = {}
        own: dict[int, list[str]] = {s.index: self._countries(w) for s, w in zip(reading.sentences, words, strict=True)}
        starts = [s.span.start for s in reading.sentences]
        for place in placed:
            at = bisect_right(starts, place.span.start) - 1
            if at >= 0 and place.location.country:
                own[reading.sentences[at].index].append(place.location.country)
        self._own = {index: tuple(countries) for index, countries in own.items()}
        self._sections: dict[int, dict[str, int]] = {}
        for s in reading.sentences:
            _add(self._sections.setdefault(s.section, {}), self._own[s.index])
        for section in reading.layout.sections:
            if section.heading is not None:
                heading = self._countries(words_of(section.heading.of(reading.text)))
                _add(self._sections.setdefault(section.index, {}), dict.fromkeys(heading), 3)
        self._report: dict[str, int] = {}
        for counts in self._sections.values():
            for country, n in counts.items():
                self._report[country] = self._report.get(country, 0) + n
        if reading.layout.dateline is not None:
            _add(self._report, self._countries(words_of(reading.layout.dateline.of(reading.text))))
        for actor in speaker.actors:
            entry = lexicon.actors[actor]
            _add(self._report, (*entry.countries, *entry.theatre))
        _add(self._report, speaker.countries)

    def at(self, sentence: int) -> tuple[str, ...]:
        """The countries near a sentence, likeliest first: its own, then its section's, then the report's."""
        key = (self._section_of.get(sentence, -1), self._own.get(sentence, ()))
        ranked = self._ranks.get(key)
        if ranked is None:
            ranked = self._ranks[key] = self._ranked(*key)
        return ranked

    def _ranked(self, section: int, own: tuple[str, ...]) -> tuple[str, ...]:
        scores = {country: _REPORT * n for country, n in self._report.items()}
        for country, n in self._sections.get(section, {}).items():
            scores[country] = scores.get(country, 0) + _SECTION * n
        _add(scores, own, _NEAR)
        return tuple(c for c, _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])))

    @property
    def report(self) -> frozenset[str]:
        """Every country that the report names or that its source is of."""
        return frozenset(self._report)

    def _countries(self, words: Sequence[Word]) -> list[str]:
        return [hit.values[0] for hit in self._lexicon.country_index.find(words) if len(hit.values) == 1]


def _add(scores: dict[str, int], countries: Iterable[str], n: int = 1) -> None:
    for country in countries:
        scores[country] = scores.get(country, 0) + n
