"""The derivations that a codebook file may name, and how each becomes a function.

A derivation is a mapping with one verb (``constant blank path count is cases collect first_of template text_says
text_first column rule``) and, if wanted, ``map`` (a table, or values in place), ``default``, ``take``, ``round``. The
words are explained for users in docs/codebooks/README.md; a test holds the two together.

    >>> "count" in VERBS
    True
"""

from __future__ import annotations

import re
from collections import Counter as Tallied
from collections.abc import Callable, Mapping
from typing import Any, Final

from tollbook.codebooks.case import PENDING, Case, Value
from tollbook.codebooks.conditions import Conditions
from tollbook.codebooks.counting import Counter, Way, selector, total
from tollbook.codebooks.paths import compile_path, first_field
from tollbook.codebooks.spec import Spec
from tollbook.codebooks.spelling import unknown, unknown_all
from tollbook.errors import CodebookError
from tollbook.resources import Knowledge

Get = Callable[[Case], Value]

VERBS: Final = (
    "constant", "blank", "path", "count", "is", "cases", "collect", "first_of", "template", "text_says", "text_first",
    "column", "rule",
)  # fmt: skip
MODIFIERS: Final = ("map", "default", "take", "round", "bound", "when_none", "shared", "most")
TAKES: Final = ("first", "last", "all", "min", "max", "most_common", "sum")
_SLOT: Final = re.compile(r"\{([^{}]+)\}")


