"""Finds what the text counts: every quantity with the noun phrase it belongs to.

    "At least 35 soldiers and a dozen guards were hurt." -> low 35 high None; low 12 high 12

Dates, times, ages, distances, weights, money, calibres and the numbers of units, roads and rules are no counts
(``data/counts_exclusions.jsonl``); an ordinal counts only where it stands for a person ("a third was wounded": one).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tollbook.find.count_exclusions import Exclusions
from tollbook.find.count_phrases import NOUNS, Phrase, is_plural, phrase_after
from tollbook.find.count_quantities import Quantity, QuantityReader
from tollbook.find.number_words import ORDINAL, Lex, lex
from tollbook.mentions import CountMention, Reading, Sentence
from tollbook.model import Interval
from tollbook.parse import Doc
from tollbook.resources import Knowledge
from tollbook.spans import Span

_HARM_TO = frozenset(("injury", "wounding", "injuring", "death", "killing", "capture", "wounded", "killed", "injured"))
_DETERMINED = frozenset({"DT", "PRP$", "WP$", "WDT", "PDT"})
_HARMING = frozenset("killed wounded injured hurt killing wounding injuring hurting captured capturing".split())
_HARMED = frozenset({"dead", "killed", "wounded", "injured", "hurt", "missing"})
_HAPPENINGS = frozenset(
    ("attacks", "operations", "raids", "ambushes", "blasts", "explosions", "bombings", "strikes", "places")
)
_ONE = Interval(low=1, high=1)


class CountFinder:
    """Finds counts in a reading.

    ``find`` gives every quantity of people or things in text order; vague words carry in ``modifier`` the id of the
    entry of ``data/counts.jsonl`` that reads them, bounds and hedges the words themselves.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self._reader = QuantityReader(knowledge)
        self._exclusions = Exclusions(knowledge)
        self._plural = self._reader.vague["plural"]

    def find(self, reading: Reading) -> tuple[CountMention, ...]:
        """All counts of a report, sentence by sentence; sentences without a parse have none."""
        return tuple(count for sentence in reading.sentences for count in self.in_sentence(sentence))

    def in_sentence(self, sentence: Sentence) -> tuple[CountMention, ...]:
        """The counts of one sentence."""
        doc = sentence.doc
        if doc is None:
            return ()
        words = lex(doc.text)
        starts = [token.idx for token in doc]
        found: list[CountMention] = []
        taken = bytearray(len(doc))
        for quantity in self._reader.read(words):
            tokens = _tokens(starts, words[quantity.first], words[quantity.last - 1])
            phrase = phrase_after(doc, tokens[0], tokens[1])
            if _is_count(doc, quantity, phrase):
                taken[phrase.start : phrase.end] = b"\1" * (phrase.end - phrase.start)
            harmed = (
                tokens[1] < len(doc) and doc[tokens[1]].lower_ in _HARMED
            )  # "cost the brigade 11 dead": no number of it
            excluded = not harmed and self._exclusions.excludes(doc, words, quantity, phrase)
            if not _is_count(doc, quantity, phrase) or excluded:
                continue
            inner = sentence.offsets.original(_char_span(words, quantity)).shift(sentence.span.start)
            found.append(
                CountMention(
                    span=inner,
                    rule=f"count.{quantity.rule}",
                    interval=quantity.interval,
                    best=quantity.best,
                    modifier=quantity.modifier,
                    of=sentence.span_of(doc[phrase.start : phrase.end]),
                    head=None if phrase.head is None else sentence.span_of(phrase.head),
                )
            )
        found += self._unnumbered(sentence, doc, taken)
        return tuple(sorted(found, key=lambda count: count.span))

    def _unnumbered(self, sentence: Sentence, doc: Doc, taken: bytearray) -> list[CountMention]:
        """Singular indefinites ("a soldier"), ordinals for persons, bare plurals ("insurgents were seen")."""
        found: list[CountMention] = []
        i = 0
        while i < len(doc):
            token = doc[i]
            if taken[i]:
                i += 1
                continue
            if token.tag_ in _DETERMINED:
                phrase = phrase_after(doc, i, i + 1)
                if token.lower_ in ("a", "an", "another"):
                    found += _indefinite(sentence, doc, phrase)
                i = max(phrase.end, i + 1)
                continue
            described = token.tag_ in ("VBN", "VBG") and token.dep_ in ("amod", "compound")
            if token.tag_ in NOUNS or described or token.tag_ in ("JJ", "JJR", "JJS"):
                phrase = phrase_after(doc, i, i)
                if phrase.head is not None and _is_bare_plural(doc, phrase) and not any(taken[i : phrase.end]):
                    found.append(_count(sentence, doc, phrase, i, self._plural))
                i = max(phrase.end, i + 1)
                continue
            i += 1
        return found


