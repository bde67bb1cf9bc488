"""Bombs on a body: a vest or belt that is set off, explosives under clothes.

"detonated his belt"                                    -> a vest, set off
"carrying explosives under her clothes blew herself up" -> a vest
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tollbook.find.phrases import Found, singular
from tollbook.mentions import Sentence, WeaponMention
from tollbook.parse import Doc

_WORN_UNDER = frozenset(("under", "underneath", "beneath", "around", "on", "to", "in", "inside"))


def set_off(
    sentence: Sentence, doc: Doc, named: Sequence[Found[Any]], frames: dict[str, frozenset[str]]
) -> list[WeaponMention]:
    """ "blew up the vest he wore", "detonated his belt": a vest or belt that is set off."""
    taken = {at for found in named for at in range(found.start, found.end)}
    if not any(t.lemma_.lower() in frames["set_off"] for t in doc):
        return []
    return [
        WeaponMention(span=sentence.span_of(token), rule="weapons.worn", type="suicide_vest", interval=None, used=True)
        for token in doc
        if token.i not in taken
        and singular(token.lower_) in frames["worn"]
        and token.pos_ != "PROPN"
        and any(a.lemma_.lower() in frames["set_off"] for a in token.ancestors)
    ]


def on_body(mention: WeaponMention, sentence: Sentence, doc: Doc, frames: dict[str, frozenset[str]]) -> WeaponMention:
    """ "A woman carrying explosives under her clothes blew herself up": a bomb that is worn, where one is set off."""
    if mention.type != "explosive" or not any(t.lemma_.lower() in frames["set_off"] for t in doc):
        return mention
    last = sentence.tokens_in(mention.span)[-1].i
    near = [t.lower_ for t in doc[last + 1 : last + 7]]
    where = next((k for k, word in enumerate(near) if word in _WORN_UNDER), None)
    worn = where is not None and any(word in frames["on_body"] for word in near[where + 1 : where + 4])
    return replace(mention, type="suicide_vest", rule="weapons.on_body", used=True) if worn else mention