class Deriver:
    """Compiles the derivations of one codebook. ``rules`` are the functions that its ``rule`` verbs may name."""

    def __init__(self, spec: Spec, rules: Mapping[str, Get]) -> None:
        self._spec = spec
        self._rules = rules
        self.counter = Counter(spec, Knowledge())
        self.one_each = spec.spread == "one_each"
        self._conditions = Conditions(spec, rules)

    def get(self, expression: Mapping[str, Any], where: str) -> Get:
        """The function for one derivation. Raises CodebookError, naming ``where``, for one that can't be read."""
        verbs = [key for key in expression if key in VERBS]
        strange = [str(key) for key in expression if key not in VERBS and key not in MODIFIERS]
        if len(verbs) != 1 or strange:
            known = (*VERBS, *MODIFIERS)
            said = f"no {unknown_all(strange, known)}; " if strange else ""
            raise CodebookError(f"{where}: {said}a derivation has one of {', '.join(VERBS)}")
        verb = verbs[0]
        make = getattr(self, f"_{verb}")
        try:
            return self._modified(make(expression[verb], expression, where), expression, where)
        except (TypeError, AttributeError, KeyError, ValueError) as error:
            raise CodebookError(f"{where}: {verb} can't be {expression[verb]!r}") from error

    def condition(self, expression: Any, where: str) -> Callable[[Case], bool]:
        """The function for one condition."""
        return self._conditions.get(expression, where)

    # --- verbs ---

    def _constant(self, value: Any, _: Mapping[str, Any], __: str) -> Get:
        return lambda case: value

    def _blank(self, _: Any, __: Mapping[str, Any], ___: str) -> Get:
        return lambda case: None

    def _path(self, path: str, expression: Mapping[str, Any], where: str) -> Get:
        take = _take(expression.get("take", "first"), where)
        values = compile_path(path, where)

        if path.split(".", maxsplit=1)[0] in ("source", "report_id"):
            return lambda case: take(values(case))  # a report has these even where it holds no record

        field = first_field(path) if expression.get("take", "first") == "first" else None

        def get(case: Case) -> Value:
            if len(case.incidents) == 1:
                return take(values(case.incidents[0])) if field is None else field(case.incidents[0])
            return take([value for incident in case.incidents for value in values(incident)])

        return get

    def _count(self, wanted: Mapping[str, Any], expression: Mapping[str, Any], where: str) -> Get:
        keep = selector(wanted, where)
        bound = expression.get("bound", "value")
        if bound not in ("value", "low", "best", "high"):
            raise CodebookError(f"{where}: bound is value, low, best or high")
        none = expression.get("when_none")
        way = Way(self.one_each, bool(expression.get("shared", True)), bool(expression.get("most", False)))

        def get(case: Case) -> Value:
            found = total(case, keep, way, note=True)
            value: Value = getattr(found, bound) if found.lines else none
            return value

        return get

    def _is(self, condition: Any, _: Mapping[str, Any], where: str) -> Get:
        return self.condition(condition, where)

    def _cases(self, cases: list[Any], _: Mapping[str, Any], where: str) -> Get:
        pairs = [
            (self.condition(case["when"], f"{where}, case {number}"), self._then(case, f"{where}, case {number}"))
            for number, case in enumerate(cases, 1)
        ]

        def get(case: Case) -> Value:
            for holds, value in pairs:
                if holds(case):
                    return value(case)
            return None

        return get

    def _then(self, case: Mapping[str, Any], where: str) -> Get:
        if set(case) == {"when", "value"}:
            value = case["value"]
            return self.get(value, where) if isinstance(value, dict) else lambda _: value
        raise CodebookError(f"{where}: a case is a 'when' and a 'value'")

    def _collect(self, cases: list[Any], _: Mapping[str, Any], where: str) -> Get:
        pairs = [
            (self.condition(case["when"], f"{where}, item {number}"), self._then(case, f"{where}, item {number}"))
            for number, case in enumerate(cases, 1)
        ]

        def get(case: Case) -> Value:
            found: list[Value] = []
            for holds, value in pairs:
                if holds(case) and (item := value(case)) is not None and item not in found:
                    found.append(item)
            return found

        return get

    def _first_of(self, choices: list[Any], _: Mapping[str, Any], where: str) -> Get:
        gets = [self.get(choice, f"{where}, choice {number}") for number, choice in enumerate(choices, 1)]

        def get(case: Case) -> Value:
            for choice in gets:
                value = choice(case)
                if value is not None and value not in ("", []):
                    return value
            return None

        return get

    def _template(self, text: str, _: Mapping[str, Any], where: str) -> Get:
        slots = {slot: compile_path(slot, where) for slot in _SLOT.findall(text)}

        def get(case: Case) -> Value:
            filled = text
            for slot, values in slots.items():
                found = [str(value) for incident in case.incidents for value in values(incident)]
                if not found:
                    return None
                filled = filled.replace("{" + slot + "}", ", ".join(dict.fromkeys(found)))
            return filled

        return get

    def _text_says(self, phrases: Any, _: Mapping[str, Any], where: str) -> Get:
        return self._conditions.text_says(phrases, where)

    def _text_first(self, choices: Mapping[str, Any], _: Mapping[str, Any], where: str) -> Get:
        if not isinstance(choices, dict):
            raise CodebookError(f"{where}: text_first is values with their phrases")
        return self._conditions.text_first(choices, where)

    def _column(self, name: str, _: Mapping[str, Any], where: str) -> Get:
        self._spec.column(name, where)

        def get(case: Case) -> Value:
            found = case.row[name]
            return case.value(name) if found is PENDING else found

        return get

    def _rule(self, name: str, _: Mapping[str, Any], where: str) -> Get:
        if name not in self._rules:
            raise CodebookError(f"{where}: no rule {unknown(name, self._rules)}")
        return self._rules[name]

    # --- modifiers ---

    def _modified(self, get: Get, expression: Mapping[str, Any], where: str) -> Get:
        if "map" in expression:
            get = _mapped(get, self._table(expression["map"], where))
        if "round" in expression:
            get = _rounded(get, int(expression["round"]))
        if "default" in expression:
            get = _defaulted(get, expression["default"])
        return get

    def _table(self, table: Any, where: str) -> Mapping[Any, Any]:
        if isinstance(table, str):
            if table not in self._spec.tables:
                raise CodebookError(f"{where}: no table {unknown(table, self._spec.tables)}")
            return self._spec.tables[table]
        if not isinstance(table, dict):
            raise CodebookError(f"{where}: map is a table's name or values in place")
        return table


def _take(take: str, where: str) -> Callable[[list[Any]], Value]:
    match take:
        case "first":
            return lambda values: values[0] if values else None
        case "last":
            return lambda values: values[-1] if values else None
        case "all":
            return lambda values: list(dict.fromkeys(values))
        case "min":
            return lambda values: min(values) if values else None
        case "max":
            return lambda values: max(values) if values else None
        case "sum":
            return lambda values: sum(values) if values else None
        case "most_common":
            return lambda values: Tallied(values).most_common(1)[0][0] if values else None
        case _:
            raise CodebookError(f"{where}: take can't be {unknown(take, TAKES)}; it is one of {', '.join(TAKES)}")


def _mapped(get: Get, table: Mapping[Any, Any]) -> Get:
    def mapped(case: Case) -> Value:
        value = get(case)
        if isinstance(value, list):
            return list(dict.fromkeys(found for item in value if (found := table.get(item)) is not None))
        return table.get(value)

    return mapped


def _rounded(get: Get, digits: int) -> Get:
    def rounded(case: Case) -> Value:
        value = get(case)
        return round(value, digits) if isinstance(value, float) else value

    return rounded


def _defaulted(get: Get, default: Any) -> Get:
    def defaulted(case: Case) -> Value:
        value = get(case)
        return default if value is None or value == [] else value

    return defaulted
