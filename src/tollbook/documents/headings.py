"""Headings: which lines are headings, and which are run into the text with no break.

>>> from tollbook.resources import Knowledge
>>> text = "North Province On the 4th of Safar, two soldiers were killed."
>>> [run.heading.of(text) for run in Headings(Knowledge()).run_in(text, "mixed")]
['North Province']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from tollbook.mentions import Case
from tollbook.resources import Entry, Knowledge
from tollbook.spans import Span

_WORD: Final = r"(?:(?:al|ad|an|ar|as|ash|at|az|el|de|la|del|of|and|the)[ -])?['‘]?[A-Z][\w'-]*"
_NAME: Final = rf"{_WORD}(?: {_WORD}){{0,3}}"
_SHORT: Final = rf"{_WORD}(?: {_WORD}){{0,2}}?"
_FULL_STOP: Final = re.compile(r"[.!?][\"')\]]* (?=[A-Z])")
_ENDS_OPEN: Final = tuple(".!?;,-–—\"'")
# What opens a sentence or an item that only lacks its full stop, rather than a heading.
_OPENS_SENTENCE: Final = re.compile(
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|near|in|at|on|around|by|for"
    r"|from|to|after|during|there|he|she|it|they|we|this|that|meanwhile|also|no)\b)",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(rf" {_NAME}")
_MARKED: Final = re.compile(r"#{1,6} +(?=\S)")
# A wire's list marks what is new with a star: "*KIRKUK - A bomb ...".
_DASHED: Final = re.compile(rf"\*{{0,2}}(?P<head>'?{_NAME})(?: [-–—]+ |[–—] ?)(?=[\"“'‘(]?[A-Z0-9])")
_SHOUTED: Final = re.compile(r"\*{0,2}(?P<head>[A-Z][A-Z'-]+(?: [A-Z][A-Z'-]+){0,2}): (?=[\"“'‘(]?[A-Z0-9])")
_COMPASS: Final = r"(?:(?:North|South|East|West)(?:[ -]?(?:[Ee]ast|[Ww]est))?(?:ern)? )"
_PART: Final = rf"(?:{_COMPASS}|(?:Lower|Middle|Upper|Central) )"
_DIGEST: Final = 2  # headings in a line that make it a digest's; names alone before what opens a sentence, one more
_ALIKE: Final = 2  # lines that open with a name and a dash: one alone may be anything
_LONGEST: Final = 110  # characters of a heading line
_MOST_WORDS: Final = 16


class HeadingEntry(Entry, frozen=True, kw_only=True):
    """A word that makes or follows a heading: "Province" (area), "On" (opener), "Somalia" (country, or wide region)."""

    kind: Literal["area", "opener", "country"]
    forms: tuple[str, ...]


class _Named(Entry, frozen=True, kw_only=True):
    """A province that an armed group declared, by its names; or a country, with its adjectives."""

    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()


class _Words(Entry, frozen=True, kw_only=True):
    """Words for a kind of place, or for a body."""

    words: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RunIn:
    """A heading run into a line, and where the text after it starts."""

    heading: Span
    body: int
    entry: str | None  # id of the entry whose word made it a heading; None where only the date after it did


def _any_of(forms: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first, so that none stops at the start of a longer one."""
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


