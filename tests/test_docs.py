"""What the documentation says is there: commands, options, files, and the Python it shows runs."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import click
import pytest

from tollbook.cli import COMMANDS, cli
from tollbook.resources import DATA

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")])
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s]+)\)")
CALL = re.compile(r"(?:^|[\s$/])tollbook ([a-z]+)((?: [^\n|;>#]*)?)", re.MULTILINE)


def page_id(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def pieces(text: str) -> list[str]:
    """All that is set as code: blocks, and words inside sentences."""
    blocks = [body.replace("\\\n", " ") for _, body in FENCE.findall(text)]
    indented = [line for line in text.splitlines() if line.startswith("    ")]
    return [*blocks, *indented, *CODE.findall(FENCE.sub("", text))]


def calls(text: str) -> list[tuple[str, list[str]]]:
    """Command and options of each call of ``tollbook`` that a page shows."""
    found = []
    for piece in pieces(text):
        for name, rest in CALL.findall(piece):
            found.append((name, re.findall(r"(?<!\S)--[a-z0-9-]+", rest)))
    return found


@pytest.mark.parametrize("path", PAGES, ids=page_id)
def test_every_command_and_option_shown_exists(path: Path) -> None:
    top = click.Context(cli)
    for name, options in calls(path.read_text("utf-8")):
        assert name in COMMANDS, f"no command {name!r}"
        command = cli.get_command(top, name)
        assert command is not None
        inner = [command, *command.commands.values()] if isinstance(command, click.Group) else [command]
        known = {opt for each in inner for p in each.params for opt in p.opts} | {"--help"}
        assert set(options) <= known, f"tollbook {name} has no {set(options) - known}"


@pytest.mark.parametrize("path", PAGES, ids=page_id)
def test_every_link_points_at_a_file(path: Path) -> None:
    for target in LINK.findall(FENCE.sub("", path.read_text("utf-8"))):
        if re.match(r"[a-z]+:", target) or target.startswith("#"):
            continue
        assert (path.parent / target.split("#")[0]).exists(), target


@pytest.mark.parametrize("path", PAGES, ids=page_id)
def test_every_make_target_shown_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for piece in pieces(path.read_text("utf-8")):
        for name in re.findall(r"^(?:\$ )?make ([a-z]+)", piece, re.MULTILINE):
            assert name in targets, f"make {name}"


def test_every_data_file_is_described() -> None:
    text = (ROOT / "docs/knowledge.md").read_text("utf-8")
    files = [p.name for p in sorted(DATA.iterdir()) if p.is_file() and p.suffix in (".jsonl", ".json", ".yaml")]
    folders = [f"{p.name}/" for p in sorted(DATA.iterdir()) if p.is_dir()]
    for name in (*files, *folders):
        assert f"`{name}`" in text, f"docs/knowledge.md doesn't describe {name}"
    listed = set(re.findall(r"^\| `([\w.]+(?:jsonl|json))`", text, re.MULTILINE))
    assert listed <= set(files), f"docs/knowledge.md describes {listed - set(files)}, which are not there"


@pytest.mark.parametrize("path", PAGES, ids=page_id)
def test_python_shown_runs(path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    blocks = [body for language, body in FENCE.findall(path.read_text("utf-8")) if language == "python"]
    if not blocks:
        pytest.skip("shows no Python")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    space: dict[str, object] = {}
    for body in blocks:
        exec(compile(body, page_id(path), "exec"), space)


@pytest.mark.parametrize("room", ["documents", "find", "resolve", "incidents", "codebooks"])
def test_the_map_of_a_room_names_its_modules(room: str) -> None:
    folder = ROOT / "src" / "tollbook" / room
    named = set(re.findall(r"``(\w+)``", (folder / "__init__.py").read_text(encoding="utf-8")))
    assert named
    assert named <= {path.stem for path in folder.iterdir()}


STEPS = "evidence apart claims cut draft setting kind parties same passed counting together link assemble".split()


@pytest.mark.parametrize("step", STEPS)
def test_the_steps_to_incidents_are_mapped_and_import_one_way(step: str) -> None:
    room = ROOT / "src" / "tollbook" / "incidents"
    folder = room / step
    modules = sorted(folder.glob("*.py")) if folder.is_dir() else [room / f"{step}.py"]
    if folder.is_dir():
        named = set(re.findall(r"``(\w+)``", (folder / "__init__.py").read_text("utf-8")))
        assert named == {path.stem for path in modules} - {"__init__"}
    for path in modules:
        used = set(re.findall(r"from tollbook\.incidents\.(\w+)", path.read_text("utf-8")))
        assert used <= set(STEPS[: STEPS.index(step) + 1]), path


def test_every_direct_dependency_is_explained() -> None:
    text = (ROOT / "docs/dependencies.md").read_text("utf-8")
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    section = project.split("dependencies = [", 1)[1].split("]", 1)[0]
    for name in re.findall(r'"([A-Za-z0-9_-]+)', section):
        assert re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text), name


def test_no_page_is_a_draft() -> None:
    for path in PAGES:
        assert not re.search(r"\b(TODO|FIXME|TBD|XXX)\b", path.read_text("utf-8")), path


def test_the_picture_is_there_and_small() -> None:
    picture = ROOT / "docs/page.png"
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size < 300_000


def test_tracked_pages_are_all_looked_at() -> None:
    listed = subprocess.run(["git", "ls-files", "*.md"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    strays = {line for line in listed.stdout.split() if not (ROOT / line).is_relative_to(ROOT / "tests")}
    strays -= {page_id(path) for path in PAGES}
    assert not {s for s in strays if not s.startswith((".", "out/"))}
