"""What was struck where the words name nobody: things destroyed from the air, a village as a whole; and where somebody
was when struck, which is no target: "shot dead at his house", "killed two men at a roadblock"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tollbook.incidents.claims import Participant, thing_hit, thing_named
from tollbook.incidents.draft import Draft
from tollbook.mentions import ActMention, Argument, Known
from tollbook.spans import Span

AIMED = frozenset(("acts.object", "acts.passive_subject", "acts.blast_beside"))
_ATTACKED_WHOLE = frozenset(("village", "town", "city", "hamlet", "camp", "neighbourhood", "neighborhood", "quarter"))
# Words behind "on" or "at" for when and how, or that only point at what was struck.
_NOWHERE = frozenset(
    "night evening morning day dawn dusk noon weekend air sky scene spot place time times range random foot intervals "
    "side end front back edge outskirts road highway street way area distance ground hand hands head border direction "
    "others other rest people steps desk lap face corner junction crossroads roadside those these you it them target "
    "targets site sites areas city cities town towns attack attacks incursion offensive operation operations economy "
    "trade election elections service objective objectives "
    "hours metres meters millimetres millimeters kilometres kilometers diameter".split()
)
_AT = (" at ", " in ", " outside ", " near ", " inside ", " beside ", " behind ")
_BLAST = re.compile(
    r"\b(?:bombs?|bombers?|bombings?|blasts?|explosions?|explosives?|mines?|shells?|shelling|rockets?|missiles?|mortars?|"
    r"grenades?|strikes?|airstrikes?|drones?|devices?|IEDs?|car|truck|attacks?|fire)\b",
    re.IGNORECASE,
)
FLOWN = ("air_strike", "drone_strike")
BLOWN_UP = ("bombing", "sabotage", "mine", "shelling", "missile_strike")
_HARM = frozenset(("killed", "wounded", "captured"))
_OWNED = re.compile(r"(?i:his|her|their|its)\b|(?:[A-Z][\w-]+ ){1,3}?[A-Z][\w-]+['’]s ")
_RIDDEN = re.compile(
    r" (?:in|on|aboard) which (?:he|she|they) (?:was|were|had)\b"
    r"|(?: that| which)? (?:he|she|they) (?:was|were) (?:riding|travell?ing|driving|sitting|being)\b"
)


def are_of_harmed(spans: Iterable[Span], text: str) -> bool:
    """Whether the words for a thing make it that of those harmed, who then are the target: "his car", "the van in which
    she was riding"."""
    return all(_OWNED.match(text, span.start) or _RIDDEN.match(text, span.end) for span in spans)


def is_only_where(argument: Argument, act: ActMention, text: str) -> bool:
    """Whether a target of an act that says whom it harmed is only where that was done."""
    if argument.role != "target" or act.outcome not in _HARM or act.shape != "verb":
        return False
    if any(_BLAST.search(a.span.of(text)) for a in act.arguments if a.role in ("initiator", "means")):
        return False  # "a bomb killed four in a market": the market was struck
    harmed = any(a.role == "victim" and a.span != argument.span for a in act.arguments)
    return harmed and text.endswith(_AT, 0, argument.span.start) and argument.span.start > act.span.end


def with_things(
    people: tuple[Participant, ...], draft: Draft, kinds: tuple[str, ...] = FLOWN
) -> tuple[Participant, ...]:
    """``people`` with the things destroyed or damaged as targets, where an attack of one of some ``kinds``, if not told
    from the air, names nobody that it struck: "saboteurs set off a bomb under an oil pipeline"."""
    if not any(a.event_type in kinds for a in draft.acts) or any(p.role in ("target", "victim") for p in people):
        return people
    things = [thing_hit(d) for e in draft.episodes for d in e.damage if d.outcome in ("destroyed", "damaged")]
    found = {thing.name: thing for thing in reversed(things)}
    hit = [thing for thing in things if found[thing.name] is thing]
    return (
        *people,
        *(Participant("target", t, -1 - i, "stated", ((t.span, "participants.thing_hit"),)) for i, t in enumerate(hit)),
    )


def with_settlement(people: tuple[Participant, ...], draft: Draft, text: str) -> tuple[Participant, ...]:
    """``people`` with the village or town that was attacked as a whole, where nobody else is named as struck."""
    if any(p.role in ("target", "victim") for p in people):
        return people
    for act in draft.acts:
        for x in act.arguments:
            aimed = x.rule in (*AIMED, "acts.noun_directed_at")
            if x.role == "target" and aimed and x.head.of(text) in _ATTACKED_WHOLE and not act.weak:
                place = thing_named(x, x.span.of(text))
                return (*people, Participant("target", place, -1, "stated", ((x.span, x.rule),)))
    return people


def with_struck(people: tuple[Participant, ...], things: Sequence[Known], text: str) -> tuple[Participant, ...]:
    """``people`` with the ``things`` that the acts were aimed at as targets, where nobody else is named as struck and
    no list of actors knows them: "a bomb damaged a car showroom"."""
    if any(p.role in ("target", "victim") for p in people):
        return people
    aimed = dict.fromkeys(k for k in things if k.head.of(text).lower() not in _NOWHERE)
    return (*people, *(Participant("target", k, -1 - i, "stated", ((k.span, k.rule),)) for i, k in enumerate(aimed)))
