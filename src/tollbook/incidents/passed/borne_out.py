"""Whether what a report tells without any place is told as violence at all.

A report of an attack says where it was, or at least in which country. Words of harm in a text that places them nowhere
are as a rule a figure of speech, an accident or a game ("shot her way to selection", "31 others were hurt"), unless
somebody armed, a weapon or a word that means nothing else stands with those harmed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tollbook.incidents.claims import Participant
from tollbook.incidents.draft import Draft
from tollbook.mentions import Findings, WeaponMention

_UNARMED = frozenset(
    (None, "civilians", "government", "political", "private", "protesters", "other_organisation", "tribal")
)
_PLAIN = frozenset(  # kinds of act whose words stand for nothing else
    (
        "ambush",
        "raid",
        "abduction",
        "assassination",
        "execution",
        "suicide_bombing",
        "vehicle_bomb",
        "hijacking",
        "detention",
    )
)
_DIED = frozenset(("die", "lose_life", "find_dead"))  # of what is left open
_ARMED = frozenset(
    ("armed_group", "rebel", "militia", "state_forces", "communal_militia", "criminal_group", "peacekeepers")
)
_VIOLENCE = re.compile(
    r"\b(?:violen\w+|unrest|riot\w*|attack\w*|assault\w*|bomb\w*|blasts?|explo\w+|war|fight\w*|clash\w*|wound\w*|shots?|"
    r"shoot\w*|stab\w*|tortur\w+|murder\w*|massacre\w*|killings?|custody|detention|hunger[- ]strike|protest\w*|beat\w*|"
    r"besieged|siege|captiv\w+|hostages?|gun\w*|army|troops)\b",
    re.IGNORECASE,
)
_RULED_OUT = re.compile(
    r"\bno (?:signs?|indications?|evidence|traces?) of (?:violence|foul play|a struggle)\b"
    r"|\bno suspicious circumstances\b|\b(?:rul\w+ out|not suspect(?:ed|ing)?) foul play\b"
    r"|\b(?:not|n['’]t) (?:being )?(?:treat\w*|regard\w*|believed to be)\b[^.;]{0,30}\b(?:suspicious|foul play)\b"
    r"|\bfoul play (?:was|is|has been) (?:not|ruled out)\b",
    re.IGNORECASE,
)
_NATURAL = re.compile(  # how an obituary says that somebody died
    r"\b(?:died|dies|dead|death)\b[^.;]{0,60}?\b(?:at (?:his|her) (?:home|desk)|in (?:his|her) sleep|aged \d+|"
    r"at the age of|after (?:a|an) (?:\w+ )?illness|peacefully|"
    r"of (?:cancer|old age|natural causes|heart failure|pneumonia|leukaemia))\b"
    r"|(?:^|[.!?]\s+)(?:He|She) was \d\d\b(?=[.,])",
    re.MULTILINE,
)
_ENDED = frozenset(("die", "lose_life", "fall_to", "find_dead"))
_NEAR = 3  # sentences before


def stands_near_place(draft: Draft, findings: Findings) -> bool:
    """Whether the story named a place, not only a country, shortly before an incident or in it."""
    start = findings.reading.sentences[max(0, draft.episodes[0].sentence - _NEAR)].span.start
    end = draft.episodes[-1].span.end
    told = (p for p in findings.places if p.scope in ("text", "background") and start <= p.span.start < end)
    return any(p.location.name is not None and p.location.precision not in ("country", "region") for p in told)


def only_died(draft: Draft, findings: Findings) -> bool:
    """Whether news tells no more than that somebody died, and nothing in it is of violence: an obituary, an illness."""
    text = findings.reading.text
    if draft.acts and all(a.act == "die" for a in draft.acts) and _NATURAL.search(text):
        return True
    if not draft.acts or findings.weapons or any(a.act not in _ENDED for a in draft.acts):
        return False
    if any(a.act not in _DIED and a.assertion.told for a in findings.acts):
        return False
    ruled_out = _RULED_OUT.search(text)  # "found dead ... There were no signs of violence"
    if ruled_out is None and any(a.act == "find_dead" for a in draft.acts):
        return False
    armed = any(k.type in _ARMED for k in findings.actors)
    return not armed and (ruled_out is not None or _VIOLENCE.search(text) is None)


def is_borne_out(draft: Draft, people: Sequence[Participant], weapons: Sequence[WeaponMention]) -> bool:
    """Whether the words of an incident without a place tell of violence: by somebody armed, by a weapon or in a plain
    word, and with somebody harmed, something damaged, or a named or known target."""
    armed = any(p.role == "initiator" and p.known.type not in _UNARMED for p in people)
    done = bool(weapons) or any(a.event_type in _PLAIN or a.act == "attack" for a in draft.acts)
    tolls = [t for e in draft.episodes for t in e.tolls if not (t.running or t.background)]
    harmed = any(t.interval.high != 0 for t in tolls) or any(e.damage for e in draft.episodes)
    struck = [p.known for p in people if p.role != "initiator"]
    aimed = any(k.type is not None or k.person is not None for k in struck)
    slain = any(a.outcome == "killed" and a.act not in _DIED for a in draft.acts)
    slain = slain or (any(a.event_type == "shooting" for a in draft.acts) and any(t.outcome == "killed" for t in tolls))
    named = any(k.person is not None for k in struck)
    return (slain and named) or ((armed or done) and (harmed or aimed))
