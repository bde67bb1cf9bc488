"""History, habits, totals and general truths: what a whole sentence says of the acts in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tollbook.find.assertion_counted_from import counted_from
from tollbook.find.assertion_cues import CueKind, Cues
from tollbook.find.assertion_governed import Governed
from tollbook.find.assertion_recalled import recalled
from tollbook.find.assertion_scope import auxiliaries, bare_plural, governors, is_nominal, is_perfect
from tollbook.find.assertion_setting import set_apart
from tollbook.find.assertion_verdict import Verdict, grammatical
from tollbook.mentions import Reading
from tollbook.parse import Doc, Token

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# "in 1943", "of 1943", "9 December 1943", "between 1914 and 1918", "(1914-18)", "the 1943 bombing"
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_DATED = re.compile(
    r"\b(?:in|of|between|from|by|until|during|after|before) (?:early |mid-?|late )?"  # not "since 1977": so it is today
    r"(1[5-9]\d\d|20\d\d)\b(?! \w+s\b)"
    rf"|\b(?:{_MONTHS})(?: \d{{1,2}},?)? (1[5-9]\d\d|20\d\d)\b"
    r"|\b(?:Easter|Christmas|\w+day|spring|summer|autumn|winter) (?:of )?(1[5-9]\d\d|20\d\d)\b"
    r"|\bthe (1[5-9]\d\d|20\d\d) [a-z]|\((1[5-9]\d\d|20\d\d)\b"
    r"|(?<![^\s.;])(1[5-9]\d\d|20\d\d)(?=: [A-Z\"“])",  # "On this day. 1916: Troops open fire"
    re.IGNORECASE,
)
_BEFORE_YEAR = frozenset(
    (
        "in", "since", "of", "from", "during", "early", "late", "year", "until", "between", "and", "by", "mid", "the",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    )
)  # fmt: skip
_TAKEN = re.compile(
    r"\b(?:toll|number of (?:people |civilians |those )?(?:killed|dead))\b[^.;]{0,60}\b(?:to|at|reached|stood) \d|"
    r"\b(?:bring|took|tak|rais|brought)\w* (?:the (?:death )?toll )?to \d|"
    r"\b(?:toll|number)\b[^.;]{0,80}\b(?:rose|risen|climbed|jumped|mounted|grew|grown|reached|gone up|went up)\b",
    re.IGNORECASE,
)
_OF_A_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\byesterday\b", re.IGNORECASE)
_OF_ONE = re.compile(
    r"\b(?:toll|killed|dead|deaths) (?:from|in|of|after) (?:the|this) (?:[\w'’-]+ ){0,3}?(?:attack|bombing|blast|"
    r"explosion|strike|raid|ambush|shooting|assault|shelling|massacre)\b",
    re.IGNORECASE,
)
_OWN_DAY = re.compile(
    r"\W*(?:(?:then|also|and|likewise|meanwhile),? )?(?:on|the|that|a|two|three|in the same|hours|shortly|meanwhile|"
    r"likewise|elsewhere)\b[^.;]{0,40},|[^.;]*\bon the \d",
    re.IGNORECASE,
)
_PLUPERFECT = re.compile(r"\bhad\b", re.IGNORECASE)
# "He had been elected in 2018": the pluperfect tells what came before what the sentence ahead of it tells.
_LOOKS_BACK = re.compile(r"\W*(?:he|she|it|they|the \w+) had (?:\w+ )?\w+(?:ed|en|ne|ft|id|t)\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince (?:the \w+ of )?(?:(?:early|mid|late)[ -])?(?:[A-Z]\w+ )?\d{4}\b", re.IGNORECASE)
_NEW_DAY = re.compile(  # a day without a year: "on Tuesday", "overnight", "12 March", "March 12"
    rf"{_OF_A_DAY.pattern}|\b(?:overnight|today|last night|this (?:morning|afternoon|evening))\b"
    rf"|\b(?:\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}})\b(?!,? \d{{4}})",
    re.IGNORECASE,
)
_OLDEST = 1975  # reports of an older day are history, whatever the report's own date
_MONTH_NAMES = frozenset(_MONTHS.split("|"))
_TOLD_BY_DAY = 6  # years more for what is told with its day
_OLD = 2  # years before publication: a year that stands alone, this far back, is background
_MANY = 500  # dead told in the perfect tense ("has claimed 70,000 lives") are a war's total, not an incident's
_WARS = frozenset(("war", "conflict", "insurgency", "uprising", "rebellion", "campaign", "feud", "crackdown"))
_PRESENT = frozenset(("VBZ", "VBP"))
_SPANS: tuple[tuple[CueKind, str], ...] = (
    ("background_text", "background"),
    ("total_text", "running_total"),
    ("generic_text", "generic"),
)


class General:
    """Reads what a sentence says of its acts as a whole."""

    def __init__(self, cues: Cues, governed: Governed) -> None:
        self._cues = cues
        self._governed = governed

    def read(self, act: Token, verdict: Verdict, reading: Reading, passage: str) -> Verdict:
        """The verdict, not told where the act is history, a habit, part of a total or a general truth."""
        verdict = set_apart(act, verdict)
        if verdict.told and reading.report.source.kind != "armed_group":
            verdict = recalled(act, counted_from(act, verdict))
        if not verdict.told:
            return verdict
        doc = act.doc
        above = {act.i, *(t.i for t in act.ancestors)}
        for kind, reason in _SPANS:
            for cue in self._cues.text(kind, doc):
                if kind == "total_text" and (_is_updated(doc) or _parted(act, cue.token, reading)):
                    continue
                clause = _clause_of(cue.token)
                since = cue.token.lower_ == "since" and clause.dep_ == "advcl" and clause.head.i in above
                if (since or clause.i in above) and not _is_scene(cue.token, act):
                    return verdict.not_told(cue, reason)
        if (history := self._cues.text("history_text", doc)) and not self._cues.text("when", doc):
            return verdict.not_told(history[0], "background")
        old = _old_year(act, reading)
        if old is not None and _clause_of(old).i in above:
            return verdict.not_told(grammatical(old, "old_year"), "background")
        if self._is_old_passage(act, reading, passage):
            return verdict.not_told(grammatical(act, "old_passage"), "background")
        if total := _war_total(act):
            return verdict.not_told(grammatical(total, "war_total"), "running_total")
        return self._habitual(act, verdict)

    def _is_old_passage(self, act: Token, reading: Reading, passage: str) -> bool:
        """Whether a passage tells of old times: only old years in it, or an act told aside in a look back."""
        if self._cues.text("when", act.doc):
            return False
        if reading.is_claim:
            # A digest dates by days without a year: a year that a later sentence names says nothing of those before.
            start = passage.find(act.doc.text.strip())
            passage = passage[: max(start, 0)] if not _OWN_DAY.match(act.doc.text) else ""
        else:
            passage = _without_look_back(act.doc.text.strip(), passage)
            if _follows_new_day(act.doc.text.strip(), passage):
                return False
        if is_old(passage, reading):
            return reading.is_claim or not is_under_day(reading.text.find(passage), reading)
        aside = act.dep_ == "relcl" or any(t.dep_ == "relcl" for t in act.ancestors)
        return aside and self._cues.stands_in("background_text", passage) > 0

    def _habitual(self, act: Token, verdict: Verdict) -> Verdict:
        verb, days = self._governed.carrier(act), self._cues.text("when", act.doc)
        dated, nominal = bool(days), is_nominal(act)
        if verb is not None and not any(_is_of(day.token, verb) for day in days):
            usual = next((c for c in verb.children if self._cues.word("generic_word", c)), None)
            if usual is not None:
                return verdict.not_told(grammatical(usual, "usual"), "generic")
            if _is_present(verb) and (not nominal or bare_plural(act)) and not _is_headline(act.doc.text):
                return verdict.not_told(grammatical(verb, "present"), "generic")
        answered = verdict.reason == "reference"  # "came on Monday to condemn attacks on schools"
        if nominal and bare_plural(act) and (answered or not dated) and not self._is_told_plural(act):
            return verdict.not_told(grammatical(act, "generic_plural"), "generic")
        return verdict

    def _is_told_plural(self, act: Token) -> bool:
        """Whether acts in the plural are told as having happened: with a number, a name or a deed of their own."""
        first = next(iter(governors(act)), None)
        if first is None or act.dep_ == "appos":
            return act.dep_ in ("ROOT", "appos")
        if first.link in ("nsubj", "nsubjpass") and first.word.tag_ in ("VBD", "VBN", "VBG"):
            return True
        reported = first.link == "dobj" and self._cues.governing("speech", first.word, None) is not None
        if reported or self._governed.carrier(act) is not None or first.link in ("advcl", "relcl", "prep"):
            return any(t.like_num or t.pos_ == "PROPN" for t in act.subtree)
        return False


def _is_of(day: Token, verb: Token) -> bool:
    """Whether a day may be that of a verb: not where a present stands in a clause of its own behind the day's, as in
    "nobody claimed Tuesday's attack, but the group often targets troops"."""
    apart = verb.dep_ == "conj" and _is_present(verb) and any(c.dep_ == "nsubj" for c in verb.children)
    return not apart or verb in (day, *day.ancestors)


def _without_look_back(sentence: str, passage: str) -> str:
    """The passage up to where, behind a sentence of the simple past, it looks back: "He had left office in 2018."; and
    without the years since when a later sentence counts.

    >>> _without_look_back("A mayor was shot.", "A mayor was shot. He had left office in 2018. He had two sons.")
    'A mayor was shot.'
    """
    end = passage.find(sentence) + len(sentence)
    if end < len(sentence):
        return passage
    if _LOOKS_BACK.match(passage, end) and not _PLUPERFECT.search(sentence):
        return passage[:end]
    return passage[:end] + _SINCE.sub(" ", passage[end:])  # "more than 12,000 since August 2014": none of these


def _follows_new_day(sentence: str, passage: str) -> bool:
    """Whether a sentence of a passage goes on from one with a day of late: what a later one says of old years is
    nothing to it.

    >>> _follows_new_day("Six were hurt.", "A bomb went off on Tuesday. Six were hurt. Rebels held the town in 2012.")
    True
    """
    before = passage[: max(passage.find(sentence), 0)]
    last = next(reversed([m.start() for m in _NEW_DAY.finditer(before)]), None)
    return last is not None and not any(m.start() > last for m in _dated(before))


def is_under_day(start: int, reading: Reading) -> bool:
    """Whether the label that stands right before an offset opens a list's entry by a day without a year: the years that
    the entry then tells are other events'."""
    text = reading.text
    label = next((s for s in reading.layout.labels if s.end <= start <= s.end + 2), None)
    return label is not None and _YEAR.search(label.of(text)) is None


