"""Every entry of the date lexicons is found in its matching sentences and in none of the others."""

from __future__ import annotations

import pytest

from dates_of import knowledge, mentions
from tollbook.find.date_feasts import Feast
from tollbook.find.date_words import DateWord, MonthName, month_key

MONTHS = knowledge().entries("months", MonthName)
FEASTS = knowledge().entries("dates_feasts", Feast)
WORDS = knowledge().entries("dates", DateWord)

# Kinds that name dates themselves; the other kinds only turn dates into names or background.
NAMING = frozenset("weekday number ordinal vague unit day which direction bound edge".split())


def _found(text: str, forms: tuple[str, ...]) -> bool:
    """Whether some date expression of ``text`` holds one of ``forms``."""
    keys = [form.lower() for form in forms]
    return any(key in m.span.of(text).lower() for m in mentions(text) for key in keys)


@pytest.mark.parametrize("entry", MONTHS, ids=lambda e: e.id)
def test_months(entry: MonthName) -> None:
    keys = {month_key(form) for form in (*entry.forms, *entry.short)}

    def months(text: str) -> list[int]:
        return [
            e.month
            for m in mentions(text)
            for e in [m.expression.end or m.expression]
            if e.calendar == entry.calendar and e.month
        ]

    assert keys
    assert all(entry.month in months(text) for text in entry.match), entry.match
    assert not any(entry.month in months(text) for text in entry.no_match), entry.no_match


@pytest.mark.parametrize("entry", FEASTS, ids=lambda e: e.id)
def test_feasts(entry: Feast) -> None:
    def feast(text: str) -> bool:
        return any(m.rule == "date.feast" and m.expression.month == entry.month for m in mentions(text))

    assert all(feast(text) for text in entry.match)
    assert not any(feast(text) for text in entry.no_match)


@pytest.mark.parametrize("entry", [w for w in WORDS if w.kind in NAMING], ids=lambda e: e.id)
def test_words_of_dates(entry: DateWord) -> None:
    forms = (*entry.forms, *entry.short)
    assert all(_found(text, forms) for text in entry.match), entry.match
    assert not any(_found(text, forms) for text in entry.no_match), entry.no_match


@pytest.mark.parametrize("entry", [w for w in WORDS if w.kind in {"daypart"}], ids=lambda e: e.id)
def test_parts_of_the_day_stand_with_a_day(entry: DateWord) -> None:
    assert all(mentions(text) for text in entry.match)
    assert not any(_found(text, entry.forms) for text in entry.no_match)


@pytest.mark.parametrize("entry", [w for w in WORDS if w.kind in {"name_after", "name_phrase"}], ids=lambda e: e.id)
def test_names_are_no_dates(entry: DateWord) -> None:
    assert all(mentions(text) for text in entry.match)
    assert not any(mentions(text) for text in entry.no_match)


@pytest.mark.parametrize("entry", [w for w in WORDS if w.kind in {"future", "background"}], ids=lambda e: e.id)
def test_words_that_colour_a_date(entry: DateWord) -> None:
    assert all(m.future or m.named for text in entry.match for m in mentions(text))
    assert not any(m.future or m.named for text in entry.no_match for m in mentions(text))


@pytest.mark.parametrize("entry", [w for w in WORDS if w.kind == "statement"], ids=lambda e: e.id)
def test_verbs_of_saying_take_the_day_beside_them(entry: DateWord) -> None:
    assert all(m.said for text in entry.match for m in mentions(text))
    assert not any(m.said for text in entry.no_match for m in mentions(text))


@pytest.mark.parametrize("entry", [w for w in WORDS if w.kind == "ordinal_noun"], ids=lambda e: e.id)
def test_what_an_ordinal_counts_is_no_day(entry: DateWord) -> None:
    assert all(mentions(text) for text in entry.match)
    assert not any(mentions(text) for text in entry.no_match)


@pytest.mark.parametrize("entry", [w for w in WORDS if w.kind == "document"], ids=lambda e: e.id)
def test_a_paper_has_a_date_of_its_own(entry: DateWord) -> None:
    assert all(m.named for text in entry.match for m in mentions(text))
    assert not any(m.named for text in entry.no_match for m in mentions(text))


def test_every_entry_says_where_it_comes_from() -> None:
    for entry in (*MONTHS, *FEASTS, *WORDS):
        assert entry.source and entry.match and entry.no_match, entry.id
