"""The conditions that a codebook file may state: a mapping whose tests must all hold.

``event_type`` (the main kind), ``any_type`` (any kind), ``status``, ``stance``, ``suicide``, ``weapon``, ``actor``,
``count``, ``path``, ``column``, ``text_says``, ``rule``, and ``all``, ``any``, ``not`` around others. Where the unit is
a report, a test holds if it holds for one of its incidents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from tollbook.codebooks.case import Case
from tollbook.codebooks.counting import Way, selector, total
from tollbook.codebooks.paths import compile_path
from tollbook.codebooks.phrases import compile_phrases
from tollbook.codebooks.sides import kind_of
from tollbook.codebooks.spec import Spec
from tollbook.codebooks.spelling import check_values, unknown, unknown_all
from tollbook.errors import CodebookError
from tollbook.model import Actor, Incident

Test = Callable[[Case], bool]

TESTS: Final = (
    "always", "event_type", "any_type", "status", "stance", "suicide", "weapon", "actor", "count", "path", "column",
    "text_says", "rule", "all", "any", "not",
)  # fmt: skip
_COMPANIONS: Final[dict[str, tuple[str, ...]]] = {
    "count": ("at_least", "at_most"), "path": ("in", "filled"), "column": ("in", "filled"), "rule": ("in",),
}  # fmt: skip
_ACTOR_KEYS: Final = frozenset({"role", "kind", "type", "form", "name", "actor_id", "country", "certainty"})


class Conditions:
    """Compiles conditions of one codebook."""

    def __init__(self, spec: Spec, rules: Mapping[str, Callable[[Case], Any]]) -> None:
        self._spec = spec
        self._rules = rules

    def get(self, expression: Any, where: str) -> Test:
        """The function for one condition. Raises CodebookError for one that can't be read."""
        if not isinstance(expression, dict) or not expression:
            raise CodebookError(f"{where}: a condition is a mapping of tests")
        tests = [key for key in expression if key in TESTS]
        companions = {name for test in tests for name in _COMPANIONS.get(test, ())}
        strange = [str(key) for key in expression if key not in TESTS and key not in companions]
        if strange:
            raise CodebookError(
                f"{where}: no test {unknown_all(strange, (*TESTS, *companions))}; tests are {', '.join(TESTS)}"
            )
        for companion in companions & set(expression):
            takers = [test for test in tests if companion in _COMPANIONS.get(test, ())]
            if len(takers) > 1:
                raise CodebookError(f"{where}: {companion!r} fits {' and '.join(takers)}; set them apart under 'all'")
        return _all_of([self._made(test, expression, where) for test in tests])

    def _made(self, test: str, expression: Mapping[str, Any], where: str) -> Test:
        check_values(test, expression[test], where)
        try:
            made: Test = getattr(self, f"_{test}")(expression[test], expression, where)
        except (TypeError, AttributeError, KeyError, ValueError) as error:
            raise CodebookError(f"{where}: {test} can't be {expression[test]!r}") from error
        return made

    def text_says(self, phrases: Any, where: str) -> Test:
        """Whether the report's text holds one of the phrases, given in place or as the name of a list."""
        pattern = self._phrases(phrases, where)
        return lambda case: pattern.search(_text(case)) is not None

    def text_first(self, choices: Mapping[str, Any], where: str) -> Callable[[Case], str | None]:
        """The value whose phrases the report's text holds first."""
        patterns = [(value, self._phrases(phrases, where)) for value, phrases in choices.items()]

        def first(case: Case) -> str | None:
            text = _text(case)
            found = [(match.start(), value) for value, pattern in patterns if (match := pattern.search(text))]
            return min(found)[1] if found else None

        return first

    def _phrases(self, phrases: Any, where: str) -> re.Pattern[str]:
        if isinstance(phrases, str):
            if phrases not in self._spec.phrases:
                raise CodebookError(f"{where}: no list of phrases {unknown(phrases, self._spec.phrases)}")
            phrases = self._spec.phrases[phrases]
        return compile_phrases(phrases)

    def _always(self, value: Any, _: Mapping[str, Any], __: str) -> Test:
        return lambda case: bool(value)

    def _event_type(self, wanted: Any, _: Mapping[str, Any], __: str) -> Test:
        return _any_incident(_field_in("event_type", wanted))

    def _status(self, wanted: Any, _: Mapping[str, Any], __: str) -> Test:
        return _any_incident(_field_in("status", wanted))

    def _stance(self, wanted: Any, _: Mapping[str, Any], __: str) -> Test:
        return _any_incident(_field_in("stance", wanted))

    def _suicide(self, wanted: bool, _: Mapping[str, Any], __: str) -> Test:
        return _any_incident(lambda incident: incident.suicide is wanted)

    def _any_type(self, wanted: Any, _: Mapping[str, Any], __: str) -> Test:
        types = _set(wanted)
        return _any_incident(lambda i: i.event_type in types or not types.isdisjoint(i.other_types))

    def _weapon(self, wanted: Any, _: Mapping[str, Any], __: str) -> Test:
        types = _set(wanted)
        return _any_incident(lambda incident: any(weapon.type in types for weapon in incident.weapons))

    def _actor(self, wanted: Mapping[str, Any], _: Mapping[str, Any], where: str) -> Test:
        strange = [key for key in wanted if key not in _ACTOR_KEYS]
        if strange:
            keys = ", ".join(sorted(_ACTOR_KEYS))
            raise CodebookError(f"{where}: actor is chosen by {keys}, not by {unknown_all(strange, _ACTOR_KEYS)}")
        for key, value in wanted.items():
            check_values(key, value, where)
        sets = [(key, _set(value)) for key, value in wanted.items()]

        def fits(actor: Actor) -> bool:
            for key, values in sets:  # noqa: SIM110, a plain loop is twice as fast here
                if (kind_of(actor) if key == "kind" else getattr(actor, key)) not in values:
                    return False
            return True

        return _any_incident(lambda incident: any(map(fits, incident.actors)))

    def _count(self, wanted: Mapping[str, Any], expression: Mapping[str, Any], where: str) -> Test:
        keep = selector(wanted, where)
        least, most = expression.get("at_least", 0), expression.get("at_most")
        way = Way(one_each=self._spec.spread == "one_each")

        def holds(case: Case) -> bool:
            value = total(case, keep, way).value or 0
            return value >= least and (most is None or value <= most)

        return holds

    def _path(self, path: str, expression: Mapping[str, Any], where: str) -> Test:
        values = compile_path(path, where)
        return _membership(lambda case: [v for i in case.incidents for v in values(i)], expression, where)

    def _column(self, name: str, expression: Mapping[str, Any], where: str) -> Test:
        self._spec.column(name, where)

        def values(case: Case) -> list[object]:
            value = case.value(name)
            return list(value) if isinstance(value, list) else [] if value is None else [value]

        return _membership(values, expression, where)

    def _rule(self, name: str, expression: Mapping[str, Any], where: str) -> Test:
        if name not in self._rules:
            raise CodebookError(f"{where}: no rule {unknown(name, self._rules)}")
        rule = self._rules[name]
        if "in" not in expression:
            return lambda case: bool(rule(case))
        wanted = _set(expression["in"])
        return lambda case: rule(case) in wanted

    def _text_says(self, phrases: Any, _: Mapping[str, Any], where: str) -> Test:
        return self.text_says(phrases, where)

    def _all(self, inner: list[Any], _: Mapping[str, Any], where: str) -> Test:
        tests = [self.get(item, where) for item in inner]
        return _all_of(tests)

    def _any(self, inner: list[Any], _: Mapping[str, Any], where: str) -> Test:
        tests = [self.get(item, where) for item in inner]

        def holds(case: Case) -> bool:
            for test in tests:  # noqa: SIM110, a plain loop is twice as fast here
                if test(case):
                    return True
            return False

        return holds

    def _not(self, inner: Any, _: Mapping[str, Any], where: str) -> Test:
        test = self.get(inner, where)
        return lambda case: not test(case)


