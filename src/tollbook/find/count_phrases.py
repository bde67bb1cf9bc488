"""Noun phrases cut by tags alone: from a determiner or quantity over its modifiers to the head noun.

The parser attaches numbers wrongly often enough ("13, including 4 children, wounded") that what a number counts is
read from the words that follow it, not from the tree.
"""

from __future__ import annotations

from dataclasses import dataclass

from tollbook.parse import Doc, Token

_ARTICLES = frozenset("al el ul as ash at an ad adh ar az ath".split())
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PLURALS = frozenset({"NNS", "NNPS"})
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS", "CD", "RBS", "AFX", "FW", "VBD"})
_MANY = frozenset({"people", "police", "personnel", "troops", "children"})
_DETERMINERS = frozenset({"the", "these", "those", "this", "that", "his", "her", "their", "its", "our", "all", "my"})
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january february march april "
    "may june july august september october november december morning evening night afternoon week month".split()
)
# The tagger takes these for adverbs or verbs when they stand before a noun.
_COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
_LENGTHS = frozenset(("km", "kilometers", "kilometres", "kilometer", "kilometre", "miles", "mile", "meters", "metres"))
_OTHERS = frozenset({"other", "others", "more", "additional", "further", "fellow", "suspected", "armed", "wounded"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``start`` to ``end`` (exclusive) and the head noun; None where the noun is left out ("13 died")."""

    start: int
    end: int
    head: Token | None


def phrase_after(doc: Doc, start: int, i: int) -> Phrase:
    """The noun phrase that starts at ``start`` and whose modifiers begin at token ``i``."""
    of, i = i, _partitive(doc, i)
    if i < len(doc) and i > of and doc[i].tag_ in ("PRP", "WP"):  # "several of them"
        return Phrase(start, i + 1, None)
    end, head = of, None
    while i < len(doc):
        token = doc[i]
        if token.text == "|" or token.lower_ == "including" or (i > start and _says_where(doc, i)):
            break  # a table's next cell: "wounded 1 | tank destroyed"; "85 injured including 26 children"
        if token.tag_ in NOUNS and not (head is not None and _is_new_phrase(head, token)):
            if head is None and token.lower_ in _TIMES and token.tag_ in ("NNP", "NN"):
                break
            head, end = token, i + 1
        elif doc[i].lower_ == "the" and i > start and doc[i - 1].lower_ == "of" and head is not None:
            pass
        elif not _modifies(doc, i, head):
            break
        i += 1
    if head is None and end < len(doc) and doc[end].lower_ in ("others", "other", "more"):
        end += 1
    return Phrase(start, end, head)


def _says_where(doc: Doc, i: int) -> bool:
    """Whether a way from a place begins at ``i``: "killed a soldier north of X", "a spy 7 km north of X"."""
    after = doc[i + 1].lower_ if i + 1 < len(doc) else ""
    return (doc[i].lower_ in _COMPASS and after == "of") or (doc[i].tag_ == "CD" and after in _LENGTHS)


def is_plural(head: Token) -> bool:
    """Whether a head noun is plural; "people" and "police" count as such."""
    return head.tag_ in _PLURALS or head.lower_ in _MANY or head.lower_.endswith(("men", "women"))


def _partitive(doc: Doc, i: int) -> int:
    """Past "of", "of the", "of his", "of the five", or a determiner ("all the men")."""
    if i < len(doc) and doc[i].lower_ == "of":
        i += 1
        while i < len(doc) and (doc[i].lower_ in _DETERMINERS or doc[i].tag_ == "CD"):
            i += 1
    return i


def _is_new_phrase(head: Token, token: Token) -> bool:
    """Whether a noun after a noun begins a phrase of its own ("killed two rebels Tuesday")."""
    if token.lower_ in _TIMES:
        return True
    if head.lower_ == "year" and head.i + 1 < len(head.doc) and head.nbor().text == "-":
        return False  # "a 17-year-old Palestinian"
    if token.i and token.nbor(-1).text == "-":
        return False  # "three non-Muslims"
    proper = token.tag_ in ("NNP", "NNPS")
    if head.tag_ == "NNS":
        return proper
    return head.tag_ == "NN" and proper and not _ends_common(token)


def _ends_common(token: Token) -> bool:
    doc, i = token.doc, token.i
    while i < len(doc) and doc[i].tag_ in ("NNP", "NNPS") and doc[i].lower_ not in _TIMES:
        i += 1
    return i < len(doc) and doc[i].tag_ in ("NN", "NNS") and doc[i].lower_ not in _TIMES


def _modifies(doc: Doc, i: int, head: Token | None) -> bool:
    """Whether token ``i`` leads on to a noun of the same phrase."""
    token = doc[i]
    low = token.lower_
    if low in _OTHERS and head is None:
        return _noun_follows(doc, i + 1)
    if token.tag_ in ("VBN", "VBG", "VBD") and (head is not None or not _noun_follows(doc, i + 1)):
        # "a Taliban improvised explosive device facilitator", but not "two rebels wounded guards"
        return (
            head is not None and head.tag_ == "NNP" and token.dep_ in ("amod", "compound") and _noun_follows(doc, i + 1)
        )
    if head is None and _is_joined(token):  # "two off-duty policemen"
        return _noun_follows(doc, i + 2)
    if low == "of" and head is not None and head.tag_ == "NNP":
        return _names_a_role(doc, i + 1)
    if token.tag_ == "VBD" and token.dep_ not in ("amod", "compound"):
        return False
    if low == "/":  # "five PKK/YPG members"
        return head is not None and head.tag_ == "NNP" and _noun_follows(doc, i + 1)
    if token.tag_ in ("JJ", "JJR", "JJS", "CD") and head is not None and head.tag_ == "NNS":
        return False  # "in the two attacks 12 soldiers"
    if token.tag_ in _MODIFIERS or low in ("'", '"', "“", "”", "``", "''"):
        return _noun_follows(doc, i + 1)
    if low == "," or token.tag_ == "CC":  # "armed, masked men"; "Afghan and coalition soldiers"
        before, after = doc[i - 1], doc[i + 1] if i + 1 < len(doc) else None
        if after is None or before.tag_ not in ("JJ", "NNP") or (head is not None and head.tag_ != "NNP"):
            return False
        joins = after.tag_ == "JJ" or (token.tag_ == "CC" and after.tag_ in ("NN", "NNP"))
        return joins and _ends_plural(doc, i + 1)
    return False


def _is_joined(token: Token) -> bool:
    """Whether a hyphen ties a word to the next: "off-duty"."""
    doc, i = token.doc, token.i
    return i + 1 < len(doc) and doc[i + 1].text == "-" and not (token.whitespace_ or doc[i + 1].whitespace_)


def _noun_follows(doc: Doc, i: int) -> bool:
    """Whether modifiers from ``i`` on reach a noun, within a dozen words."""
    for k in range(i, min(i + 12, len(doc))):
        if doc[k].tag_ in NOUNS:
            return doc[k].lower_ not in _TIMES
        if doc[k].tag_ not in _MODIFIERS and doc[k].lower_ not in (",", '"', "“", "”", "'", *_OTHERS):
            return False
    return False


def _names_a_role(doc: Doc, i: int) -> bool:
    """Whether a name and then a common noun follow ("an Army of the North commander")."""
    if i < len(doc) and doc[i].lower_ == "the":
        i += 1
    k = i
    while k < min(i + 5, len(doc)) and doc[k].tag_ in ("NNP", "NNPS"):
        k += 1
    return k > i and k < len(doc) and doc[k].tag_ in ("NN", "NNS") and doc[k].lower_ not in _TIMES


def _ends_plural(doc: Doc, i: int) -> bool:
    """Whether the run of nouns and adjectives from ``i`` on ends in a plural."""
    end = i
    while end < min(i + 8, len(doc)) and (doc[end].tag_ in NOUNS or doc[end].tag_ == "JJ"):
        end += 1
    return end > i and doc[end - 1].tag_ == "NNS"


def name_end(doc: Doc, i: int) -> int:
    """Where a name that begins at token ``i`` ends, with what stands behind an article: "Jamal as-Saqqaf"; ``i`` where
    none begins there."""
    end = i
    while end < len(doc) and doc[end].tag_ == "NNP" and doc[end].lower_ not in _ARTICLES and doc[end].text[0].isupper():
        end += 1
    while i < end < len(doc) - 2 and doc[end].lower_ in _ARTICLES and doc[end + 1].text == "-":
        if not doc[end + 2].text[0].isupper():
            break
        end += 3
    return end
