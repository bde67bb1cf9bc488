"""Which episodes of a report tell of no incident of their own, and which are enough to be one.

"Some of the operations of the past weeks follow."        -> passed over: it introduces a digest
"Since the start of the campaign 300 have been captured." -> passed over: it only adds up (adding_up)
"The ministry put the number at nine."                    -> passed over in a claim: another side's word
"""

from __future__ import annotations

import re
from datetime import date

from tollbook.incidents.apart import is_sharp
from tollbook.incidents.claims import is_claim
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.passed.adding_up import (
    LONG,
    counts_long,
    counts_since,
    gives_number,
    is_tally,
    leads,
    only_runs,
    sums_up,
)
from tollbook.incidents.passed.at_large import goes_on, keeps_on, searches, sets_off
from tollbook.incidents.passed.digest_sums import (
    announces,
    answers_claim,
    goes_back_above,
    spoken_of_again,
    sums_the_digest,
)
from tollbook.incidents.passed.gone_back import only_names, only_ranks, owns_up, recalls, tells_of_the_war
from tollbook.incidents.passed.sums_told import adds_up_told
from tollbook.incidents.same.lead_sum import adds_up_below
from tollbook.incidents.same.named_before import gives_another_account
from tollbook.mentions import Dated, Findings

_OTHERS_WORD = re.compile(
    r"\W*(?:[\w'-]+ ){0,4}(?:media|press|spokes\w+|sources?|police|army|ministry|government|command|officials?|enemy|"
    r"agency|agencies|newspapers?|reports?)\b(?:'s)?[^.;,]{0,25}?\b(?:stor(?:y|ies)|version|accounts?|figures?|said|says?|spoke|speaks?|claimed|claims?|admitted|admits?|"
    r"acknowledged?s?|conceded?s?|reported|put|announced|alleged|confirmed|maintains?|counted)\b",
    re.IGNORECASE,
)
_AGENCY = re.compile(r"\W*(?:[\w'’ʿ-]+ ){0,4}(?:agency|media|news|reports?|sources?|correspondents?)\b", re.IGNORECASE)
_ITS_OWN = re.compile(r"\W*(?:the )?(?:[ʿ'’]?A['’ʿ]?maq|Nashir|al-Naba|our own)\b", re.IGNORECASE)
_NTH = re.compile(
    r"\W*(?:it|this|that|(?:the|\w+day's) (?:\w+ )?"
    r"(?:attack|bombing|blast|ambush|raid|shooting|explosion|killings?|assault))\s+"
    r"(?:was|is)\s+(?:the\s+|one of the\s+|\w+'s )(?:\w+\s+)?"
    r"(?:second|third|fourth|fifth|latest|first|worst|deadliest)\b",
    re.IGNORECASE,
)
# "Ankara uses the term neutralised to mean that those in question were killed or captured."
_DEFINES = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|employ(?:s|ed)?) the (?:term|word|phrase|expression)\b"
    r"|\bthe (?:term|word|phrase) [^.;]{2,40}\b(?:means|implies|refers|is used|usually|generally)\b"
    r"|\bis not (?:classified|counted|considered|reported) as an?\b"
    r"|\bthese (?:strikes|operations|raids) (?:were|are) (?:conducted|carried out) as part of\b"
    r"|\bden(?:ies|ied) what (?:was|is|has been|had been) (?:circulat|publish|report|said|spread)",
    re.IGNORECASE,
)
# "The raids hit only military targets": an answer to what is told of them.
_ONLY_MEANT = re.compile(
    r"\b(?:the|its|their|our|these|those) (?:\w+ )?(?:raids|strikes|air ?strikes|attacks|operations|bombing|shelling)\b"
    r" (?:had |have |were |was )?(?:hit|struck|target\w*|aimed|directed)\b[^.;,]{0,12}"
    r"\b(?:only|solely|exclusively|nothing but)\b",
    re.IGNORECASE,
)
# "Nine Palestinians were killed in all by nightfall": a sum of what is told one by one.
_IN_ALL = re.compile(r"\b(?:killed|died|dead|wounded|injured) in all\b|\W*in all,", re.IGNORECASE)
# What a digest says of itself: "this issue gathers ...", "told in the last issue", "saw the heaviest battles".
_THIS_PAGE = re.compile(
    r"\W*(?:this|our|the present) (?:round-?up|issue|page|digest|list|review|report|bulletin|summary|article|account|"
    r"selection)\b",
    re.I,
)
_OF_ITSELF = re.compile(
    r"\b(?:told|reported|described|covered|mentioned|published) in (?:the|our|an?) (?:last|"
    r"previous|preceding|earlier) (?:issue|number|report|bulletin|digest|part)\b"
    r"|\bthe (?:fighting|battles?|clashes|operations)\b[^.;,]{0,40}?\b(?:(?:was|were|have|has) )?(?:renewed|resumed|"
    r"continued|intensified|gone on|went on)\b"
    r"|\bhad (?:already )?(?:seen|witnessed) (?:an?|several|other) (?:similar|such|earlier)\b"
    r"|\b(?:occup(?:y|ies|ied)|fill(?:s|ed)?) the (?:reports|pages|news)\b"
    r"|\bsaw (?:the )?(?:most|much|the bulk) of\b"
    r"|\b(?:heaviest|fiercest|largest|greatest|most intense) (?:\w+ )?(?:battles|clashes|fighting|operations|"
    r"attacks)\b",
    re.I,
)