def _text(case: Case) -> str:
    if case.text is None:
        case.tally.notes["a column asks what the text says, and the report's text wasn't given"] += 1
        return ""
    return case.text


def _all_of(tests: list[Test]) -> Test:
    if len(tests) == 1:
        return tests[0]

    def holds(case: Case) -> bool:
        for test in tests:  # noqa: SIM110, as above
            if not test(case):
                return False
        return True

    return holds


def _set(value: Any) -> frozenset[Any]:
    return frozenset(value if isinstance(value, list | tuple) else [value])


def _field_in(field: str, wanted: Any) -> Callable[[Incident], bool]:
    values = _set(wanted)
    return lambda incident: getattr(incident, field) in values


def _any_incident(fits: Callable[[Incident], bool]) -> Test:
    def test(case: Case) -> bool:
        incidents = case.incidents
        return fits(incidents[0]) if len(incidents) == 1 else any(map(fits, incidents))

    return test


def _membership(values: Callable[[Case], list[object]], expression: Mapping[str, Any], where: str) -> Test:
    if "in" in expression:
        wanted = _set(expression["in"])
        return lambda case: any(value in wanted for value in values(case))
    if "filled" in expression:
        filled = bool(expression["filled"])
        return lambda case: bool(values(case)) == filled
    raise CodebookError(f"{where}: needs 'in' or 'filled'")