def _count(sentence: Sentence, doc: Doc, phrase: Phrase, quantity: int, plural: object = None) -> CountMention:
    """A count that no number states: one, or a bare plural."""
    vague = plural is not None
    low = getattr(plural, "low", 1)
    return CountMention(
        span=sentence.span_of(doc[quantity : phrase.end] if vague else doc[quantity]),
        rule="count.plural" if vague else "count.indefinite",
        interval=Interval(low=low, high=getattr(plural, "high", None)) if vague else _ONE,
        best=getattr(plural, "best", 1),
        modifier="plural" if vague else None,
        of=sentence.span_of(doc[phrase.start : phrase.end]),
        head=None if phrase.head is None else sentence.span_of(phrase.head),
    )


def _indefinite(sentence: Sentence, doc: Doc, phrase: Phrase) -> list[CountMention]:
    head = phrase.head
    if head is not None and ORDINAL.fullmatch(head.lower_):
        head, phrase = None, Phrase(phrase.start, phrase.start + 1, None)
    if head is not None:
        return [] if head.tag_ in ("NNS", "NNPS") else [_count(sentence, doc, phrase, phrase.start)]
    at = phrase.start + 1
    if doc[phrase.start].lower_ != "another" and at < len(doc) and ORDINAL.fullmatch(doc[at].lower_):
        phrase = Phrase(phrase.start, at + 1, None)
        at += 1
    elif doc[phrase.start].lower_ != "another":
        return []
    # "a third was wounded", "another died": one person; "a third lorry" has its noun and came first.
    alone = doc[phrase.start].lower_ == "another" and (phrase.start == 0 or doc[phrase.start - 1].lower_ != "one")
    # "the death of three and the injury of a fourth"
    at_harm = phrase.start - 2 if phrase.start and doc[phrase.start - 1].lower_ == "of" else phrase.start - 1
    counted = at_harm >= 0 and doc[at_harm].lower_ in _HARM_TO
    closed = at >= len(doc) or doc[at].is_punct or doc[at].lower_ in ("and", "with", "by")
    if alone or (counted and closed):
        return [_count(sentence, doc, phrase, phrase.start)]
    while at < len(doc) - 1 and doc[at].lower_ in ("later", "also", "then", "subsequently"):
        at += 1
    if at < len(doc) and (doc[at].tag_.startswith(("VB", "MD")) or doc[at].lower_ in ("dead", "hurt")):
        return [_count(sentence, doc, phrase, phrase.start)]
    return []


def _is_bare_plural(doc: Doc, phrase: Phrase) -> bool:
    if phrase.head is None or not is_plural(phrase.head) or phrase.head.lower_ in ("police", "others"):
        return phrase.head is not None and phrase.head.lower_ == "others"
    if any(t.tag_ in ("POS", "PRP$") for t in doc[phrase.start : phrase.end]):
        return False
    if phrase.head.tag_ == "NNPS" and phrase.head.i > phrase.start and doc[phrase.head.i - 1].tag_ == "NNP":
        return False  # a surname that ends in s
    before = doc[phrase.start - 1] if phrase.start else None
    return before is None or (before.tag_ not in ("POS", "CD", *_DETERMINED) and before.lower_ not in ("of", "-", "$"))


def _is_count(doc: Doc, quantity: Quantity, phrase: Phrase) -> bool:
    """Whether a vague word counts here: "some" and "few" need a plural, "both" a plural or nothing."""
    if quantity.rule != "vague":
        return True
    if doc[phrase.start].tag_.startswith("VB"):  # "he scores often"
        return False
    head = phrase.head
    if quantity.modifier == "couple" and head is None and doc[phrase.end - 1].lower_ == "couple":
        behind = doc[phrase.end].lower_ if phrase.end < len(doc) else ""
        return behind == "of" or behind in _HARMED  # "killed a couple and their son": the two are one noun
    if quantity.modifier in ("some", "few", "many", "multiple", "numerous", "several"):
        if head is not None:
            return is_plural(head) or head.tag_ == "NNP"
        after = doc[phrase.end] if phrase.end < len(doc) else None
        if phrase.start and doc[phrase.start - 1].lower_ in _HARMING:  # "killed one policeman and hurt several"
            return True
        return after is not None and (
            after.tag_.startswith(("VB", "MD")) or after.lower_ == "of" or phrase.end - phrase.start > 1
        )
    if quantity.modifier == "both" and any(t.tag_ == "CD" for t in doc[phrase.start + 1 : phrase.end]):
        return False  # "in both attacks seven guards were killed"
    if quantity.modifier == "both" and head is not None and doc[phrase.start + 1].lower_ in _HAPPENINGS:
        return False
    if quantity.modifier == "both":
        after = doc[phrase.end] if phrase.end < len(doc) else None
        return (head is not None and is_plural(head)) or (after is not None and after.tag_.startswith("VB"))
    return True


def _char_span(words: tuple[Lex, ...], quantity: Quantity) -> Span:
    return Span(words[quantity.first].start, words[quantity.last - 1].end)


def _tokens(starts: list[int], first: Lex, last: Lex) -> tuple[int, int]:
    """The tokens that hold words ``first`` to ``last``: first index, and the index after the last."""
    return bisect_right(starts, first.start) - 1, bisect_left(starts, last.end)
