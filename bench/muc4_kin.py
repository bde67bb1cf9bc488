"""What a report tells of a phrase elsewhere: at its other mentions, and of the phrases beside it in its sentence.

A report names those it tells of again and again, and the keys take them by any mention. So each phrase also gets, as
features of their own, what stands at the phrases that share its words (of a name its last word), its chain, its known
body or its head, and what those beside it in its sentence are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from bench.muc4_features import Features
from bench.muc4_material import Phrase

# Which features go over to other mentions, and which to the others of a sentence.
TOLD = frozenset(
    "gov vb head ft link vb2 actL actR sact mod p1 govw vbw arg arge argr arg~ arge~".split()
)  # fmt: skip
BESIDE = frozenset(("ft", "arge", "argr", "toll", "wtype", "dmg", "form", "place"))
_MANY = 5  # mentions beyond this count alike
Key = Callable[[Phrase], object]


def _words(phrase: Phrase) -> object:
    if phrase.named:
        return "name", phrase.head
    return ("words", phrase.wordings[0].plain) if phrase.wordings else None


KIN: dict[str, Key] = {
    "s2": _words,
    "c2": lambda phrase: phrase.chain,
    "i2": lambda phrase: phrase.actor_id or None,
    "h2": lambda phrase: phrase.head,
}


def kin(phrases: Sequence[Phrase]) -> list[Features]:
    """Features of each phrase by what is told of its kin and of those beside it."""
    rows: list[Features] = [{} for _ in phrases]
    told, beside = ([_some(p, names) for p in phrases] for names in (TOLD, BESIDE))
    for tag, key in KIN.items():
        for group in _groups(phrases, key):
            for n in group:
                rows[n] |= dict.fromkeys(_of_kin(n, group, told, tag), 1.0)
    for group in _groups(phrases, lambda phrase: phrase.sentence):
        for n in group:
            rows[n] |= {"m0|" + f: 1.0 for m in group if m != n for f in beside[m]}
    return rows


def _some(phrase: Phrase, names: frozenset[str]) -> frozenset[str]:
    return frozenset(f for f in phrase.features if f.partition("=")[0] in names)


def _groups(phrases: Sequence[Phrase], key: Key) -> Iterable[list[int]]:
    """The places of phrases alike in ``key``."""
    found: defaultdict[object, list[int]] = defaultdict(list)
    for n, phrase in enumerate(phrases):
        if (of := key(phrase)) is not None:
            found[of].append(n)
    return found.values()


def _of_kin(n: int, group: Sequence[int], told: Sequence[frozenset[str]], tag: str) -> Iterator[str]:
    others = [m for m in group if m != n]
    if not others:
        return
    yield f"{tag}first={others[0] < n:d}"
    yield f"{tag}n={min(len(others), _MANY)}"
    for m in others:
        yield from (f"{tag}|{f}" for f in told[m] - told[n])
