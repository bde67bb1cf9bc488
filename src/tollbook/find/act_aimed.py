"""What an act was aimed at, where the parser hangs it on another word than the verb.

"dropped a bomb from a drone on a post"                        the post, which hangs on the drone
"set off with his explosive vehicle towards a post"            the post, which the vehicle drove to
"gunmen on a motorcycle fired on a post"                       no motorcycle was fired on
"""

from __future__ import annotations

from collections.abc import Iterator

from tollbook.find.act_lexicon import ArgumentRole, Trigger
from tollbook.find.act_words import OBJECT, objects
from tollbook.parse import Token

_BOMBS = frozenset(("explosive", "bomb", "booby-trapped", "mined", "rigged", "laden", "svbied", "vbied"))
_DRIVES = frozenset(("vehicle", "car", "truck", "lorry", "motorcycle", "tanker", "van"))
# What gunmen come on; "fired on a motorcycle" has its "on" in the words of the act.
RIDDEN = frozenset(
    "motorcycle motorcycles motorbike motorbikes bike bikes bicycle bicycles scooter moped horseback foot".split()
)
_STARTS = frozenset(("on", "upon", "onto"))
_REACH = 9  # words behind the verb within which the target's preposition stands


def aimed(trigger: Trigger) -> Iterator[tuple[ArgumentRole, Token, str]]:
    """The target of a bomb dropped, or of a bomb on wheels that set off, by the words behind the verb."""
    head = trigger.head
    behind = head.doc[head.i + 1 : head.i + 1 + _REACH]
    if trigger.entry.id == "drop_bomb":
        direct = {c.i for c in head.children if c.dep_ == "prep"}
        on = [t for t in behind if t.lower_ in _STARTS and t.dep_ == "prep" and t.i not in direct]
        for noun in (n for p in on[:1] for n in objects(p)):
            yield "target", noun, "dropped_on"
    elif rode_up(trigger):
        for noun in objects(trigger.words[-1]):
            yield "target", noun, "directed_at"
    elif trigger.entry.id == "approach" and trigger.shape == "verb":
        words = {t.lower_ for t in behind}
        if words & _BOMBS and words & _DRIVES:
            towards = [t for t in behind if t.lower_ in ("towards", "toward") and t.dep_ == "prep"]
            for noun in (n for p in towards[:1] for n in objects(p)):
                yield "target", noun, "driven_towards"


def rode_up(trigger: Trigger) -> bool:
    """Whether a past that was parsed as a participle of what gunmen rode on is their own deed: "fired on a post"."""
    head, last = trigger.head, trigger.words[-1]
    riding = head.dep_ == "acl" and head.head.dep_ == "dobj" and head.head.head.lower_ in ("riding", "driving")
    if riding and any(c.dep_ in OBJECT for c in head.children):
        return True  # "gunmen riding motorcycles sprayed bullets"
    if trigger.entry.id != "shoot" or head.dep_ != "acl" or head.head.dep_ != "pobj" or len(trigger.words) != 2:
        return False
    ridden = head.head.head
    return (
        last.lower_ in ("on", "at", "upon") and any(objects(last)) and ridden.lower_ in ("on", "in", "from", "aboard")
    )
