"""What a news report as a whole speaks of, by its opening: a storm, an exercise, a day of remembrance, a novel.

"Floods have killed 23 in the north. ... Forty people were injured."          the injured are the flood's
"Hundreds marked the anniversary of the bombing. ... Thousands were wounded." so are those of that day
"The army began a drill on Monday. ... Commandos stormed a bunker."           and those of the drill the drill's
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tollbook.find.assertion_cues import Cue, CueEntry, CueKind, Cues
from tollbook.find.assertion_everyday import everyday
from tollbook.find.assertion_general import is_old, is_under_day
from tollbook.find.assertion_sense import SCORE
from tollbook.find.assertion_setting import HELD_OFF, TITLED, story_opening, without_carers
from tollbook.find.assertion_telling import OF_LATE, Telling, harms, has_verb, is_now
from tollbook.find.assertion_verdict import Verdict, grammatical
from tollbook.find.report_words import ReportWords
from tollbook.mentions import Reading, Sentence
from tollbook.parse import Doc, Token

_REACH = 14  # sentences that an opening may speak for; longer reports go on to other things
_ANEW = re.compile(
    r"\W*(?:meanwhile|elsewhere|separately|in other\b|in another\b|also on\b|hours later)", re.IGNORECASE
)
_LONG_TEXT = 2000  # characters: a text that may tell of several things
_EVEN = 0.5
_KINDS: tuple[CueKind, ...] = (
    "mishap_text", "sport_text", "exercise_text", "fiction_text", "remembrance_text", "past_text", "trial_text",
    "affairs_text",
)  # fmt: skip
_OF_TRADES = frozenset(("sport_text", "fiction_text", "trial_text"))  # a victim's trade alone opens none of them
_PLAIN: dict[CueKind, str] = {"past_text": "background", "trial_text": "court", "affairs_text": "background"}
_NAMED_WAR = re.compile(  # an encyclopedia's first words: "The Biafran War was a civil war in Nigeria"
    r"\W*[Tt]he (?:[\w'-]+ ){0,5}(?:War|Wars|Emergency|Uprising|Rebellion|Revolt|Offensive|"
    r"Campaign|Crusade|Battle|Siege|Massacre|Mutiny)\b[^.;]{0,60}?\b(?:was|were|lasted|broke out|began|started|is)\b"
)
_NEO = re.compile(r"\b[Nn]eo-")
_YEARS = re.compile(r"\b(?:1\d|20)\d\d\b")
_MONTH_OF_YEAR = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) 1\d\d\d\b"
)
_FEW = 6  # words of an unread sentence that is likely a note
_PLAINLY = 5  # words of stories that leave no doubt
_CENTURY = 100  # years
_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_OF_DAY = re.compile(
    rf"{OF_LATE.pattern}|\b(?:today|tonight|this (?:morning|afternoon|evening)|(?:hours|minutes) (?:ago|earlier))\b"
    rf"|\b\d{{1,2}} {_MONTH}\b(?! \d{{4}})|\b{_MONTH} \d{{1,2}}\b(?!, \d{{4}})",
    re.IGNORECASE,
)
_OF_LATE_ACT = re.compile(  # an opening that answers to violence of these days: what is told of it is news
    r"\b(?:last|this) (?:week|month|weekend|night)\b"
    r"|day['’]s (?:\w+ ){0,2}(?:attack|bombing|blast|shooting|raid|killing)"
    r"|\bclaim(?:ed|s|ing)? responsibility\b"
    r"|\byesterday\b|\bdays (?:ago|after)\b|\b(?:a day|hours|weeks) (?:ago|after)\b|\brecent\b",
    re.IGNORECASE,
)
_RISEN = re.compile(  # an opening that brings an attack's toll up to date: mourning beside it opens no other field
    r"\b(?:toll|number of (?:the )?(?:dead|deaths|(?:people |those )?killed))\b[^.;]{0,120}?"
    r"\b(?:rose|risen|climbed|jumped|mounted|grew|grown|increased|reached|stands at|stood at) (?:to )?",
    re.IGNORECASE,
)
_YEARS_ON = re.compile(  # a look back across years, wherever in an opening it stands
    r"\b(?:years?|decades?|half a century|quarter of a century) (?:after|since|on|later|to the day|ago today)\b"
    rf"|\b\d+ years ago\b|\banniversar(?:y|ies)\b|\b(?:each|every) (?:year|spring|summer|autumn|winter|{_MONTH})\b",
    re.IGNORECASE,
)
_FOR_THE_DEAD = re.compile(
    r"\b(?:for|to|of|remember(?:s|ed)?|honou?r(?:s|ed)?|mourn(?:s|ed)?) (?:all |some |more than |nearly )?"
    r"(?:the|those|each|\d[\d,]*)(?: [\w,-]+){0,5}? (?:victims|killed|shot|murdered|massacred|abducted|gassed|gunned|"
    r"lost|who (?:died|fell|were|lost))\b|\bmark(?:s|ed|ing)? the (?:day|date|hour|moment|night)\b",
    re.IGNORECASE,
)
_BEGINS_YEARS_ON = re.compile(  # "Ten years after ...", "One year on, ...", "Today marks forty years since ..."
    r"\W*(?:(?:today|it|this \w+|\w+day) (?:is|was|marks|marked)|it['’]s|more than|nearly|almost|some)? ?"
    r"(?:\w+(?:[- ]\w+)? (?:years?|decades?)|half a century|a quarter of a century) (?:after|since|on\b|later)",
    re.IGNORECASE,
)
_UNSETTLED = frozenset((None, "reference", "generic", "running_total", "description"))  # reasons that leave harm told
_BLAST = re.compile(r"\b(?:blasts?|explo(?:sions?|ded?|ding)|detonat\w+|the charge)\b", re.IGNORECASE)
_PLAYED = frozenset(  # what troops do in exercises too, to targets
    ("fire", "drop", "destroy", "launch", "bomb", "shell", "strike", "hit", "sink", "storm", "open", "carry", "target")
)


@dataclass(frozen=True, slots=True)
class Field:
    """What an opening speaks of, its last sentence, and the last one that it speaks for."""

    entry: CueEntry
    reason: str
    opening: int
    last: int
    old: bool = False  # all the years that it names are long past: a day without one is of theirs


class Fields:
    """Says whether a sentence stands in a report that speaks of something else than armed violence.

    An opening that tells of violence opens no such field; a sentence with a day of its own is taken by itself."""

    def __init__(self, cues: Cues, words: ReportWords) -> None:
        self._cues, self._words = cues, words
        self._telling = Telling(cues)
        self._about_else: tuple[Reading | None, bool] = (None, False)
        # The opening of the section at hand: its sentences are asked about one after the other.
        self._at: tuple[Reading | None, int, Field | None] = (None, -1, None)

    def read(self, act: Token, verdict: Verdict, sentence: Sentence, reading: Reading) -> tuple[Cue, str] | None:
        """The cue and the reason why an act of a sentence is none of the report's incidents; None where it may be."""
        if reading.is_claim:
            return None
        if verdict.status in ("occurred", "attempted") and self._is_about_else(sentence, reading):
            return grammatical(act, "words_of_the_text"), "figurative"
        if self._at[0] is not reading or self._at[1] != sentence.section:
            self._at = (reading, sentence.section, self._opened(sentence.section, reading))
        field = self._at[2]
        if field is None or sentence.index > field.last or verdict.reason not in _UNSETTLED:
            return None
        found = Cue(act, field.entry), field.reason
        doc = act.doc
        match field.reason:
            case "figurative":
                return found
            case "sport":
                return None if self._cues.text("armed_text", doc) else found
            case "background" | "court" if verdict.status not in ("occurred", "attempted"):
                return None
            case "exercise" if self._cues.text("exercise_text", doc):
                return found
        if field.entry.kind == "affairs_text" and (verdict.reason == "reference" or self._telling.tells_as_done(doc)):
            return None
        by_itself = sentence.index > field.opening and bool(self._cues.text("when", doc))
        if field.old and not OF_LATE.search(doc.text):
            by_itself = False  # "Fighting opened at the fort, which fell in September 1932"
        if field.entry.kind in ("trial_text", "remembrance_text") and not _OF_DAY.search(doc.text):
            by_itself = False  # "The reporter was found dead in March", the charge says
        return None if by_itself and act.dep_ not in ("acl", "relcl") else found

    def _is_about_else(self, sentence: Sentence, reading: Reading) -> bool:
        """Whether the words of the text are not those of reports of violence; of a long text also those around."""
        if self._about_else[0] is not reading:
            armed = self._cues.stands_in("armed_text", reading.text)
            self._about_else = (reading, self._words.is_about_else(reading.text, armed=armed))
        if not self._about_else[1] or len(reading.text) < _LONG_TEXT:
            return self._about_else[1]
        beside = reading.sentences[max(sentence.index - 2, 0) : sentence.index + 3]
        return self._words.probability(reading.text[beside[0].span.start : beside[-1].span.end]) < _EVEN

    def _opened(self, section: int, reading: Reading) -> Field | None:
        """The field that a section's opening opens: its heading, if any, and its first two sentences."""
        own = [s for s in reading.sentences if s.section == section][: _REACH + 1]
        text = reading.text
        here = reading.layout.sections[section]
        heading = f"{here.heading.of(text)}. " if here.heading is not None and here.kind == "heading" else ""
        headed = len(own) > 1 and not own[0].span.of(text).rstrip().endswith((".", "!", "?", '"', "”"))
        whole = text[own[0].span.start : own[-1].span.end]
        last = next((s.index - 1 for s in own[1:] if _ANEW.match(s.span.of(text))), own[-1].index)
        notes = next((n for n, s in enumerate(own) if not _is_note(s, text)), 0)
        ahead = max(int(headed), notes)
        for length in (1 + ahead, 2 + ahead):
            lead = own[:length]
            docs = [s.doc for s in lead if s.doc is not None]
            opening = heading + text[lead[0].span.start : lead[-1].span.end]
            found = self._of(
                opening, heading + whole, docs, reading, labelled=is_under_day(lead[0].span.start, reading)
            )
            if found is not None:
                old = found[0] == "bygone_text" or (found[0] == "past_text" and is_old(whole, reading))
                return Field(self._cues.entry(found[0]), found[1], lead[-1].index, last, old)
        return None

    def _of(
        self, opening: str, text: str, docs: list[Doc], reading: Reading, *, labelled: bool
    ) -> tuple[CueKind, str] | None:
        """The words that open a field, by their kind, and the reason that it gives."""
        spoken = without_carers(opening)
        told_of = self._telling.without_harmed(spoken, docs)
        known = {kind: self._cues.stands_in(kind, spoken) for kind in _KINDS if kind not in _OF_TRADES}
        known |= {kind: self._cues.stands_in(kind, told_of) for kind in _KINDS if kind in _OF_TRADES}
        if (known["mishap_text"] or self._explained_later(opening, text)) and self._is_accident(text):
            return "mishap_text", "figurative"
        if (
            known["sport_text"]
            and not self._cues.stands_in("armed_text", opening)
            and self._is_sport(text.replace(opening, told_of))
        ):
            return "sport_text", "sport"
        if (topic := everyday(opening, text, self._cues)) is not None:
            return topic, "figurative"
        if known["exercise_text"] and not any(self._telling.tells(d, _PLAYED) or harms(d) for d in docs):
            return "exercise_text", "exercise"
        if (
            is_old(opening, reading)
            and is_old(text, reading)
            and not labelled
            and not (OF_LATE.search(opening) or self._is_new(docs, reading))
        ):
            return "past_text", "background"
        if _NAMED_WAR.match(opening) and is_old(text, reading) and not OF_LATE.search(text):
            return "past_text", "background"  # its years come later: "The X War was a war in Y. ... It ended in 1970."
        if self._cues.stands_in("bygone_text", _NEO.sub("neo", opening)) and not OF_LATE.search(text):
            return "bygone_text", "background"
        if self._is_century_old(text, reading):
            return "past_text", "background"
        if _BEGINS_YEARS_ON.match(opening):
            return "remembrance_text", "background"
        if (story := story_opening(opening)) and not self._cues.stands_in("hostile_text", story):
            return "fiction_text", "fiction"
        telling = [d for d in docs if has_verb(d)]
        strong = self._cues.stands_in("fiction_text", text) + bool(TITLED.search(text)) if known["fiction_text"] else 0
        if strong >= _PLAINLY and not any(map(self._telling.tells, docs)):
            return "fiction_text", "fiction"
        if strong >= 2 and telling and all(map(is_now, telling)):
            return "fiction_text", "fiction"
        if not any(known.values()) or any(self._telling.tells(d) or self._telling.answers(d) for d in docs):
            return None
        if known["remembrance_text"] and _YEARS_ON.search(opening):
            return "remembrance_text", "background"
        if _OF_LATE_ACT.search(opening) or _RISEN.search(opening):
            return None
        if known["fiction_text"] and self._cues.stands_in("fiction_text", text) >= 2:
            return "fiction_text", "fiction"
        if known["remembrance_text"] and (
            is_old(text, reading)
            or _FOR_THE_DEAD.search(opening)
            or self._cues.stands_in("remembrance_text", text) >= 2
        ):
            return "remembrance_text", "background"
        for kind, reason in _PLAIN.items():
            if known[kind]:
                return kind, reason
        return None

    def _is_new(self, docs: list[Doc], reading: Reading) -> bool:
        """Whether the first sentence tells violence of a day without a year, to which history is then added."""
        first = docs[0] if docs else None
        if first is None or is_old(first.text, reading) or not self._telling.tells(first):
            return False
        return bool(self._cues.text("when", first))

    @staticmethod
    def _is_century_old(text: str, reading: Reading) -> bool:
        """Whether a text dates what it tells by month and year, and by no year of the last hundred."""
        published = reading.report.source.published
        years = [int(y) for y in _YEARS.findall(text)]
        if not published or not years or OF_LATE.search(text) or max(years) > int(published[:4]) - _CENTURY:
            return False
        return _MONTH_OF_YEAR.search(text) is not None

    def _explained_later(self, opening: str, text: str) -> bool:
        """Whether an opening tells a blast, and what comes after it an accident: "the gas board found a fracture"."""
        cause = self._cues.stands_in("mishap_text", text) and self._cues.stands_in("own_blast_text", text)
        return bool(cause) and _BLAST.search(opening) is not None

    def _is_accident(self, text: str) -> bool:
        """Whether nobody and no weapon in a text does harm, and a blast in it has another cause than a bomb."""
        blast = _BLAST.search(HELD_OFF.sub(" ", text)) is not None and not self._cues.stands_in("own_blast_text", text)
        return not blast and not self._cues.stands_in("hostile_text", HELD_OFF.sub(" ", text))

    def _is_sport(self, text: str) -> bool:
        strong = self._cues.stands_in("sport_text", text) + bool(SCORE.search(text))
        return strong >= 2 or strong + self._cues.stands_in("sport_weak_text", text) >= 3


def _is_note(sentence: Sentence, text: str) -> bool:
    """Whether an opening's words are no sentence: "Channel 2, 8.30 p.m.", "Fifth of six parts."."""
    if sentence.doc is None:
        return len(sentence.span.of(text).split()) <= _FEW
    return not has_verb(sentence.doc)
