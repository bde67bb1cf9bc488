"""The closed list of actor types, and what each is in the codebooks."""

from __future__ import annotations

from typing import Literal

from tollbook.resources import Entry


class ActorType(Entry, frozen=True, kw_only=True):
    """One type of data/actor_types.

    ``acled_inter`` is ACLED's actor type code (1 to 8), ``ucdp_side`` what UCDP calls such a party (None: no party
    of its own), ``gtd_targtype`` GTD's target type where it is the target.
    """

    definition: str
    acled_inter: int
    ucdp_side: Literal["government", "rebel", "civilians"] | None
    gtd_targtype: int
