"""Names of individuals: runs of name words that something near them shows to be a person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.find.actor_lexicon import ActorLexicon
from tollbook.find.actor_words import key_of
from tollbook.parse import Doc, Token, top_of

_NAME_TAGS = frozenset(("NNP", "NNPS"))
_LINKS = frozenset(
    ("de", "del", "la", "las", "los", "y", "da", "dos", "bin", "ibn", "el", "al", "van", "von", "ul", "abu")
)
_ARTICLES = frozenset(("al", "ad", "an", "ar", "as", "ash", "at", "az", "el", "ul", "ur"))
_AT = frozenset(("in", "at", "near", "into", "around", "outside", "through"))
_TO = frozenset(("to", "from", "toward", "towards", "between"))


def _is_capital(token: Token) -> bool:
    return token.tag_ in _NAME_TAGS or token.text[:1].isupper()


def _after_article(doc: Doc, i: int) -> bool:
    """Whether an Arabic article and its hyphen stand before a word ("al-Iraqi")."""
    return i > 1 and doc[i - 1].text == "-" and doc[i - 2].lower_ in _ARTICLES


def _opens_origin(doc: Doc, i: int) -> bool:
    """Whether a word is the article of a name with a hyphen: "Abu Salih at-Turkmani"."""
    if doc[i].lower_ not in _ARTICLES or i + 2 >= len(doc) or doc[i + 1].text != "-":
        return False
    joined = not doc[i].whitespace_ and not doc[i + 1].whitespace_
    return joined and doc[i + 2].text[:1].isupper()


def _inside(token: Token) -> bool:
    """Whether a word that is no name by its look stands inside one by the tree ("Raul durango Herrera")."""
    if token.tag_ not in ("NN", "NNS", "JJ", "FW", "VB", "VBN", "VBZ", "VBP", "RB") or not token.is_alpha:
        return False
    before = token.doc[token.i - 1]
    if token.dep_ == "compound" and token.head.i > token.i and _is_capital(token.head):
        return before.head in (token, token.head) or (token.head.i == token.i + 1 and _is_capital(before))
    return before.dep_ == "compound" and before.head == token and token.dep_ != "compound"


def surnames_of(name: str) -> tuple[str, ...]:
    """The words of a full name that may stand for it alone: all but the first.

    >>> surnames_of("Pablo Quintal Gomez")
    ('quintal', 'gomez')
    """
    return tuple(key_of(w) for w in name.replace(".", " ").split()[1:] if len(w) > 2 and w.lower() not in _LINKS)


@dataclass(frozen=True, slots=True)
class PersonName:
    """Token indices, half-open, of a name without its titles."""

    start: int
    end: int


class PersonNames:
    """Finds the names of individuals in a parsed sentence."""

    def __init__(self, lexicon: ActorLexicon) -> None:
        self._lexicon = lexicon
        self._place_starts = lexicon.name_words["place_starts"]
        self._place_ends = lexicon.name_words["place_ends"]
        self._noms_de_guerre = lexicon.name_words["noms_de_guerre"]
        self._done_to = lexicon.name_words["done_to_people"]
        self._done_by = lexicon.name_words["done_by_people"]

    def find(self, doc: Doc, taken: Iterable[int], heads: frozenset[int], surnames: frozenset[str]) -> list[PersonName]:
        """Names in text order. ``taken`` are tokens of registry names, ``heads`` tokens of nouns for people,
        ``surnames`` those of people named before in the report."""
        closed = set(taken)
        found: list[PersonName] = []
        named: set[int] = set()
        i = 0
        while i < len(doc):
            end = self._run_end(doc, i, closed, heads)
            if end == i:
                i += 1
                continue
            start = self._past_titles(doc, i, end)
            again = end - start <= 2 and end > start and all(key_of(t.text) in surnames for t in doc[start:end])
            if start < end and (
                (again and self._stands_alone(doc, start, end)) or self._is_person(doc, (i, start, end), heads, named)
            ):
                named.update(range(start, end))
                found.append(PersonName(start, end))
            i = end
        return found

    def _stands_alone(self, doc: Doc, start: int, end: int) -> bool:
        """Whether a known surname names the person here, not a street or a front named after someone."""
        following = doc[end].lower_ if end < len(doc) else ""
        before = doc[start - 1] if start else None
        return following not in self._place_ends and (before is None or before.tag_ != "DT")

    def _run_end(self, doc: Doc, start: int, closed: set[int], heads: frozenset[int]) -> int:
        end = start
        while end < len(doc) and end not in closed:
            token = doc[end]
            later = end + 1 < len(doc) and end + 1 not in closed
            article = end > start and _opens_origin(doc, end)
            linked = end > start and later and token.lower_ in _LINKS and _is_capital(doc[end + 1])
            bridge = end > start and later and token.text in ("-", "'", ".") and self._joins(doc, end)
            origin = end > start + 1 and token.text[:1].isupper() and _after_article(doc, end)
            inner = end > start and end not in heads and _inside(token)
            # "Marco Tulio Montenegro": a country's name that a given name leads to is a surname.
            surname = (
                end > start and _is_capital(token) and doc[end - 1].dep_ == "compound" and doc[end - 1].head == token
                and end not in heads and key_of(doc[start].text) in self._lexicon.given_names
            )  # fmt: skip
            if not (article or linked or bridge or inner or surname or origin or self._is_name_word(token, heads)):
                break
            end += 1
        while end > start and doc[end - 1].lower_ in _LINKS:
            end -= 1
        return end

    @staticmethod
    def _joins(doc: Doc, at: int) -> bool:
        before, after = doc[at - 1], doc[at + 1]
        if doc[at].text == ".":
            return len(before.text) == 1 and after.tag_ in _NAME_TAGS
        close = not before.whitespace_ and not doc[at].whitespace_
        if doc[at].text == "'" and before.lower_ in _LINKS and not doc[at].whitespace_:
            return after.text[:1].isupper()  # "Abu 'Umar": a half-ring
        return close and (after.tag_ in _NAME_TAGS or _after_article(doc, at + 1))

    def _is_name_word(self, token: Token, heads: frozenset[int]) -> bool:
        key = key_of(token.text)
        if not (token.text[:1].isupper() or token.tag_ in _NAME_TAGS or key in self._lexicon.given_names):
            return False
        if token.i in heads and key not in self._lexicon.title_words:
            return False
        if self._lexicon.adjective_index.get(token.text) and key not in self._lexicon.given_names:
            return False
        if token.tag_ in _NAME_TAGS or (
            token.i and token.text[:1].isupper() and token.is_alpha and token.pos_ == "NOUN"
        ):
            return any(c.isalpha() for c in token.text)
        return key in self._lexicon.given_names and token.tag_ in ("NN", "NNS", "JJ", "FW", "VBN", "RB", "UH", "VB")

    def _past_titles(self, doc: Doc, start: int, end: int) -> int:
        while start < end and (key_of(doc[start].text) in self._lexicon.title_words or doc[start].text == "."):
            if key_of(doc[start].text) in self._noms_de_guerre:
                break
            start += 1
        return start

    def _is_person(self, doc: Doc, words: tuple[int, int, int], heads: frozenset[int], named: set[int]) -> bool:
        run, start, end = words  # where the run begins, where the name after its titles, where it ends
        keys = [key_of(t.text) for t in doc[start:end]]
        following = doc[end].lower_ if end < len(doc) else ""
        if following in self._place_ends or keys[-1] in self._place_ends:
            return False
        titled = start > run or (run > 0 and run - 1 in heads and doc[run - 1].tag_ != "NNS")
        if titled and doc[start].lower_ not in self._place_starts:
            return True
        if keys[0] in self._noms_de_guerre and len(keys) > 1:
            return keys[0] != "abu" or doc[start - 1].lower_ not in _AT or len(keys) > 2
        given = len(keys) > 1 and keys[0] in self._lexicon.given_names and not self._lexicon.country_index.get(keys[0])
        led = doc[run - 1].lower_ if run else ""
        if keys[0] in self._place_starts or led in _AT or (led in _TO and not given):
            return False
        if len(keys) < 2:
            return False
        if any(k in self._lexicon.given_names for k in keys[:2]):
            return True
        root = top_of(doc[start:end])
        if root.dep_ == "conj" and root.head.i in named:
            return True
        if following == "," and end + 1 < len(doc) and doc[end + 1].tag_ == "CD" and end + 2 < len(doc):
            return doc[end + 2].text == ","  # the age: "Orlan Vexley, 32,"
        appositive = any(c.dep_ == "appos" and c.i in heads for c in root.children)
        if appositive or (root.dep_ == "appos" and root.head.i in heads and root.head.tag_ in ("NN", "NNP")):
            return True
        verb = root.head.lemma_.lower()
        if root.dep_ in ("nsubjpass", "dobj") and verb in self._done_to:
            return True
        return root.dep_ == "nsubj" and verb in self._done_by
