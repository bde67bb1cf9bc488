"""Which episodes of a report tell of no incident of their own, and which are enough to be one.

"Some of the operations of the past weeks follow."      -> passed over: it introduces a digest
"Seven strikes in Iraq: near Mosul, two strikes ..."    -> passed over: the strikes are then told one by one
"The ministry put the number at nine."                  -> passed over in a claim: another side's word
"""

from __future__ import annotations

import re
from datetime import date

from tollbook.incidents.at_large import goes_on, names_all
from tollbook.incidents.claims import CLAIMED, is_claim
from tollbook.incidents.draft import Draft
from tollbook.incidents.episodes import Episode
from tollbook.incidents.gone_back import only_names, owns_up, recalls
from tollbook.mentions import ActMention, Dated, Findings

_OTHERS_WORD = re.compile(
    r"\W*(?:[\w'-]+ ){0,4}(?:media|press|spokes\w+|sources?|police|army|ministry|government|command|officials?|enemy|"
    r"agency|agencies|newspapers?|reports?)\b(?:'s)?[^.;,]{0,25}?\b(?:stor(?:y|ies)|version|accounts?|figures?|said|says?|spoke|speaks?|claimed|claims?|admitted|admits?|"
    r"acknowledged?s?|conceded?s?|reported|put|announced|alleged|confirmed|maintains?|counted)\b",
    re.IGNORECASE,
)
_NTH = re.compile(
    r"\W*(?:it|this|that|(?:the|\w+day's) (?:\w+ )?"
    r"(?:attack|bombing|blast|ambush|raid|shooting|explosion|killings?|assault))\s+"
    r"(?:was|is)\s+(?:the\s+|one of the\s+|\w+'s )(?:\w+\s+)?"
    r"(?:second|third|fourth|fifth|latest|first|worst|deadliest)\b",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    r"\W*the (?:total |overall )?number of (?:[\w-]+ ){0,4}(?:operations|attacks|strikes|bombings|assaults|raids)\b",
    re.IGNORECASE,
)
_HELD = re.compile(r"\b(?:hostages?|captiv\w+|captors?|kidnap\w*|abduct\w*|snatched|ransom)\b", re.IGNORECASE)
_SINCE = re.compile(
    r"\W*(?:since|so far|as of|to date|in (?:total|all|the course of)|altogether|overall|all in all|"
    r"a total of|the total|"
    r"according to [^,]{3,40}, (?:at least|more than|some|over))\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\W*(?:in (?:total|all)|altogether|overall|all in all|the total|as of (?:today|now|\d))\b", re.IGNORECASE
)


_LONG = 28  # days from which on a stretch is no incident's
_MANY = 10  # attacks from which on a sentence in the perfect counts
_PERFECT = re.compile(r"\b(?:has|have|had) (?:\w+ ){0,2}?(?:\w+ed|flown|made|begun|led|struck|hit|done|taken)\b", re.I)
_OVER_TIME = re.compile(
    r"\b(?:since|so far|to date|up to now|this (?:year|month|season)|(?:last|past) (?:\w+ )?(?:weeks|months|years?))\b",
    re.I,
)
_ATTACK = (
    r"(?:[\w-]+ ){0,3}?(?:attack|bomb|bombing|blast|shooting|ambush|raid|strike|explosion|shelling|clash|assault)s?"
)
_SEVERAL = re.compile(
    rf"\b(?:in and around|across|throughout|at home and abroad|a total of|(?:several|various|separate|different|"
    rf"two|three|four|five|six) {_ATTACK}|an? {_ATTACK},? and an? {_ATTACK}|in (?:\w+ )?operations)\b",
    re.I,
)

# How monitors open a summary: "the centre documented the killing of eight people during the week".
_RECORDED = re.compile(
    r"\b(?:documented|recorded|verified|registered|counted|logged|monitored|confirmed) "
    r"(?:(?:at least|a total of|the) )?(?:[\w,-]+ ){0,3}?"
    r"(?:killings?|deaths?|injur(?:y|ies)|abductions?|incidents?|violations|attacks?|casualties)\b",
    re.I,
)

