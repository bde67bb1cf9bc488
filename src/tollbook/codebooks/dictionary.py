"""A codebook's data dictionary, made from its file: ``tollbook codebook show`` prints it, docs/codebooks/ holds it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tollbook.codebooks.interchange import FORMATS, keeps
from tollbook.codebooks.spec import RECORD_FIELDS, STANDINGS, Column, Held, Scalar, Spec, load_spec

MOST_VALUES = 45  # of a column's allowed values that are listed in its row

_UNITS = {
    "incident": "one row an incident",
    "incident_day": "one row an incident and day",
    "report": "one row a report",
}
_FATES = {"kept": "kept", "reduced": "reduced", "lost": "lost"}


def dictionary(spec: Spec) -> str:
    """The data dictionary of a codebook, as Markdown."""
    return "\n".join(_lines(spec)) + "\n"


def _lines(spec: Spec) -> Iterator[str]:
    yield f"# {spec.title}"
    yield ""
    yield spec.about
    yield ""
    yield f"Name `{spec.name}`; {_UNITS[spec.unit]}; {len(spec.columns)} columns; {_format(spec)}; counting convention"
    yield f"{_convention(spec)}; a total stated for several incidents is divided, {_SPREADS[spec.spread]}."
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


_SPREADS = {
    "remainder_first": "evenly, with the remainder to the first",
    "one_each": "evenly, with the remainder one each to the earlier ones",
}


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
    how = column.how if "blank" not in column.derive else f"blank: {column.derive['blank']}"
    mark = {"verified": "", "ours": "", "general": " (general knowledge)", "reading": " (our reading)"}
    source = f"{column.source}{mark[column.standing]}"
    return f"| `{column.name}` | {_type(column, spec)} | {_cell(column.meaning)} | {_cell(how)} | {_cell(source)} |"


def _type(column: Column, spec: Spec) -> str:
    told = column.type + ("" if column.required else ", may be empty")
    if column.values is None:
        bounds = [f"from {_number(column.low)}" if column.low is not None else "",
                  f"to {_number(column.high)}" if column.high is not None else ""]  # fmt: skip
        return " ".join([told, *filter(None, bounds)])
    if isinstance(column.values, str):
        return f"{told}; see table {column.values}"
    if len(column.values) <= MOST_VALUES:
        return f"{told}: {', '.join(map(str, column.values))}"
    return told


def _number(value: float | None) -> str:
    return f"{value:g}" if value is not None else ""


def _standings(spec: Spec) -> Iterator[str]:
    found = [name for name in STANDINGS if any(column.standing == name for column in spec.columns)]
    if found and found != ["verified"]:
        words = {"general": "general knowledge", "reading": "our reading"}
        marks = [f"{words[name]}: {STANDINGS[name]}" for name in found if name in words]
        if marks:
            yield "Marks: " + "; ".join(marks) + "."
            yield ""


def _tables(spec: Spec) -> Iterator[str]:
    if not spec.tables:
        return
    yield "## Tables"
    yield ""
    for name, table in spec.tables.items():
        yield f"**{name}**: {_pairs(table)}"
        yield ""


def _pairs(table: dict[Scalar, Scalar]) -> str:
    return "; ".join(_cell(str(key) if key == value else f"{key} → {value}") for key, value in table.items())


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
