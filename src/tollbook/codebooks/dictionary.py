"""A codebook's data dictionary, made from its file: ``tollbook codebook show`` prints it, docs/codebooks/ holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tollbook.codebooks.interchange import FORMATS, keeps
from tollbook.codebooks.spec import RECORD_FIELDS, STANDINGS, Column, Held, Scalar, Spec, load_spec

MOST_VALUES = 45  # of a column's allowed values that are listed in its row

_UNITS = {
    "incident": "one row an incident",
    "incident_day": "one row an incident and day",
    "report": "one row a report",
}
_FATES = {"kept": "kept", "reduced": "reduced", "lost": "lost"}
_SPREADS = {
    "remainder_first": "evenly, with the remainder to the first",
    "one_each": "evenly, with the remainder one each to the earlier ones",
}
_MARKS = {"verified": "", "ours": "", "general": " (general knowledge)", "reading": " (our reading)"}


def dictionary(spec: Spec) -> str:
    """The data dictionary of a codebook, as Markdown."""
    return "\n".join(_lines(spec)) + "\n"


def _lines(spec: Spec) -> Iterator[str]:
    yield f"# {spec.title}"
    yield ""
    yield spec.about
    yield ""
    yield summary(spec)
    yield ""
    yield from _scope(spec)
    yield "## Columns"
    yield ""
    yield "| column | type | meaning | how it is filled | source |"
    yield "| --- | --- | --- | --- | --- |"
    yield from (_row(column, spec) for column in spec.columns)
    yield ""
    yield from _standings(spec)
    yield from _tables(spec)
    yield "## What of the record it holds"
    yield ""
    yield "| of the record | | how |"
    yield "| --- | --- | --- |"
    for field, told in RECORD_FIELDS.items():
        held = spec.holds.get(field)
        if held is not None:
            yield f"| {told} | {_FATES[held.fate]} | {_cell(held.how)} |"
    if spec.sources:
        yield ""
        yield "## Sources"
        yield ""
        yield from (f"- **{key}**: {told}" for key, told in spec.sources.items())
    if spec.open_questions:
        yield ""
        yield "## Open questions"
        yield ""
        yield from (f"- {question}" for question in spec.open_questions)


def summary(spec: Spec) -> str:
    """The codebook's unit, format, convention and way to divide totals, in a sentence."""
    told = [
        _UNITS[spec.unit],
        f"{len(spec.columns)} columns",
        _format(spec),
        f"counting convention {_convention(spec)}",
    ]
    told.append(f"a total stated for several incidents is divided {_SPREADS[spec.spread]}")
    return f"Name `{spec.name}`; {'; '.join(told)}."


def _format(spec: Spec) -> str:
    kinds = {"csv": "comma separated", "tsv": "tab separated", "jsonl": "one JSON object a line"}
    heading = "" if spec.format.header or spec.format.kind == "jsonl" else ", without a heading"
    return kinds[spec.format.kind] + heading


def _convention(spec: Spec) -> str:
    return f"`{spec.convention}`" if isinstance(spec.convention, str) else "in its own file"


def _scope(spec: Spec) -> Iterator[str]:
    if spec.scope:
        yield "## What has no row"
        yield ""
        yield from (f"- {scope.reason[0].upper()}{scope.reason[1:]} (`{scope.id}`)." for scope in spec.scope)
        yield ""


def _row(column: Column, spec: Spec) -> str:
    how = how_of(column)
    source = column.source + _MARKS[column.standing]
    return f"| `{column.name}` | {type_of(column, spec)} | {_cell(column.meaning)} | {_cell(how)} | {_cell(source)} |"


def how_of(column: Column) -> str:
    """How a column is filled, or why it never is."""
    return f"blank: {column.derive['blank']}" if column.blank else column.how


def type_of(column: Column, spec: Spec) -> str:
    """What may stand in a column."""
    if column.blank:
        return "always blank"
    bounds = [f"from {_number(column.low)}" if column.low is not None else "",
              f"to {_number(column.high)}" if column.high is not None else ""]  # fmt: skip
    told = " ".join([column.type, *filter(None, bounds)]) + ("" if column.required else ", may be empty")
    if column.values is None:
        return told
    if isinstance(column.values, str):
        return f"{told}; see table {column.values}"
    if len(column.values) <= MOST_VALUES:
        return f"{told}: {', '.join(map(str, column.values))}"
    return told


def _number(value: float | None) -> str:
    return f"{value:g}" if value is not None else ""


def _standings(spec: Spec) -> Iterator[str]:
    used = {column.standing for column in spec.columns} | {note.standing for note in spec.table_notes.values()}
    found = [name for name in STANDINGS if name in used]
    if found and found != ["verified"]:
        words = {"general": "general knowledge", "reading": "our reading"}
        marks = [
            f"*{words[name]}* is {STANDINGS[name].removeprefix('general knowledge: ')}"
            for name in found
            if name in words
        ]
        if marks:
            what = "A column's or table's source" if spec.table_notes else "A column's source"
            yield f"{what} is what it was checked against; " + "; ".join(marks) + "."
            yield ""


def _tables(spec: Spec) -> Iterator[str]:
    for title, names in (("Tables", _written(spec)), ("Tables used in reading", _read(spec))):
        if names:
            yield f"## {title}"
            yield ""
        for name in names:
            yield f"**{name}**{table_source(name, spec)}"
            yield ""
            yield from (f"- {_cell(line)}" for line in table_lines(spec.tables[name]))
            yield ""


def table_source(name: str, spec: Spec) -> str:
    """What a table was checked against, to stand behind its name; nothing where its columns say it."""
    note = spec.table_notes.get(name)
    return f": {note.source}{_MARKS[note.standing]}" if note else ""


def _read(spec: Spec) -> list[str]:
    return [name for name in spec.tables if name.startswith("read_") or name == "own_label"]


def _written(spec: Spec) -> list[str]:
    read = _read(spec)
    return [name for name in spec.tables if name not in read]


def table_lines(table: Mapping[Scalar, Scalar]) -> Iterator[str]:
    """A table in lines: the values alone where keys say no more, all keys of a value together where it has several."""
    keys: dict[Scalar, list[str]] = {}
    for key, value in table.items():
        keys.setdefault(value, []).append(str(key))
    if all(key == value for key, value in table.items()) or _numbered(table):
        yield ", ".join(map(str, table.values()))
    elif len(keys) < len(table):
        yield from (f"{value}: {', '.join(of)}" for value, of in keys.items())
    else:
        yield "; ".join(f"{key}: {value}" for key, value in table.items())


def _numbered(table: Mapping[Scalar, Scalar]) -> bool:
    """Whether the keys are texts that only number the values."""
    return [key for key in table if not (isinstance(key, str) and key.lstrip("n").isdigit())] == []


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def holding_table(names: Sequence[str]) -> str:
    """One table, codebooks against the record's fields: kept, reduced and how, or lost. As Markdown."""
    columns = [(name, load_spec(name).holds) for name in names]
    columns += [(name, keeps(name).holds) for name in FORMATS if name in ("geojson", "webannotation")]
    heads = ["of the record", *(f"`{name}`" for name, _ in columns)]
    lines = [f"| {' | '.join(heads)} |", f"| {' | '.join('---' for _ in heads)} |"]
    for field, told in RECORD_FIELDS.items():
        cells = [_fate(holds.get(field)) for _, holds in columns]
        lines.append(f"| {told} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _fate(held: Held | None) -> str:
    if held is None:
        return ""
    if not held.how:
        return held.fate
    return f"{held.fate}: {_cell(held.how)}" if held.fate != "lost" else f"lost: {_cell(held.how)}"
