"""The means that reports by others tell without naming a weapon, or tell more closely beside the one they name.

"gunmen killed two clerks"                              a firearm, by the word for those who did it
"blew himself up among mourners"                        a bomb that he wore
"a bomb went off in a bus. It had been hidden in a bag" improvised: somebody hid it
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from tollbook.incidents.cut.made_with import USUAL_MEANS
from tollbook.mentions import HARM, ActMention, Known, Reading, WeaponMention
from tollbook.model import EventType

_NEXT = 2  # sentences behind a bomb's own that may say how it was made or laid
_BY_HAND = frozenset(("stones", "tear_gas", "knife", "blunt", "incendiary"))  # what those shot at, or others, had
_BY_GUNMEN = HARM | {"captured"}
_BOMBS = ("explosive", "device")

# What the words of an act say of the means, by the kinds of act (None: any).
_BY_WORDS: tuple[tuple[frozenset[str | None] | None, re.Pattern[str], str], ...] = (
    (
        None,
        re.compile(r"\b(?:stab|hack|knif|behead|decapitat|throat|slash|spear|bayonet|axe[ds]?\b)", re.IGNORECASE),
        "knife",
    ),
    (None, re.compile(r"\bstoned\b|\bstoning\b", re.IGNORECASE), "stones"),
    (None, re.compile(r"\b(?:fire|petrol)-?bomb", re.IGNORECASE), "incendiary"),
    (
        frozenset(("armed_clash", "execution")),
        re.compile(r"gun|shoo?t|\bfire\b|firefight|crossfire|\bencounter\b|\bduel\b", re.IGNORECASE),
        "firearm",
    ),
    (frozenset(("armed_assault", "ambush")), re.compile(r"\bgun|\bfire\b", re.IGNORECASE), "firearm"),
    (None, re.compile(r"\b(?:clubb|bludgeon|cudgel)", re.IGNORECASE), "blunt"),
    (
        frozenset(("suicide_bombing", "bombing", "sabotage")),
        re.compile(r"\bbl[eo]w|\bdynamit|\bblast|\bexplo|\b(?:went|go|goes|gone) off|\bdetonat", re.IGNORECASE),
        "explosive",
    ),
    (frozenset(("shelling",)), re.compile(r"\bshell", re.IGNORECASE), "artillery"),
)
_HIMSELF = re.compile(r"\b(?:himself|herself|themselves)\b", re.IGNORECASE)
_DROVE = re.compile(
    r"\b(?:drove|driv(?:er|ing|en)|car|truck|lorry|vehicle|van|motorcycle|motorbike|rickshaw|tanker)\b", re.IGNORECASE
)
_CRAFTED = re.compile(
    r"\b(?:remote[- ]control(?:led)?|remotely|by remote|timer|timing device|home-?made|improvised|mobile phone|"
    r"cell ?phone|nails|ball bearings|nuts and bolts|pressure cooker|gas cylinders?|time[- ]bomb)\b"
    r"|\A[^.;]{0,12} (?:under|beneath|underneath) "
    r"|\b(?:it|they|(?:the|this|each) (?:[\w,-]+ ){0,3}(?:bombs?|devices?|explosives?|charges?)),?(?: \w+){0,4}? "
    r"(?:was|were|been) (?:\w+ )?(?:hidden|concealed|planted|placed|left|fixed|fitted|attached|stuck|strapped|tied|"
    r"buried|packed|wired|rigged|laid|taped|stuffed|put|wrapped|inside|under|beneath|in a)\b",
    re.IGNORECASE,
)


def told_means(
    weapons: tuple[WeaponMention, ...],
    acts: Sequence[ActMention],
    event_type: EventType,
    doers: Sequence[Known],
    reading: Reading,
    *,
    flown: bool,
) -> tuple[WeaponMention, ...]:
    """``weapons`` as the text tells them, or where it names none those that its words for the act and its doers tell;
    of a strike ``flown`` by known craft only shooting tells more."""
    guns = _shot(acts, event_type, doers if not weapons else ()) if all(w.type in _BY_HAND for w in weapons) else ()
    found = (*weapons, *guns)
    found = (*found, *_stabbed(found, acts))
    if not (found or flown):
        found = _by_words(acts, event_type, reading.text) or _of_bomber(event_type, doers)
    return tuple(_closer(w, acts, reading) for w in found)


def told_by(act: ActMention, weapon: str) -> WeaponMention:
    """The weapon that an act implies, with the act's words for evidence."""
    return WeaponMention(span=act.span, rule=f"means.implied.{act.act}", type=weapon, interval=None, used=True)