class Screen:
    """What of a report's episodes counts as an incident told: in a claim less is needed, and more is left out."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._claim = is_claim(findings)

    def passes_over(self, episode: Episode, later: tuple[Episode, ...], drafts: list[Draft]) -> bool:
        """Whether an episode tells of no incident, given what comes after it and the incidents told before."""
        text = self._findings.reading.text
        if is_tally(episode, later) or only_runs(episode) or gives_number(episode, text):
            return True
        if self._claim:
            passed = self._passes_over_claimed(episode, later, drafts)
        else:
            passed = self._passes_over_news(episode, later, drafts)
        return passed or (bool(drafts) and self._looks_back(drafts[-1], episode))

    def _passes_over_claimed(self, episode: Episode, later: tuple[Episode, ...], drafts: list[Draft]) -> bool:
        if self._introduces(episode, drafts) or self._only_sums(episode, later, drafts) or sets_off(episode, later):
            return True
        if not drafts:
            return not episode.dates and keeps_on(episode, later, self._findings.reading.text)
        back = _long_before(episode, drafts[-1]) or counts_since(episode, self._findings.reading.text)
        return back or self._is_others_word(episode) or self._speaks_again(episode, drafts)

    def _speaks_again(self, episode: Episode, drafts: list[Draft]) -> bool:
        """Whether a sentence of a digest only says that an attack told above was spoken of since, by itself or by the
        other side: it names no day, and no place but that one's."""
        new = any(d.date.precision == "day" and not _points_back(d) for d in episode.dates)
        words = episode.span.of(self._findings.reading.text)
        if not new and (answers_claim(words) or goes_back_above(words)):
            return True
        if new or not spoken_of_again(words):
            return False
        told = {p.location.name for d in drafts for e in d.episodes for p in e.places}
        return all(p.location.name in told for p in episode.places)

    def _passes_over_news(self, episode: Episode, later: tuple[Episode, ...], drafts: list[Draft]) -> bool:
        text = self._findings.reading.text
        if not drafts and adds_up_below(episode, later, text):
            return True
        if any(idle.search(text, episode.span.start, episode.span.end) for idle in (_DEFINES, _ONLY_MEANT)):
            return True
        if drafts and (searches(episode, text) or gives_another_account(episode, drafts, self._findings)):
            return True
        if sums_up(episode, drafts, text) or recalls(episode, drafts, self._findings):
            return True
        if drafts and not episode.places and _IN_ALL.search(text, *episode.span):
            return True
        if keeps_on(episode, later, text) or (
            drafts and (only_ranks(episode, text) or tells_of_the_war(episode, text))
        ):
            return True
        if only_names(episode, drafts, self._findings) or counts_long(episode, later, drafts, text):
            return True
        if (
            self._heads(episode, later, drafts)
            or leads(episode, drafts, self._findings)
            or self._titles(episode, drafts)
            or goes_on(episode, text)
        ):
            return True
        return bool(drafts) and owns_up(episode, self._findings)

    def _introduces(self, episode: Episode, drafts: list[Draft]) -> bool:
        """Whether words of a digest speak of attacks at large ("some of the operations of the past weeks"): plural
        nouns that nobody counts and nothing comes of, or an opening that covers more than a few days."""
        harm = any(not t.running for t in episode.tolls) or episode.damage or any(w.used for w in episode.weapons)
        text = self._findings.reading.text
        at_large = all(
            a.shape == "noun"
            and not a.counted
            and not a.rule.startswith("acts.item")
            and a.span.of(text).endswith("s")
            and "clash" not in a.act
            for a in episode.acts
        )
        exact = bool(episode.places) and any(d.date.precision == "day" for d in episode.dates)
        if episode.acts and at_large and not harm and not exact and episode.one_of is None:
            return True
        done = any(a.shape == "verb" and (a.event_type or a.weak) for a in episode.acts)
        if not harm and _THIS_PAGE.match(episode.span.of(text)):
            return True
        if not harm and not done and _OF_ITSELF.search(episode.span.of(text)):
            return True
        spans = [d.date for d in episode.dates if d.date.start]
        days = [d for d in episode.dates if d.date.precision == "day" and "since" not in d.rule]
        if episode.tolls and all(t.running for t in episode.tolls) and not days:
            return True  # "for the whole of the month the province counts 31 killed"
        if any(a.counted for a in episode.acts) and any(is_sharp(p) for p in episode.places):
            return False  # "in the first week of May there were four raids on the posts at X": a series
        return not drafts and bool(spans) and all(d.precision in ("week", "month", "year") for d in spans)

    def _looks_back(self, draft: Draft, episode: Episode) -> bool:
        """Whether a sentence only compares what was told with what was before: "the second attack there after one in
        May, in which 12 died"."""
        text = self._findings.reading.text
        dates = [d.date for d in episode.dates if d.date.start]
        earlier = (
            draft.when is not None
            and draft.when.date.start is not None
            and bool(dates)
            and all(
                d.precision in ("month", "year") and (d.end or d.start or "") < draft.when.date.start for d in dates
            )
        )
        words = episode.span.of(text)
        bare = (
            not self._claim and not any(not t.running for t in episode.tolls) and all(a.definite for a in episode.acts)
        )
        undated = not any(d.precision == "day" for d in dates)
        undated = undated and all("places.same" in p.rule for p in episode.places)
        return (earlier or (bare and undated)) and bool(_NTH.match(words))

    def _titles(self, episode: Episode, drafts: list[Draft]) -> bool:
        """Whether a report's first words only say what it covers: "Update on operations, 2 to 16 September"."""
        wide = any(_covers_days(d) for d in episode.dates)
        text = self._findings.reading.text
        plural = all(
            a.shape == "noun" and a.occurrences.high is None and a.span.of(text).endswith("s") for a in episode.acts
        )
        headed = not episode.places or episode.sentence == 0
        return not drafts and wide and plural and headed and not (episode.tolls or episode.damage)

    def _heads(self, episode: Episode, later: tuple[Episode, ...], drafts: list[Draft]) -> bool:
        """Whether a report's first line is its title, and the text below tells the same with a place of its own."""
        text = self._findings.reading.text
        if drafts or episode.sentence > 0 or episode.dates or text[episode.span.end : episode.span.end + 1] != "\n":
            return False
        if episode.span.of(text).rstrip().endswith((".", "!", "?", ":", '"', "”")):
            return False
        first = next((e for e in later if e.sentence > 0), None)
        below = first is not None and first.sentence <= 2 and bool(first.places) and bool(first.acts)
        theirs = {a.event_type for a in first.acts} | {a.outcome for a in first.acts} if first is not None else set()
        mine = {a.event_type for a in episode.acts} | {a.outcome for a in episode.acts}
        return below and bool(mine & theirs - {None})

    def _only_sums(self, episode: Episode, later: tuple[Episode, ...], drafts: list[Draft]) -> bool:
        """Whether a digest adds up, or only announces, what it tells one by one."""
        text = self._findings.reading.text
        first = next((d.first for d in drafts if d.episodes[0].section == episode.section), None)
        if adds_up_told(episode, drafts, text):
            return True
        return sums_the_digest(episode, text) or announces(episode, later, text, first)

    def _is_others_word(self, episode: Episode) -> bool:
        """Whether a sentence of a digest only gives another side's word for what was told: "the army admits to"."""
        start = episode.span.of(self._findings.reading.text)[:90]
        new = any(d.date.precision == "day" and not _points_back(d) for d in episode.dates)
        return bool(_OTHERS_WORD.match(start)) and not new and not self._own_agency(episode, start)

    def _own_agency(self, episode: Episode, words: str) -> bool:
        """Whether an agency reports what the group itself did, at a place of its own: the group's own agency."""
        own = {k.head for k in self._findings.actors if k.side == "own"}
        done = any(x.role == "initiator" and x.head in own for a in episode.acts for x in a.arguments)
        return _AGENCY.match(words) is not None and bool(episode.places) and (done or _ITS_OWN.match(words) is not None)


def _long_before(episode: Episode, draft: Draft) -> bool:
    """Whether a digest only goes back to a month or season before what it tells: "where he was killed last summer"."""
    day = draft.when.date.start if draft.when is not None else None
    spans = [d.date for d in episode.dates]
    wide = bool(spans) and all(d.precision not in ("day", "unknown") and d.end for d in spans)
    if day is None or not wide:
        return False
    return all((date.fromisoformat(day) - date.fromisoformat(d.end or day)).days > LONG for d in spans)


def _covers_days(dated: Dated) -> bool:
    """Whether a date is a stretch of more than one day."""
    return dated.date.start is not None and dated.date.end is not None and dated.date.start != dated.date.end


def _points_back(dated: Dated) -> bool:
    """Whether a day is one just told: "on that day", "the same evening"."""
    return dated.rule.startswith(("date.told_day", "date.that_", "date.same_"))
