"""Where an episode happened: the place that its own words name, then the one that reaches it from before and above.

"HOMS: A mine hit a car in the village of X."  -> X, in Homs, though no gazetteer knows it
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass

import msgspec

from tollbook.incidents.claims import is_claim
from tollbook.incidents.cut.clauses import names_a_body
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.setting.apposition import is_bearing_alone, says_where, says_who, without_asides
from tollbook.incidents.setting.areas import located_by, within
from tollbook.incidents.setting.places_beside import is_across, is_dashed, is_village, is_village_of, lies_in, opens
from tollbook.incidents.setting.remembered import Remembered
from tollbook.mentions import Findings, Placed
from tollbook.spans import Span, inside

_SAME_PLACE = re.compile(
    r"\bthe same (?:city|town|village|district|area|region|province|neighbou?rhood|quarter|road|street|front|place|"
    r"spot|site|locality|location|sector|axis|valley|island|highway|zone|governorate|state|county|suburb|outskirts)\b",
    re.IGNORECASE,
)
_HARD_ON = frozenset(("date.hours", "date.told_day", "date.same_part_of_day", "date.that_part_of_day"))
_THE_TOWN = re.compile(
    r"\b(?:of|in|inside|near|above|outside|around|to|at|through|on|entering|for|towards) the "
    r"(?:city|town|village|camp|island|place)\b(?! of)",
    re.IGNORECASE,
)
RELIEF = re.compile(
    r"\breinforcements?|\brelief force|\brescue|"
    r"\b(?:who|that|which) (?:had )?(?:came|come|rushed|hurried|arrived|turned up)\b",
    re.IGNORECASE,
)
# "When a patrol came to rescue them, two devices were detonated on it"
CAME_UP = re.compile(
    r"\W*(?:and |but )?(?:when|as|after|once|while)\b[^.;]{0,90}?"
    r"\b(?:reinforcements?|relief|rescue|came|come|rushed|hurried|arrived|turned up|sent)\b",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"(?:he|him|she|her|they|them|both|(?:the|these|those|all|both) (?:\w+ )?(?:prisoners?|captives?|captured|"
    r"hostages?|detainees?|abductees?|spy|spies|two|three|four|five|six|seven|of them)\b)",
    re.IGNORECASE,
)
_CELL = re.compile(r"(?:^|\||\n)[ ]?$")
_WIDE = ("country", "region", "unknown", "admin1")
_SHARP = ("site", "settlement", "near", "admin2", "admin1")


@dataclass(frozen=True, slots=True)
class Where:
    """A place as it applies to an episode, and the other places its words name."""

    placed: Placed | None
    own: bool
    others: tuple[Placed, ...] = ()


class EpisodePlaces:
    """Answers for one report; built once from its findings."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self.where = Remembered(self._where)
        self._layout = findings.reading.layout
        self._headings = sorted((p for p in findings.places if p.scope == "heading"), key=lambda p: p.span)
        self._sections = findings.reading.layout.sections
        told = {a.sentence for a in findings.acts if a.assertion.told}
        self._telling = [s.span for s in findings.reading.sentences if s.index in told]

    def _where(self, episode: Episode) -> Where:
        """The place of an episode from its own words."""
        # "The Shifa neighborhood of the same city": what goes back to a place told says less than a name of its own.
        places = [p for p in episode.places if "places.same" not in p.rule] or list(episode.places)
        label = self._labelled(episode)
        if not is_claim(self._findings):
            places = without_asides(places, self._findings.reading.text, labelled=label is not None)
        sharp = [p for p in places if _is_sharp(p)]
        pool = sharp or places
        if not pool:
            return Where(None, own=False)
        if not is_claim(self._findings):
            text = self._findings.reading.text
            pool = [p for p in pool if not says_where(p, pool, text)]
            pool = [p for p in pool if not is_bearing_alone(p)] or pool
            elsewhere = [p for p in pool if not says_who(p, self._findings)]
            pool = elsewhere if any(p.location.precision not in _WIDE for p in elsewhere) else pool
        # Waters and deserts that no area holds ("beside Lake Chad") say less than a place beside them, and so does the
        # label of an entry ("Daraa: four men were shot near Dael").
        text = self._findings.reading.text
        best = min(
            pool,
            key=lambda p: (
                self._in_row(p, pool, text),
                (p.location.admin1 is None or is_across(p)) and p.reason is None,
                text[p.span.end : p.span.end + 1] == ":" or is_dashed(p, text),
                p.span.gap(episode.first), p.span,
            ),
        )  # fmt: skip
        wide = best.location.precision == "admin1" or "countryside" in best.span.of(text)
        fronts = [p for p in pool if opens(p, episode, text)]
        at_front = best in fronts
        near = [p for p in pool if best.reason is None or "countryside" not in p.span.of(text)]  # no village's land
        if is_village(best, text):  # "In X, on the 3rd, the village of Y was entered": at Y, which lies in X
            near = [p for p in near if p not in fronts]
        inner = [p for p in near if wide and p is not best and lies_in(p, best)]
        inner += [p for p in pool if (wide or at_front) and p is not best and is_village_of(p, best, text)]
        best = (*inner, best)[0]
        entry = self._sections[episode.section].kind == "entry"
        if label is not None and entry and best.location.precision in _WIDE and best.reason is None:
            return Where(label, own=True, others=tuple(pool))
        others = tuple(p for p in pool if p is not best)
        return Where(self._homed(within(best, others), episode), own=True, others=others)

    def _in_row(self, place: Placed, pool: list[Placed], text: str) -> bool:
        """Whether a place stands within a cell of a row whose place has its own: "Sirte | a rocket on ..."."""
        if "|" not in text:
            return False
        own = [p for p in pool if _CELL.search(text, max(0, p.span.start - 4), p.span.start)]
        return bool(own) and place not in own

    def _homed(self, place: Placed, episode: Episode) -> Placed:
        """An unlisted place with no area takes its heading's, or that which "the same city" goes back to."""
        here = place.location
        after = Span(place.span.start, place.span.end + 24).of(self._findings.reading.text)
        same = None
        if _SAME_PLACE.search(after):
            same = self._told_beside(place.span, self._sentence_of(place.span)) or self.same_place(episode)
        if same and here.country not in (None, same.location.country):
            same = None  # "on the Burkina Faso side ... at X, in the same area" behind a sentence about Mali
        if same and same.location.admin1 and (place.reason or same.location.admin1 != here.admin1):
            return located_by(place, same, "context.same_place")  # a quarter of that town, whatever towns bear its name
        if here.admin1 or place.reason != "unknown_place":
            return place
        areas = {"same_place": same or self.same_place(episode), "heading_area": self.heading_place(episode)}
        for rule, area in areas.items():
            if area is not None and area.location.admin1 and area.location.country in (here.country, None):
                return located_by(place, area, f"context.{rule}")
        return self._in_heartland(place, areas["heading_area"]) if is_claim(self._findings) else place

    def _told_beside(self, span: Span, sentence: int | None) -> Placed | None:
        """The last place before some words of a sentence, in it, that "the same area" in them may go back to."""
        before = [p for p in self._findings.places if p.span.end <= span.start and p.location.admin1]
        return before[-1] if before and self._sentence_of(before[-1].span) == sentence else None

    def _in_heartland(self, place: Placed, heading: Placed | None) -> Placed:
        """An unlisted place under a declared province of several areas: that of the place named last in the section, if
        it is one of them or none are known, else the province's first."""
        areas = [tuple(c.split(", ")) for c in heading.candidates] if heading else []
        start = self._layout.section_at(place.span.start).body.start
        for before in reversed(self._findings.places):
            here = before.location
            told = start <= before.span.start < place.span.start and before.scope == "text"
            told = told and before.reason in (None, "unknown_place")  # "the village of X, in the district of Y"
            if told and here.admin1 and here.country == place.location.country:
                return located_by(place, before, "context.area_before")
        countries = {a[-1] for a in areas}
        guess = next((a for a in areas if a[-1] == place.location.country or len(countries) == 1), None)
        if guess is None or guess[-1] != (place.location.country or guess[-1]):
            return place
        there = msgspec.structs.replace(place.location, admin1=guess[0], country=guess[-1])
        return dataclasses.replace(
            place, location=there, rule=f"{place.rule}+context.heartland", candidates=_names(areas)
        )

    def same_place(self, episode: Episode) -> Placed | None:
        """The place that "the same city" and the like go back to."""
        words = episode.span.of(self._findings.reading.text)
        if not _SAME_PLACE.search(words):
            return self._town_told(episode) if _THE_TOWN.search(words) else None
        return self._told_beside(episode.span, episode.sentence) or self.carried_place(episode)

    def _town_told(self, episode: Episode) -> Placed | None:
        """The town that news told an act in last, or that its line opens with, which "the town" goes back to."""
        if is_claim(self._findings):
            return None
        if (label := self._labelled(episode)) is not None:
            return label
        before = [p for p in self._findings.places if p.scope == "text" and p.span.start < episode.span.start]
        told = [p for p in before if _is_sharp(p) and any(s.covers(p.span) for s in self._telling)]
        towns = [p for p in told if "countryside" not in p.span.of(self._findings.reading.text)]
        return (towns or told)[-1] if told else None

    def claimed_place(self, episode: Episode) -> Placed | None:
        """The place of an attack in a claim that names none: where the sentence before leads up to it, or, told as
        following hard on another or going back to its town, where that was."""
        scene = self.scene(episode)
        if scene is not None:
            return scene
        text = episode.span.of(self._findings.reading.text)
        if RELIEF.search(text) and episode.acts:
            return self.carried_place(episode)  # those who came up after an attack were struck where it was
        follows = any(d.rule in _HARD_ON for d in episode.dates) or (not episode.dates and episode.cue == "new")
        if follows or _THE_TOWN.search(text) or self._struck_again(episode):
            return self.carried_place(episode)
        return None

    def _struck_again(self, episode: Episode) -> bool:
        """Whether those killed are spoken of as known: "they were executed on the following day"."""
        text = self._findings.reading.text
        deaths = [a for a in episode.acts if a.outcome == "killed"]
        whom = [x for a in deaths for x in a.arguments if x.role == "victim"]
        return bool(whom) and all(_KNOWN.match(x.span.of(text)) for x in whom)

    def scene(self, episode: Episode) -> Placed | None:
        """The place of the sentence just before, where that tells of no act: it leads up to this one."""
        section = self._sections[episode.section]
        for back in range(1, min(2, episode.sentence) + 1):
            told = inside(self._findings.places, self._findings.reading.sentences[episode.sentence - back].span)
            before = [p for p in told if p.scope == "text" and section.body.covers(p.span)]
            if any(s.covers(p.span) for s in self._telling for p in before):
                return None
            sharp = sorted((p for p in before if _is_sharp(p)), key=lambda p: p.location.precision in _WIDE[:3])
            towns = [p for p in sharp if p.location.precision != "admin1" or p.reason is not None] or sharp
            if towns:  # "9 Sha'ban, Hiran: troops moved on the wells of X"
                return self._homed(towns[0], episode)
        return None

    def heading_place(self, episode: Episode) -> Placed | None:
        """The place that the section's heading names, or the last heading above; or the country or area that a sentence
        of the paragraph opened with."""
        section, paragraph = self._sections[episode.section], self._layout.paragraphs[episode.paragraph]
        start = max(section.body.start, paragraph.start)
        told = [p for p in self._findings.places if start <= p.span.start < episode.span.start and p.location.country]
        opened = next((p for p in reversed(told) if p.opens), None)
        area = opened is not None and opened.reason is None and opened.location.precision in ("country", "admin1")
        if opened is not None and area and told[-1].location.country == opened.location.country:
            return opened
        if section.heading is not None:
            named = [p for p in self._headings if section.heading.covers(p.span)]
            if named:
                return named[-1]
        before = [p for p in self._headings if p.span.start < episode.span.start and not self._labels_entry(p)]
        return before[-1] if before else None

    def sharper_than_heading(self, episode: Episode) -> Placed | None:
        """The place that the paragraph named before an episode, where the heading above, as a title does, only says in
        which country all of it was."""
        above, told = self.heading_place(episode), self.carried_place(episode)
        if above is None or told is None:
            return None
        if above.location.precision not in ("country", "unknown"):
            # A title that names several provinces, "Sagaing, Magway and Kayah, 1 to 9 May", says of none which.
            return told if self._one_of_several(above) and told.location.precision not in _WIDE else None
        one_country = told.location.country in (None, above.location.country) or above.location.country is None
        return told if one_country and told.location.precision not in _WIDE[:3] else None

    def _one_of_several(self, above: Placed) -> bool:
        """Whether a heading's place stands there beside others."""
        heading = self._layout.heading_at(above.span)
        if heading is None or is_claim(self._findings):
            return False
        return len({p.location.name for p in self._headings if heading.covers(p.span)}) > 1

    def _labelled(self, episode: Episode) -> Placed | None:
        """The sharp place that the label of an episode's entry names, or the name that its line opens with."""
        section = self._sections[episode.section]
        if section.kind not in ("entry", "run_in") or section.heading is None:
            return None
        named = [p for p in self._headings if section.heading.covers(p.span)]
        return named[-1] if named and named[-1].location.precision not in _WIDE else None

    def _labels_entry(self, placed: Placed) -> bool:
        """Whether a place stands in the label of one entry of a list, and so says nothing of the entries below."""
        heading = self._layout.heading_at(placed.span)
        return heading is not None and any(heading.covers(label) for label in self._layout.labels)

    def carried_place(self, episode: Episode) -> Placed | None:
        """The last place that the paragraph named before an episode, first of all in a sentence that tells an act."""
        paragraph = self._layout.paragraphs[episode.paragraph]
        told = inside(self._findings.places, Span(paragraph.start, episode.span.start))
        before = [p for p in told if p.scope == "text"]
        before = [p for p in before if not names_a_body(p, self._findings)] or before
        sharp = [p for p in before if p.location.precision in _SHARP]
        telling = [p for p in sharp if any(s.covers(p.span) for s in self._telling)]
        just_named = [p for p in sharp if self._sentence_of(p.span) == episode.sentence - 1]
        pool = just_named or telling or sharp or before
        return pool[-1] if pool else None

    def _sentence_of(self, span: Span) -> int | None:
        sentence = self._findings.reading.sentence_at(span.start)
        return None if sentence is None else sentence.index


def _is_sharp(place: Placed) -> bool:
    """Whether a place says more than its country or region; an unlisted one always does."""
    return place.location.precision in _SHARP or place.reason == "unknown_place"


def _names(areas: list[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(", ".join(area) for area in areas)