def _shot(acts: Sequence[ActMention], event_type: EventType, doers: Sequence[Known]) -> tuple[WeaponMention, ...]:
    """The firearm that shooting tells of ("shot dead two clerks"), and the word for those who harmed or attacked with
    one ("two were killed by gunmen")."""
    done = [a for a in acts if a.assertion.status in ("occurred", "attempted")]
    shooting = next((a for a in done if a.event_type == "shooting"), None)
    if shooting is not None:
        return (told_by(shooting, "sniper_rifle" if event_type == "sniper" else "firearm"),)
    gunmen = next((d for d in doers if (d.name or "").startswith("gunm")), None)
    if gunmen is None or not any(a.outcome in _BY_GUNMEN or a.act == "attack" for a in done):
        return ()
    return (WeaponMention(span=gunmen.head, rule="means.gunmen", type="firearm", interval=None, used=True),)


def _of_bomber(event_type: EventType, doers: Sequence[Known]) -> tuple[WeaponMention, ...]:
    """The explosive that a suicide bomber carries, where nothing tells of what make: "a suicide bomber killed 46"."""
    bomber = next((d for d in doers if d.who == "bomber"), None) if event_type == "suicide_bombing" else None
    if bomber is None:
        return ()
    return (WeaponMention(span=bomber.head, rule="means.bomber", type="explosive", interval=None, used=True),)


def _stabbed(weapons: Sequence[WeaponMention], acts: Sequence[ActMention]) -> tuple[WeaponMention, ...]:
    """The blade that a stabbing tells of beside other weapons: "stabbed a guard and was shot dead"."""
    act = next((a for a in acts if a.act == "stab" and weapons), None)
    return () if act is None or any(w.type == "knife" for w in weapons) else (told_by(act, "knife"),)


def _by_words(acts: Sequence[ActMention], event_type: EventType, text: str) -> tuple[WeaponMention, ...]:
    """The weapon that the words for an act tell alone: a blade where it tells of stabbing or beheading, a firearm
    where fire was exchanged or opened, an explosive where there was a blast, artillery where it shelled, fire in
    arson."""
    if acts and event_type == "sniper":
        return (told_by(acts[0], "sniper_rifle"),)
    rammed = next((a for a in acts if a.act == "ram_people"), None)
    if rammed is not None:
        return (told_by(rammed, "ramming"),)
    burned = next((a for a in acts if a.event_type == event_type == "arson"), None)
    if burned is not None:
        return (told_by(burned, "incendiary"),)
    for kinds, words, weapon in _BY_WORDS:
        for act in acts:
            if (kinds is None or act.event_type in kinds) and words.search(act.span.of(text)):
                return (told_by(act, weapon),)
    return ()


def _closer(weapon: WeaponMention, acts: Sequence[ActMention], reading: Reading) -> WeaponMention:
    """A bomb of no stated make as what it was: worn by one on foot who blew himself up, or made or laid by hand."""
    if weapon.type not in _BOMBS:
        return weapon
    text = reading.text
    himself = next((a for a in acts if a.act == "suicide_bombing" and _HIMSELF.search(a.span.of(text))), None)
    if himself is not None:
        sentence = reading.sentence_at(himself.span.start)
        if sentence is not None and _DROVE.search(sentence.span.of(text)) is None:
            return dataclasses.replace(weapon, type="suicide_vest", rule=f"{weapon.rule}+means.worn")
    if _is_crafted(weapon, reading):
        return dataclasses.replace(weapon, type="ied", rule=f"{weapon.rule}+means.crafted")
    return weapon


def _is_crafted(bomb: WeaponMention, reading: Reading) -> bool:
    """Whether the words behind a bomb, in its sentence and the next two, tell how it was made, hidden or set off."""
    own = reading.sentence_at(bomb.span.start)
    if own is None:
        return False
    text = reading.text
    if _CRAFTED.search(text[bomb.span.start : own.span.end]):
        return True
    behind = reading.sentences[own.index + 1 : own.index + 1 + _NEXT]
    told = (s.span.of(text) for s in behind if s.section == own.section)
    return any(_CRAFTED.search(words) and not USUAL_MEANS.search(words) for words in told)