def is_old(passage: str, reading: Reading) -> bool:
    """Whether a stretch of text names years, and only such as are long past for its report."""
    years = [int(next(filter(None, m.groups()))) for m in _dated(passage)]
    return bool(years) and max(years) <= _limit(reading)


def _dated(text: str) -> Iterator[re.Match[str]]:
    """The years that words of a text date by; most texts name none, which is soon seen."""
    return _DATED.finditer(text) if _YEAR.search(text) else iter(())


def _is_scene(word: Token, act: Token) -> bool:
    """Whether a word of remembrance names where violence was done: "shells fell on a memorial ceremony"."""
    if word.lower_ not in ("memorial", "commemoration", "historical", "historic", "remembrance"):
        return False
    while word.i != act.i and word.dep_ in ("amod", "compound", "pobj", "conj"):
        word = word.head
    if word.head.i == act.i and word.dep_ in ("dobj", "nsubjpass"):
        return True  # "a memorial was blown up"
    return (
        word.dep_ == "prep"
        and word.head.pos_ == "VERB"
        and word.lower_ in ("on", "at", "near", "in", "outside", "during")
    )


def _is_updated(doc: Doc) -> bool:
    """Whether a total is one attack's: "taking the death toll from Monday's blast to 92", "the toll in the blast"."""
    one = _OF_A_DAY.search(doc.text) or _OF_ONE.search(doc.text)
    return _TAKEN.search(doc.text) is not None and one is not None


