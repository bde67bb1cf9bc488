"""What a codebook file holds, and the check that it holds it.

A codebook is one YAML file: its unit, its columns with their allowed values and how each is derived, its counting
convention, and what it keeps of a record. Ours stand in ``tollbook/data/codebooks``; a user's is named by its path.

    >>> book = load_spec("acled")
    >>> book.unit, len(book.columns)
    ('incident_day', 31)
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar, Final, Literal, get_args

import msgspec
import yaml

from tollbook.codebooks.spelling import explained, unknown
from tollbook.errors import CodebookError
from tollbook.resources import DATA

FOLDER: Final = DATA / "codebooks"

Unit = Literal["incident", "incident_day", "report"]
ValueType = Literal["text", "integer", "decimal", "boolean", "date", "list", "object"]
Standing = Literal["verified", "general", "reading", "ours"]
Fate = Literal["kept", "reduced", "lost"]
Scalar = str | int | float | bool | None
Expression = dict[str, Any]


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # the fast one where libyaml is there
    """YAML in which only true and false are truth values, as in YAML 1.2: a column "No" and a country NO stay text, and
    so do dates."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {
        first: [
            (tag, pattern)
            for tag, pattern in resolvers
            if tag != "tag:yaml.org,2002:timestamp" and (tag != "tag:yaml.org,2002:bool" or first in "tTfF")
        ]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


STANDINGS: Final[dict[str, str]] = {
    "verified": "seen in a source that the column names",
    "general": "general knowledge: not checked against the scheme's own text",
    "reading": "our reading of the scheme where its text is silent or was not to be had",
    "ours": "Tollbook's own",
}

# What of a record a codebook can keep, reduce or lose: one entry a row of the table in docs/codebooks/README.md.
RECORD_FIELDS: Final[dict[str, str]] = {
    "event_type": "kind of act",
    "other_types": "further kinds of act",
    "occurrences": "how many attacks the record stands for",
    "status": "occurred, attempted, threatened, denied",
    "stance": "claimed, reported or alleged",
    "attribution": "who says so",
    "date.day": "the day",
    "date.window": "earliest and latest day that remain possible",
    "location.name": "place name",
    "location.areas": "country and admin areas",
    "location.point": "coordinates",
    "location.precision": "how sharply the place is known",
    "other_locations": "further places",
    "actors.initiator": "who acted",
    "actors.harmed": "whom the act was aimed at or hit",
    "actors.third_party": "third parties",
    "actors.certainty": "suspected, accused, claimed or denied actors",
    "actors.size": "sizes of groups and crowds",
    "toll.killed": "people killed",
    "toll.party": "which side the dead belong to",
    "toll.interval": "low and high of a count",
    "toll.wounded": "people wounded",
    "toll.captured": "people captured or abducted",
    "toll.undecided": "counts whose outcome is not told apart (killed or wounded ...)",
    "toll.missing": "people missing or displaced",
    "toll.who": "children, women, leaders, officers among them",
    "damage": "things destroyed, damaged or captured",
    "weapons": "means of violence",
    "suicide": "suicide attack",
    "groups": "totals stated for several incidents together",
    "part_of": "part of a larger incident",
    "evidence": "the words behind each value",
    "unresolved": "what is left open, and why",
    "loaded_terms": "loaded vocabulary found",
}


class _Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class Format(_Strict, frozen=True, kw_only=True):
    """The file: ``csv`` (comma), ``tsv`` (tab) or ``jsonl``; ``missing`` is what an empty cell reads."""

    kind: Literal["csv", "tsv", "jsonl"] = "csv"
    header: bool = True
    tags: bool = False  # a row of HXL hashtags under the heading
    missing: str = ""
    separator: str = "; "  # between the values of a list in one cell


class Convention(_Strict, frozen=True, kw_only=True):
    """A counting convention written in the codebook's own file, in the form of data/conventions.json.

    ``shapes`` says for each shape of an interval (exact, at_least, up_to, about, between, unknown) which bound to take
    (``low``, ``best``, ``high``), a fixed number, or ``blank``; ``words`` gives vague words, by their ids in
    data/counts, a number, or null for blank.
    """

    source: str
    shapes: dict[str, int | str]
    words: dict[str, int | str | None] = {}


class Column(_Strict, frozen=True, kw_only=True):
    """One column: what it means, what it may hold, and how it is derived."""

    name: str
    type: ValueType
    meaning: str
    derive: Expression
    how: str
    source: str
    standing: Standing = "verified"
    values: tuple[Scalar, ...] | str | None = None  # a list, or the name of a table whose values are allowed
    low: float | None = None
    high: float | None = None
    required: bool = False
    hxl: str | None = None
    join: str | None = None  # between a list's values where the whole cell is one text
    mark: str | None = None  # a sign of the codebook's own (CAMEO's "---" for nobody), which goes to the file as it is

    @property
    def blank(self) -> bool:
        """Whether the column is never filled."""
        return "blank" in self.derive