class Headings:
    """Finds headings, from the words in data/document_headings."""

    def __init__(self, knowledge: Knowledge) -> None:
        entries = knowledge.entries("document_headings", HeadingEntry)
        forms = {
            kind: _any_of(f for e in entries if e.kind == kind for f in e.forms)
            for kind in ("area", "opener", "country")
        }
        self._ids = {form.lower(): e.id for e in entries for form in e.forms}
        self._openers = frozenset(form for e in entries if e.kind == "opener" for form in e.forms)
        one = f"(?:{_COMPASS}?(?:{forms['country']})|{forms['country'].upper()})"
        border = rf"(?:,? and (?:the|its) (?:border|frontier)(?: areas?| regions?| zone)?(?: with {one})?)?"
        countries = rf"(?P<country>{one})(?:(?:,| and| AND| &) {one}){{0,3}}{border}"  # "MALI AND NIGER"
        area = f"(?P<word>{forms['area']})"
        # "Islamic Province of Bay and Bakool"
        of_names = rf"(?:(?:Islamic|two|three) )?{area.replace('word', 'word2')}(?: of)? {_NAME}(?: and {_NAME})?"
        named = rf"{_NAME}(?: and {_NAME})? {area}(?: of {one})?|{of_names}|{countries}"
        # "In Yemen, San'a Province On the 4th": the country only leads up to the heading.
        country = rf"In {one}, (?:in )?(?=[^.;]{{0,40}} {area.replace('word', 'word3')}\b)"
        # "Kidal Region Tessalit: the base ...", "Bay Region Ethiopian troops ...", "Tahoua Region Niger's guard ..."
        nations = knowledge.entries("demonyms", _Named)
        people = _any_of(form for e in nations for form in e.adjectives)
        owners = _any_of(form for e in nations for form in e.names)
        after = rf"{_SHORT}:[ ]|(?:{people}) [a-z]|(?:{owners})['’]s?[ ]"
        self._headed = re.compile(
            rf"(?P<lead>(?:In|Inside|Across|The|In the) |{country})?"
            rf"(?P<head>(?:{named})(?: ?[-–—] {_SHORT}(?=:| (?:{forms['opener']})\b))?)"
            rf"(?:(?P<colon>:)(?= |$)|(?P<stop>\.|[ ]?[-–—])(?= [\"'(]?[A-Z0-9]|$)"
            rf"| (?=(?P<opener>{forms['opener']})\b)|(?(lead)(?!)| (?={after})))"
        )
        self._any_case = re.compile(
            rf"(?P<lead>(?:in|inside|across|the|in the) )?(?P<head>{named})"
            rf"(?:(?P<colon>:)(?= |$)|(?P<stop>\.)(?= |$)| (?=on (?:the )?\d))",
            re.IGNORECASE,
        )
        self._dated = re.compile(
            rf"(?P<head>{_NAME}):? (?=On (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b|On the [a-z]+ (?:of|day)\b)"
        )
        declared = {name for e in knowledge.entries("declared_provinces", _Named) for name in e.names}
        self._provinces = re.compile(rf"(?:[Aa][a-z]{{1,2}}-)?['‘]?(?:{_any_of(declared)})")
        provinces = _any_of(declared | {name.upper() for name in declared})
        # A declared province heads what follows whatever it opens with: "Sina Province Eleven soldiers were killed".
        area = r"(?P<word>,? (?:Province|PROVINCE|Wilaya[ht]?))?"
        self._declared = re.compile(
            rf"(?P<head>(?:[A-Z][a-z]+, )?(?:Wilaya[ht]? |The )?(?:[Aa][a-z]{{1,2}}-)?['‘]?(?:{provinces}){area})"
            rf"(?=(?P<colon>:)[ ]|(?P<stop>\.)[ ][A-Z]|[ ]['\"]?[A-Z0-9])"
        )
        self._name = re.compile(rf"(?:{named})", re.IGNORECASE)
        self._opened = re.compile(rf"(?P<head>{_SHORT}) (?=(?:{forms['opener']}) )")
        # In a digest, whose other parts are headed so: an area or a region, or any name before what opens a sentence.
        opened = rf"(?=(?:{forms['opener']}) )"
        short = rf"(?:{forms['area']}) of (?:{_PART})?{_WORD}(?= {_WORD} )"  # "Wilayah of Bay Ali Farah, who"
        self._weak = re.compile(
            rf"(?P<short>{short}) |(?P<head>(?:{named}|(?:{provinces}))) (?=(?P<after>[A-Z][\w'’-]*),? (?:[a-z]|\d))"
            rf"|(?P<name>{_SHORT}) {opened}"
        )
        kinds = (*knowledge.entries("place_kinds", _Words), *knowledge.entries("unit_nouns", _Words))
        self._kinds = frozenset(
            word for e in kinds for form in (*e.words, *e.singular, *e.plural) for word in form.split()
        )
        self._leading = re.compile(rf"(?:{named}) (?=[A-Z])")

    def run_in(self, line: str, case: Case, *, digest: bool = False) -> Iterator[RunIn]:
        """The headings run into one line, in order. None of them is the whole line. ``digest``: other lines have such
        headings too."""
        found = list(self._runs(line, case, digest=False))
        if case == "mixed" and len(line) > _LONGEST:
            more = list(self._runs(line, case, digest=True))
            if digest or len(found) >= _DIGEST or len(more) > _DIGEST:
                found = more
        yield from found

    def _runs(self, line: str, case: Case, *, digest: bool) -> Iterator[RunIn]:
        after = 0
        for start in (0, *(m.end() for m in _FULL_STOP.finditer(line))):
            if start < after:
                continue
            found = self._at(line, start, case) or (self._weakly(line, start) if digest else None)
            if found is not None:
                yield found
                after = found.body

    def _weakly(self, line: str, start: int) -> RunIn | None:
        """A heading that only the digest around it makes one: "Est Region Gendarmes at ...", "Atacora The army ..."."""
        found = self._weak.match(line, start)
        if found is None:
            return None
        if found["short"]:
            return RunIn(Span(*found.span("short")), found.end(), None)
        if found["name"]:
            opens = any(word in self._openers for word in found["name"].split())
            return None if opens else RunIn(Span(*found.span("name")), found.end(), None)
        if (found["after"].lower() in self._kinds and not found["after"].isupper()) or found["after"] in (
            "Governor",
            "President",
        ):
            return None
        return RunIn(Span(*found.span("head")), found.end(), None)

    def opening(self, lines: Sequence[str], case: Case) -> dict[int, RunIn]:
        """The names that lines open with before a dash or a sentence, by line, where several do: "Hadramawt – On the
        4th, ...", "Bay In Baidoa ..."."""
        if case != "mixed":
            return {}
        told = [(i, line) for i, line in enumerate(lines) if len(line) > _LONGEST or line.endswith(".")]
        found: dict[int, RunIn] = {}
        for pattern in (_DASHED, _SHOUTED, self._opened):
            names = {i: m for i, line in told if (m := pattern.match(line)) and not self._is_opener(m["head"])}
            if len(names) >= _ALIKE:
                found |= {i: self._opened_by(lines[i], m, case) for i, m in names.items()}
        return found

    def _opened_by(self, line: str, name: re.Match[str], case: Case) -> RunIn:
        """The name that opens a line, with the heading behind its dash, if any: "Iraq – Karkuk Region On the 4th"."""
        inner = self._at(line, name.end(), case)
        if inner is not None:
            return RunIn(Span(name.start("head"), inner.heading.end), inner.body, inner.entry)
        start = name.start("head")
        return RunIn(Span(start, start + len(name["head"].rstrip("'"))), name.end(), None)

    def _is_opener(self, name: str) -> bool:
        return any(word in self._openers for word in name.split())

    def is_line(self, line: str, case: Case, *, blank_after: bool, last: bool) -> bool:
        """Whether a line that stands alone is a heading rather than a short paragraph."""
        if _MARKED.match(line):
            return True
        words = line.split()
        if (
            last
            or not any(map(str.isalpha, line[:_LONGEST]))
            or len(line) > _LONGEST
            or len(words) > _MOST_WORDS
            or line.endswith(_ENDS_OPEN)
        ):
            return False
        if self._name.fullmatch(line.rstrip(":")):
            return True
        if line.endswith(":"):
            return case == "mixed" and len(words) <= 8 and line[0].isupper()
        if case != "mixed":
            return blank_after and len(words) <= 8
        if not (line[0].isupper() or line[0].isdigit()):
            return False
        long = [w for w in words if len(w.strip("\"'(),-")) >= 4]
        titled = sum(not w.strip("\"'(")[:1].islower() for w in long)
        if long and titled >= 0.7 * len(long) and len(long) >= 2:
            return True
        if _OPENS_SENTENCE.match(line):
            return False
        return any(w.isalpha() for w in words) and (len(words) <= 6 or (blank_after and len(words) <= 14))

    def before_label(self, line: str) -> Span | None:
        """The name of an area or country that a line opens with, right before another name."""
        found = self._leading.match(line)
        return Span(0, found.end() - 1) if found is not None else None

    def words(self, line: str, start: int) -> Span:
        """The heading's own words in a heading line: without the mark before it and the colon after."""
        marked = _MARKED.match(line)
        text = line.rstrip(" :#")
        return Span(start + (marked.end() if marked else 0), start + len(text))

    def _at(self, line: str, start: int, case: Case) -> RunIn | None:
        pattern = self._headed if case == "mixed" else self._any_case
        found = pattern.match(line, start)
        if found is not None and (not found["stop"] or start == 0) and (case != "lower" or found["colon"]):
            word = found["country"] or found["word"] or found["word2"]
            inner = self._declared.match(line, start) if found["colon"] else None
            if inner is not None and self._names_town_first(line, inner, found.end("head")):
                return self._made(line, inner, "declared_province")
            return self._made(line, found, self._ids.get(word.lower()))
        if case != "mixed":
            return None
        declared = self._declared.match(line, start)
        if declared is not None and declared["stop"]:  # "Bayda. On 6 Safar", where a line begins
            body = declared.end() + 2
            return RunIn(Span(start, declared.end("head")), body, "declared_province") if start == 0 else None
        if declared is not None and self._opens_after(line, declared):
            return self._made(line, declared, "declared_province")
        dated = self._dated.match(line, start)
        if dated is None or dated["head"].split()[0] in self._openers:
            return None
        return self._made(line, dated, None)

    def _names_town_first(self, line: str, declared: re.Match[str], end: int) -> bool:
        """Whether what stands between a declared province and a colon is a town: "Wilayat Najd Riyadh: the patrol"."""
        at = declared.end("head")
        town = not declared["colon"] and _LEAD.fullmatch(line, at, end) is not None
        return town and self._provinces.fullmatch(line, at + 1, end) is None

    def _opens_after(self, line: str, declared: re.Match[str]) -> bool:
        """Whether a sentence opens after a declared province's name: any capital after "Province", else an opener."""
        head = declared["head"]
        if declared["colon"] or head.startswith("Wilaya") or (head.isupper() and declared.start() == 0):
            return True
        after = line[declared.end() :].split(maxsplit=1)
        first = after[0].strip("'\",") if after else ""
        return first in self._openers or (bool(declared["word"]) and not first.endswith("'s"))

    @staticmethod
    def _made(line: str, found: re.Match[str], entry: str | None) -> RunIn | None:
        body = found.end() + (line[found.end() : found.end() + 1] == " ")
        if not line[body:].strip():
            return None
        return RunIn(Span(found.start("head"), found.end("head")), body, entry)
