"""Which episodes of a report are enough to be an incident of their own.

"Gunmen shot dead a clerk."                          an act
"Rebels retook Kidal on Tuesday."                    a weak act with its day and place
"Thieves stole a van."                               none: no armed side stole
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.claims import CLAIMED, is_claim
from tollbook.incidents.cut.episodes import Episode
from tollbook.incidents.draft import Draft
from tollbook.incidents.same.conflicts import opens_entry
from tollbook.mentions import ActMention, Findings

_HELD = re.compile(r"\b(?:hostages?|captiv\w+|captors?|kidnap\w*|abduct\w*|snatched|ransom)\b", re.IGNORECASE)
_ARMED = frozenset(("armed_group", "rebel", "militia", "state_forces", "police", "communal_militia"))
_LAWLESS = frozenset(("armed_group", "rebel", "militia", "communal_militia", "criminal_group"))
_DONE = frozenset(("destroyed", "damaged", "captured"))
_FURTHER = re.compile(
    r"\b(?:also|elsewhere|separate(?:ly)?|another|meanwhile|too|in addition|further|as well|besides|same day|"
    r"(?:a|the) (?:second|third|fourth))\b|^\W*(?:later|earlier|then|before that|after that|hours)\b",
    re.IGNORECASE,
)
_WARD = re.compile(r"\b(?:hospitals?|morgue|mortuary|clinic|funerals?|burials?|buried|mourners)\b", re.IGNORECASE)
_BESIDE = 40  # characters from an act that is gone back to within which a day is its own
_AT_POINT = re.compile(r"(?:gun|knife) ?-?point", re.IGNORECASE)  # how a common robbery is done as well
_TAKING = ("steal", "rob_on_the_way")
_WAR = 1000  # dead from which on a number without an act is a war's


class Enough:
    """What is enough to be an incident: in a claim less is needed."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._claim = is_claim(findings)
        self._typed = frozenset((k.head, k.type) for k in findings.actors)

    def is_enough(self, episode: Episode) -> bool:
        """Whether an episode is enough to be an incident: a claim needs no more than an attack placed or dated."""
        if _opens(episode, self._findings.reading.text, claim=self._claim):
            return True
        if not self._claim and (self._frees_captives(episode) or self._stolen_by_armed(episode)):
            return True
        if not self._claim:
            return bool(episode.places and episode.dates) and any(
                _takes_place(a, self._findings.reading.text) for a in episode.acts
            )
        placed = bool(episode.places or episode.dates)
        dated = any(d.date.precision == "day" for d in episode.dates)
        done = [d for d in episode.damage if d.outcome in _DONE]
        if episode.places and any(dated or d.interval is not None for d in done):
            return True
        return placed and any(a.act in CLAIMED and not a.definite for a in episode.acts)

    def only_adds(self, episode: Episode, drafts: Sequence[Draft], *, placed: bool) -> bool:
        """Whether an episode that fits nothing told before, in a newspaper's story of an attack, is none of its own: it
        gives neither day nor place, and no word that brings in another ("They killed a man of peace", arrests)."""
        press = self._findings.reading.report.source.kind == "press"
        text = self._findings.reading.text
        if not press or episode.cue == "new" or self._brings_further(episode):
            return False
        if opens_entry(episode, tuple(e for d in drafts for e in d.episodes), self._findings):
            return False
        if not any(self.comes_to(d) for d in drafts):
            return False
        if episode.acts:
            return not placed and any(a.assertion.status not in ("denied", "threatened") for a in episode.acts)
        return not episode.places or bool(_WARD.search(text, episode.span.start, episode.span.end))

    def _brings_further(self, episode: Episode) -> bool:
        return _FURTHER.search(episode.span.of(self._findings.reading.text)) is not None

    def comes_to(self, draft: Draft) -> bool:
        """Whether the episodes of an incident are enough, each alone or, in a claim, together: "they tried to advance
        on X on the 12th. They were repelled."."""
        if any(self.is_enough(e) for e in draft.episodes) or (not self._claim and self._robbed(draft)):
            return True
        placed = any(e.places or e.dates for e in draft.episodes)
        return self._claim and placed and any(a.act in CLAIMED and not a.definite for a in draft.acts)

    def _frees_captives(self, episode: Episode) -> bool:
        """Whether people held by force are freed: "freed a fisherman whom they had snatched", "rescued 12 captives",
        "gunmen released a nurse"."""
        text = self._findings.reading.text
        freed = [a for a in episode.acts if a.event_type == "release" and not a.definite]
        people = any(x.role == "victim" for a in freed for x in a.arguments)
        people = people or any(_HELD.search(a.span.of(text)) for a in freed)
        held = _HELD.search(episode.span.of(text)) is not None or self._by_armed(freed, _LAWLESS)
        return people and held and bool(episode.places or episode.dates)

    def _stolen_by_armed(self, episode: Episode) -> bool:
        """Whether it was an armed side that stole, not thieves: "militants stole 60 head of cattle"."""
        stolen = [a for a in episode.acts if a.act == "steal" and not a.definite]
        return self._by_armed(stolen, _ARMED)

    def _robbed(self, draft: Draft) -> bool:
        """Whether armed men stopped somebody, or emptied what was theirs, and took something."""
        stopped = [a for e in draft.episodes for a in e.acts if a.act == "rob_on_the_way" and e.places and e.dates]
        taken = any(d.outcome == "captured" for e in draft.episodes for d in e.damage)
        return taken and self._by_armed(stopped, _LAWLESS)

    def _by_armed(self, acts: Sequence[ActMention], types: frozenset[str]) -> bool:
        """Whether one of ``types`` did what acts tell."""
        doers = {x.head for a in acts for x in a.arguments if x.role == "initiator"}
        return any((head, kind) in self._typed for head in doers for kind in types)