_NUMBER_HARMED = re.compile(
    r"\W*the (?:total |overall )?number of (?:[\w-]+ ){0,4}(?:killed|wounded|injured|neutrali[sz]ed|captured|detained|"
    r"arrested|abducted|displaced)\b[^.;]{0,80}?\b(?:reached|rose|risen|stood|stands|climbed|totalled|exceeds|exceeded)\b",
    re.I,
)


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
        if _is_tally(episode, later) or _only_runs(episode):
            return True
        if _NUMBER_OF.match(episode.span.of(self._findings.reading.text)):
            return True  # "the number of operations in the past week reached 23, and they left 60 killed"
        if not self._claim and (self._sums_up(episode, drafts) or recalls(episode, drafts, self._findings)):
            return True
        if not self._claim and only_names(episode, drafts, self._findings):
            return True
        if not self._claim and (self._counts_long(episode, later, drafts) or self._leads(episode, drafts)):
            return True
        if self._claim and drafts and _long_before(episode, drafts[-1]):
            return True
        if self._claim and drafts and _counts_since(episode, self._findings.reading.text):
            return True
        if self._claim and (self._introduces(episode, drafts) or (drafts and self._is_others_word(episode))):
            return True
        if not self._claim and (self._titles(episode, drafts) or goes_on(episode, self._findings.reading.text)):
            return True
        if not self._claim and drafts and owns_up(episode, self._findings):
            return True
        return bool(drafts) and self._looks_back(drafts[-1], episode)

    def is_enough(self, episode: Episode) -> bool:
        """Whether an episode is enough to be an incident: a claim needs no more than an attack placed or dated."""
        if _opens(episode):
            return True
        if not self._claim and self._frees_captives(episode):
            return True
        placed = bool(episode.places or episode.dates)
        return self._claim and placed and any(a.act in CLAIMED and not a.definite for a in episode.acts)

    def comes_to(self, draft: Draft) -> bool:
        """Whether the episodes of an incident are enough, each alone or, in a claim, together: "they tried to advance
        on X on the 12th. They were repelled."."""
        if any(self.is_enough(e) for e in draft.episodes):
            return True
        placed = any(e.places or e.dates for e in draft.episodes)
        return self._claim and placed and any(a.act in CLAIMED and not a.definite for a in draft.acts)

    def _frees_captives(self, episode: Episode) -> bool:
        """Whether people held by force are freed: "freed a fisherman whom they had snatched"."""
        freed = [a for a in episode.acts if a.act == "release" and not a.definite]
        people = any(x.role == "victim" for a in freed for x in a.arguments)
        told = bool(episode.places or episode.dates)
        return people and told and bool(_HELD.search(episode.span.of(self._findings.reading.text)))

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
        if episode.acts and at_large and not harm:
            return True
        done = any(a.shape == "verb" and (a.event_type or a.weak) for a in episode.acts)
        if not harm and _THIS_PAGE.match(episode.span.of(text)):
            return True
        if not harm and not done and _OF_ITSELF.search(episode.span.of(text)):
            return True
        spans = [d.date for d in episode.dates if d.date.start]
        if episode.tolls and all(t.running for t in episode.tolls) and not any(d.precision == "day" for d in spans):
            return True  # "for the whole of the month the province counts 31 killed"
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

    def _sums_up(self, episode: Episode, drafts: list[Draft]) -> bool:
        """Whether a sentence only adds up: "since the start of the campaign 300 have been captured"."""
        if drafts and episode.tolls and _TOTAL.match(episode.span.of(self._findings.reading.text)):
            return not any(d.date.precision == "day" for d in episode.dates)
        running = bool(episode.tolls) and all(t.running for t in episode.tolls) and not episode.damage
        told = [a for a in episode.acts if not a.definite and a.assertion.reason != "reference"]
        words = episode.span.of(self._findings.reading.text)
        if running and _OVER_TIME.search(words) and _PERFECT.search(words):
            return not any(d.date.precision == "day" for d in episode.dates)  # "has so far killed 517 in combat"
        return running and (bool(_SINCE.match(words)) or not told)

    def _counts_long(self, episode: Episode, later: tuple[Episode, ...], drafts: list[Draft]) -> bool:
        """Whether a sentence beside incidents only counts what was done over a long time: "since the operation began it
        has carried out 900 strikes", "from 1 January to 20 May the command captured 86"."""
        if _NUMBER_HARMED.match(episode.span.of(self._findings.reading.text)):
            return True  # "the number of gunmen captured in the region since 20 January has reached 380"
        if not (drafts or later) or not (episode.tolls or any(a.counted for a in episode.acts)):
            return False
        if any(d.date.precision == "day" and "since" not in d.rule and _days(d) == 1 for d in episode.dates):
            return False
        long = [d for d in episode.dates if d.rule.startswith("date.range") and _days(d) >= _LONG]
        if long:
            return True
        words = episode.span.of(self._findings.reading.text)
        many = any(a.counted and a.occurrences.low >= _MANY for a in episode.acts)
        return many and bool(_PERFECT.search(words)) and bool(_OVER_TIME.search(words))

    def _leads(self, episode: Episode, drafts: list[Draft]) -> bool:
        """Whether a report's lead adds up what it then tells day by day: "two attacks at the weekend killed nine"."""
        if not drafts and names_all(episode, self._findings):
            return True
        words = episode.span.of(self._findings.reading.text)
        wide = [d for d in episode.dates if 1 < _days(d) < _LONG]
        recorded = not episode.dates and _RECORDED.search(words)  # the days stand in the title
        if drafts or not (wide or recorded) or len(wide) != len(episode.dates):
            return False
        plural = any(a.counted and a.occurrences.high != 1 for a in episode.acts) or bool(_SEVERAL.search(words))
        plural = plural or (bool(_RECORDED.search(words)) and any(t.interval.low > 1 for t in episode.tolls))
        start, end = (wide[0].date.start or "", wide[0].date.end or "") if wide else ("", "9")
        days = {
            d.date.start
            for d in self._findings.dates
            if d.scope == "text" and d.span.start >= episode.span.end and _days(d) == 1 and d.date.start
        }
        return plural and sum(start <= day <= end for day in days if day) > 1

    def _titles(self, episode: Episode, drafts: list[Draft]) -> bool:
        """Whether a report's first words only say what it covers: "Update on operations, 2 to 16 September"."""
        wide = any(_covers_days(d) for d in episode.dates)
        text = self._findings.reading.text
        plural = all(
            a.shape == "noun" and a.occurrences.high is None and a.span.of(text).endswith("s") for a in episode.acts
        )
        headed = not episode.places or episode.sentence == 0
        return not drafts and wide and plural and headed and not (episode.tolls or episode.damage)

    def _is_others_word(self, episode: Episode) -> bool:
        """Whether a sentence of a digest only gives another side's word for what was told: "the army admits to"."""
        start = episode.span.of(self._findings.reading.text)[:90]
        new = any(d.date.precision == "day" and not _points_back(d) for d in episode.dates)
        return bool(_OTHERS_WORD.match(start)) and not new