def _parted(act: Token, cue: Token, reading: Reading) -> bool:
    """Whether a claim adds a total up behind a semicolon: "... a post; the death toll of the two exceeded 9"."""
    between = act.doc[act.i : cue.i]
    return reading.is_claim and any(t.text == ";" for t in between)


def _clause_of(token: Token) -> Token:
    """The verb (or root) of the clause that holds a word."""
    while token.dep_ != "ROOT" and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token


def _is_present(verb: Token) -> bool:
    """Whether a clause speaks in the simple present, without numbers that tie it to one case."""
    own = auxiliaries(verb)
    if any(t.like_num for t in verb.subtree):
        return False
    if verb.tag_ in _PRESENT:
        return not own
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    present = any(a.dep_ == "auxpass" and a.tag_ in _PRESENT for a in own)
    while_so = verb.dep_ == "advcl" and any(c.lower_ == "while" for c in verb.children)  # "while the army is occupied"
    told = subject is not None and (bare_plural(subject) or while_so)
    return verb.tag_ == "VBN" and present and told and not is_perfect(verb)


def _is_headline(text: str) -> bool:
    """Whether a sentence is a heading: no full stop, or words in capitals."""
    words = [w for w in text.split() if w[0].isalpha()]
    capital = sum(w[0].isupper() for w in words)
    return not text.rstrip().endswith((".", "!", "?", "”", '"')) or (bool(words) and capital / len(words) > 0.6)