class Scope(_Strict, frozen=True, kw_only=True):
    """Records that get no row: those for which ``when`` holds, with the ``reason`` said."""

    id: str
    when: Expression
    reason: str


class Held(_Strict, frozen=True, kw_only=True):
    """What becomes of one field of the record."""

    fate: Fate
    how: str = ""


class TableNote(_Strict, frozen=True, kw_only=True):
    """What a table was checked against, where its columns do not say it."""

    source: str
    standing: Standing = "verified"


class Spec(_Strict, frozen=True, kw_only=True):
    """A codebook as its file states it."""

    name: str
    title: str
    about: str
    unit: Unit
    columns: tuple[Column, ...]
    convention: Convention | str  # in place, or the name of one in data/conventions.json
    low_convention: str | None = None  # for codebooks that want a lower and an upper number too
    high_convention: str | None = None
    format: Format = Format()
    spread: Literal["remainder_first", "one_each"] = "remainder_first"
    durative: tuple[str, ...] = ()  # event types that go on: a stretch of days is their duration, not our ignorance
    scope: tuple[Scope, ...] = ()
    tables: dict[str, dict[Scalar, Scalar]] = {}
    table_notes: dict[str, TableNote] = {}  # by the table's name
    phrases: dict[str, tuple[str, ...]] = {}
    holds: dict[str, Held] = {}
    sources: dict[str, str] = {}  # the keys that columns name as their source
    open_questions: tuple[str, ...] = ()

    def column(self, name: str, where: str | None = None) -> Column:
        """The column of that name; CodebookError, naming ``where``, where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        known = [column.name for column in self.columns]
        raise CodebookError(f"{where or self.name}: no column {unknown(name, known)}")


_KEYS: Final[dict[str, tuple[str, ...]]] = {
    "": Spec.__struct_fields__, "columns": Column.__struct_fields__, "scope": Scope.__struct_fields__,
    "format": Format.__struct_fields__, "convention": Convention.__struct_fields__, "holds": Held.__struct_fields__,
    "table_notes": TableNote.__struct_fields__,
}  # fmt: skip
_VALUES: Final[dict[str, tuple[str, ...]]] = {
    "unit": get_args(Unit), "type": get_args(ValueType), "standing": get_args(Standing), "fate": get_args(Fate),
    "kind": ("csv", "tsv", "jsonl"), "spread": ("remainder_first", "one_each"),
}  # fmt: skip


def builtin_names() -> tuple[str, ...]:
    """Names of the codebooks that come with Tollbook."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def load_spec(name_or_path: str | Path) -> Spec:
    """The codebook of that name, or the one in that file.

    Raises CodebookError, with the file and the place in it, where the file isn't a codebook.
    """
    path = _path(name_or_path)
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)
    except (OSError, UnicodeDecodeError) as error:
        raise CodebookError(f"{path}: can't be read ({error})") from error
    except yaml.YAMLError as error:
        raise CodebookError(f"{path}: is no YAML: {trouble(error)}") from error
    try:
        spec = msgspec.convert(data, Spec)
    except msgspec.ValidationError as error:
        raise CodebookError(f"{path}: {explained(str(error), data, _KEYS, _VALUES)}") from error
    problems = list(_problems(spec))
    if problems:
        raise CodebookError(f"{path}: " + "; ".join(problems))
    return spec


def trouble(error: yaml.YAMLError) -> str:
    """What YAML says is wrong, and where."""
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
    if mark is None or problem is None:
        return " ".join(str(error).split())
    return f"line {mark.line + 1}, column {mark.column + 1}: {problem}"


def _path(name_or_path: str | Path) -> Path:
    named = FOLDER / f"{name_or_path}.yaml"
    if "/" not in str(name_or_path) and named.is_file():
        return named
    path = Path(name_or_path)
    if path.is_file():
        return path
    known = ", ".join(builtin_names())
    wrong = unknown(str(name_or_path), builtin_names())
    raise CodebookError(f"no codebook {wrong}: choose from {known}, or name a file")


def _problems(spec: Spec) -> list[str]:
    names = [column.name for column in spec.columns]
    found = [f"column {name!r} stands twice" for name in sorted({n for n in names if names.count(n) > 1})]
    found += [f"table_notes: no table {unknown(t, spec.tables)}" for t in spec.table_notes if t not in spec.tables]
    found += [f"holds: no field {unknown(f, RECORD_FIELDS)}" for f in spec.holds if f not in RECORD_FIELDS]
    if not spec.columns:
        found.append("columns: there is none")
    for column in spec.columns:
        if isinstance(column.values, str) and column.values not in spec.tables:
            found.append(f"column {column.name!r}: no table {unknown(column.values, spec.tables)}")
        if column.low is not None and column.high is not None and column.low > column.high:
            found.append(f"column {column.name!r}: low is above high")
    return found