def _counts_since(episode: Episode, text: str) -> bool:
    """Whether a digest adds up at its end what was done over a long time: "since the new year, 34 villages have been
    attacked in the province"."""
    words = episode.span.of(text)
    dated = any(d.date.precision == "day" and "since" not in d.rule and _days(d) == 1 for d in episode.dates)
    return not dated and bool(_SINCE.match(words)) and bool(_PERFECT.search(words))


def sets_scene(episode: Episode) -> bool:
    """Whether a weak act gives the day or place of what is told next."""
    return bool(episode.acts and not all(a.definite for a in episode.acts) and (episode.places or episode.dates))


def _long_before(episode: Episode, draft: Draft) -> bool:
    """Whether a digest only goes back to a month or season before what it tells: "where he was killed last summer"."""
    day = draft.when.date.start if draft.when is not None else None
    spans = [d.date for d in episode.dates]
    wide = bool(spans) and all(d.precision not in ("day", "unknown") and d.end for d in spans)
    if day is None or not wide:
        return False
    return all((date.fromisoformat(day) - date.fromisoformat(d.end or day)).days > _LONG for d in spans)


def _days(dated: Dated) -> int:
    """How many days a date covers; 0 where it is open."""
    start, end = dated.date.start, dated.date.end
    return (date.fromisoformat(end) - date.fromisoformat(start)).days + 1 if start and end else 0


def _covers_days(dated: Dated) -> bool:
    """Whether a date is a stretch of more than one day."""
    return dated.date.start is not None and dated.date.end is not None and dated.date.start != dated.date.end


def _points_back(dated: Dated) -> bool:
    """Whether a day is one just told: "on that day", "the same evening"."""
    return dated.rule.startswith(("date.told_day", "date.that_", "date.same_"))


def _opens(episode: Episode) -> bool:
    """Whether an episode is enough to be an incident of its own."""
    if any(not a.weak and not a.effect and _is_news(a, episode) for a in episode.acts):
        return True
    harm = [t for t in episode.tolls if not t.running and not t.background and not t.shared and t.interval.high != 0]
    armed = any(w.used for w in episode.weapons)
    return bool(harm or (episode.damage and (episode.acts or armed)) or (episode.acts and armed))


def _is_news(act: ActMention, episode: Episode) -> bool:
    """Whether an act is told, or only gone back to ("condemned the attack") but with a fact of its own beside it."""
    if act.assertion.reason != "reference" or act.counted:
        return True
    harmed = any(a.role in ("victim", "target") for a in act.arguments)
    return bool(harmed or episode.dates or episode.places or episode.tolls)


def _only_runs(episode: Episode) -> bool:
    """Whether an episode only gives a total of a country and a time: "17 were killed across the country today"."""
    if not episode.tolls or not all(t.running for t in episode.tolls) or episode.damage:
        return False
    sharp = any(p.location.precision not in ("country", "unknown") for p in episode.places)
    return not sharp and all(a.event_type is None for a in episode.acts)


def _is_tally(episode: Episode, later: tuple[Episode, ...]) -> bool:
    """Whether an episode only adds up incidents that are then told one by one ("seven strikes in Iraq, two in ...")."""
    fresh = any(a.event_type and not (a.weak or a.definite) and _is_told(a, episode) for a in episode.acts)
    if episode.tolls and all(t.shared for t in episode.tolls) and later and not (episode.damage or fresh):
        return True
    if episode.damage or any(not t.running for t in episode.tolls) or not later:
        return False
    counted = {a.act for a in episode.acts if _coarse(episode) or (a.counted and a.occurrences.low > 1)}
    told = {a.act for e in later[:2] for a in e.acts if a.counted}
    return bool(counted & told)


def _is_told(act: ActMention, episode: Episode) -> bool:
    """Whether an act is one of its own, beside the total: it has a place, or stands before it with whom it struck."""
    if episode.places:
        return True
    struck = any(x.role == "target" for x in act.arguments)
    return struck and all(act.span.end <= t.span.start for t in episode.tolls)


def _coarse(episode: Episode) -> bool:
    return bool(episode.places) and all(p.location.precision in ("country", "unknown") for p in episode.places)