def sets_scene(episode: Episode) -> bool:
    """Whether a weak act gives the day or place of what is told next."""
    return bool(episode.acts and not all(a.definite for a in episode.acts) and (episode.places or episode.dates))


def _takes_place(act: ActMention, text: str) -> bool:
    """Whether an armed side took or besieged a place, told as news with its day: "rebels retook X on Tuesday"."""
    done = act.act in ("take_territory", "siege") and act.shape == "verb" and act.assertion.status == "occurred"
    roles = {x.role for x in act.arguments}
    doing = act.span.of(text).split(" ", 1)[0].endswith("ing")  # "practised retaking a ferry"
    return done and not (act.definite or doing) and {"initiator", "target"} <= roles


def _opens(episode: Episode, text: str, *, claim: bool) -> bool:
    """Whether an episode is enough to be an incident of its own; in news, people missing or driven out need an act."""
    if any(not a.weak and not a.effect and _is_news(a, episode) for a in episode.acts):
        return True
    harm = [t for t in episode.tolls if not t.running and not t.background and not t.shared and t.interval.high != 0]
    harm = [t for t in harm if t.interval.low < _WAR]
    armed = any(w.used and not _AT_POINT.match(w.span.of(text)) for w in episode.weapons)
    if not (claim or armed or episode.acts):
        harm = [t for t in harm if t.outcome not in ("displaced", "missing")]
    done = any(a.act not in _TAKING for a in episode.acts)  # "thieves stole a van", "police stopped a car"
    hit = [d for d in episode.damage if claim or armed or d.outcome != "other"]  # "pickets blocked the gates"
    return bool(harm or (hit and (done or armed)) or (episode.acts and armed))


def _is_news(act: ActMention, episode: Episode) -> bool:
    """Whether an act is told, or only gone back to ("condemned the attack") but with a fact of its own beside it."""
    if act.assertion.reason != "reference" or act.counted:
        return True
    harmed = any(a.role in ("victim", "target") for a in act.arguments)
    dated = any(-_BESIDE < d.span.start - act.span.end < _BESIDE for d in episode.dates)
    return bool(harmed or dated or episode.places or episode.tolls)