def _old_year(act: Token, reading: Reading) -> Token | None:
    """A year long before the report's own that stands with the act; with its day and month ("on 12 April 2019, armed
    men attacked X") it dates an incident as a report on some years tells it."""
    years = [t for t in act.doc if t.text.isdecimal() and _YEAR.fullmatch(t.text) and _is_dated_by(t)]
    if not years:
        return None
    limit = _limit(reading) - (_TOLD_BY_DAY if all(_has_day(y) for y in years) else 0)
    return years[0] if max(int(y.text) for y in years) <= limit else None


def _has_day(year: Token) -> bool:
    """Whether a year ends a whole date: "12 April 2019", "April 12, 2019"."""
    before = [t.text for t in year.doc[max(year.i - 3, 0) : year.i] if t.text != ","][-2:]
    return len(before) == 2 and any(w.rstrip("stndrh").isdecimal() for w in before) and bool(set(before) & _MONTH_NAMES)


def _is_dated_by(year: Token) -> bool:
    return year.i > 0 and year.nbor(-1).lower_.strip(".,") in (*_BEFORE_YEAR, "")


def _limit(reading: Reading) -> int:
    """The last year that is background in a report: by its day of publication, else by the years that it names."""
    published = reading.report.source.published
    own = int(published[:4]) if published else max((int(m.group()) for m in _YEAR.finditer(reading.text)), default=0)
    return max(own - _OLD, _OLDEST - 1)


def _subjects_and_settings(verb: Token) -> list[Token]:
    """What did what a verb says, and in what: "a war that has killed 380,000", "had died in the conflict"."""
    found = [c for c in verb.children if c.dep_ == "nsubj"]
    found += [verb.head] if verb.dep_ == "relcl" and all(t.lower_ in ("that", "which") for t in found) else []
    return found + [o for c in verb.children if c.lower_ in ("in", "during") for o in c.children if o.dep_ == "pobj"]


def _war_total(act: Token) -> Token | None:
    """A number of hundreds or thousands with a verb in the perfect tense."""
    if is_nominal(act) or not is_perfect(act):
        return None
    if (war := next((t for t in _subjects_and_settings(act) if t.lemma_.lower() in _WARS), None)) is not None:
        return war
    people = [c for c in act.children if c.dep_ in ("dobj", "nsubj", "nsubjpass")]
    for token in (t for p in people for t in (p, *p.children, *(g for c in p.children for g in c.children))):
        digits = token.text.replace(",", "")
        number = int(digits) if digits.isdecimal() and digits.isascii() and len(digits) < 12 else 0
        many = number >= _MANY or token.lower_ in ("thousands", "thousand", "countless", "million")
        if many and not _YEAR.fullmatch(token.text):
            return token
    return None
