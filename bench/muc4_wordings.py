"""The strings that a candidate may be given as, with features by which one is chosen.

The keys of MUC-4 give a filler in one set form: people by their name without a title, a group without its number, a
building without its article but with the phrase that tells it from others. Which words go, and which stay, is learned
from what stands at the two ends of each possible string.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from bench.muc4_candidates import Candidate, Variant, normal
from bench.muc4_features import Features, word
from tollbook.parse import Token

_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten several some many numerous various about approximately another"
    " other others few dozens both".split()
)
_SHARED = ("right", "nleft", "ndrop", "drop", "keep")


def seen(candidates: Iterable[Candidate]) -> Counter[str]:
    """How often each possible string comes up in a report."""
    return Counter(normal(v.text) for c in candidates for v in c.variants)


def wording(candidate: Candidate, variant: Variant, counts: Counter[str]) -> Features:
    """The features of one variant, without a role (see ``in_role``)."""
    row = dict.fromkeys(_ends(candidate, variant), 1.0)
    person = normal(candidate.known.person) if candidate.known and candidate.known.person else ""
    if person:  # the name as the core reads it, without titles
        plain = normal(variant.text)
        row["name=" + ("all" if plain == person else "less" if person.endswith(plain) else "other")] = 1.0
    row[f"same={min(3, counts[normal(variant.text)])}"] = 1.0
    row["bias"] = 1.0
    return row


def in_role(row: Features, role: str) -> Features:
    """The features of a variant when it is to fill ``role``: those of the role, and those that all roles share.

    >>> sorted(in_role({"keep=DT": 1.0, "bias": 1.0}, "Target"))
    ['Target|bias', 'Target|keep=DT', 'keep=DT']
    """
    return {f"{role}|{f}": x for f, x in row.items()} | {f: x for f, x in row.items() if f.startswith(_SHARED)}


def _ends(candidate: Candidate, variant: Variant) -> Iterator[str]:
    doc, head = candidate.head.doc, candidate.head
    kept, dropped = doc[variant.first : head.i + 1], doc[candidate.first : variant.first]
    right = "0" if variant.last == head.i + 1 else "full" if variant.last == candidate.last else "mid"
    left = min(3, head.i - variant.first)
    yield "right=" + right
    yield f"nleft={min(4, head.i - variant.first)}"
    yield f"ndrop={min(4, len(dropped))}"
    if variant.last > head.i + 1:
        yield "prep=" + _plain(doc[head.i + 1])
        yield f"rlen={min(6, variant.last - head.i - 1)}"
    if candidate.last > variant.last:
        yield "cutprep=" + _plain(doc[variant.last])
    if len(dropped):
        last = dropped[-1]
        yield f"drop={last.tag_}|{last.dep_}"
        yield "dropw=" + _plain(last)
        yield f"dp={last.pos_}>{kept[0].pos_}"
        if variant.first == head.i:
            yield "dropall"
    if len(kept) > 1:
        yield f"keep={kept[0].tag_}|{kept[0].dep_}"
        yield "keepw=" + _plain(kept[0])
        yield "keepn=" + kept[1].tag_
    if any(t.lower_ in _NUMBERS or t.tag_ == "CD" for t in kept[:-1]):
        yield "hasnum"
    yield f"head={_plain(head)}|{right}|{left}"
    yield f"prop={head.pos_}|{kept[0].pos_}|{left}"


def _plain(token: Token) -> str:
    return word(token)
