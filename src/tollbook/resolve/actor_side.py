"""Whether an actor is on the side of the report's source or against it."""

from __future__ import annotations

from typing import Literal

from tollbook.find.actor_lexicon import ActorLexicon
from tollbook.mentions import Known
from tollbook.resolve.actor_theatre import Speaker

STATE_FORCES = frozenset(("state_forces", "police", "intelligence", "foreign_forces", "peacekeepers"))
_IRREGULAR = frozenset(("rebel", "armed_group", "criminal_group"))


def side_of(known: Known, speaker: Speaker, lexicon: ActorLexicon, *, own: bool) -> Literal["own", "opponent"] | None:
    """The side, or None where the source is no party or the words don't tell.

    A state's or a coalition's source has the forces of its own registry entries, and of the states beside it, on its
    side and armed groups against it; an armed group has itself on its side and every armed body else against it.
    """
    if own:
        return "own"
    if not (speaker.armed_group or speaker.state):
        return None
    if known.side is not None:
        return known.side
    if known.actor_id and _kin(known.actor_id, speaker, lexicon):
        return "own"
    if speaker.state:
        if known.type in _IRREGULAR:
            return "opponent"
        if known.type == "foreign_forces" or (known.type in STATE_FORCES and _at_home(known, speaker, lexicon)):
            return "own"
        return None
    if known.type in STATE_FORCES or known.type in ("militia", "tribal", "government"):
        return "opponent"
    return "opponent" if known.type == "rebel" and known.actor_id and speaker.actors else None


def _kin(actor_id: str, speaker: Speaker, lexicon: ActorLexicon) -> bool:
    return any(
        actor_id == a or lexicon.is_under(actor_id, a) or lexicon.actors[a].parent == actor_id for a in speaker.actors
    )


def _at_home(known: Known, speaker: Speaker, lexicon: ActorLexicon) -> bool:
    """Whether a state force is of the speaker's state or theatre; an unnamed one only as a body ("the force")."""
    theatres = {c for a in speaker.actors for c in lexicon.actors[a].theatre if not lexicon.actors[a].countries}
    homes = theatres.union(speaker.countries)
    if known.country is None and known.name == "troops":
        return True
    if known.country is None:
        return known.form in ("group", "organisation") and known.who is None
    return known.country in homes


def sided(known: Known, side: Literal["own", "opponent"] | None) -> Known:
    """``known`` with its side; made outright, because dataclasses.replace takes thrice as long."""
    return Known(
        span=known.span, head=known.head, rule=known.rule, form=known.form, name=known.name, actor_id=known.actor_id,
        type=known.type, country=known.country, who=known.who, civilian_status=known.civilian_status, size=known.size,
        side=side, person=known.person, loaded_terms=known.loaded_terms, candidates=known.candidates,
        reason=known.reason,
    )  # fmt: skip
