"""Promises about the code as a whole: who imports whom, where outside libraries live, what the documents say."""

import ast
import importlib
import re
import shlex
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import click
import pytest

from assistant.cli import commands

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("assistant", "evals", "index", "ingest", "ui")
BELOW = {
    "ingest": set(),
    "index": {"ingest"},
    "assistant": {"ingest", "index"},
    "evals": {"ingest", "index", "assistant"},
    "ui": {"ingest", "index", "assistant"},
}
# Where each outside library may be imported. `docx` is read in one place and written in two; likeness of words is
# asked for wherever titles, names or misspelt words are compared; the baselines read PDFs as others do.
HOMES = {
    "bm25s": ("evals/baselines/",),
    "click": (
        "assistant/cli.py",
        "assistant/commands/",
        "ui/command.py",
        "evals/command.py",
        "evals/demo.py",
        "evals/gold/",
    ),
    "pypdf": ("ingest/readers/", "evals/baselines/", "evals/forms/"),
    "lxml": ("ingest/readers/",),
    "docx": ("ingest/readers/", "assistant/register.py", "evals/sample/"),
    "chromadb": ("index/vectors.py",),
    "ir_measures": ("evals/retrieval.py",),
    "jinja2": ("evals/reporting/page.py", "ingest/inspection/page.py"),
    "llama_index": (
        "index/vectors.py",
        "index/retriever.py",
        "evals/baselines/",
        "evals/bench/",
        "evals/command.py",
        "evals/judge/",
        "evals/sections.py",
    ),
    "matplotlib": ("evals/reporting/drawing.py", "evals/bench/"),
    "sentence_transformers": ("index/embedding.py",),
    "transformers": ("index/embedding.py",),
    "numpy": ("index/vectors.py", "evals/"),
    "psutil": ("evals/bench/",),
    "scipy": ("evals/",),
    "torch": ("index/embedding.py",),
    "sqlalchemy": ("index/catalogue",),
    "sqlite3": ("index/catalogue",),
    "gradio": ("ui/",),
    "fastapi": ("ui/",),
    "starlette": ("ui/files.py",),
    "uvicorn": ("ui/app.py",),
    "PIL": ("ingest/readers/pdf/drawing.py", "ui/page_picture.py", "evals/forms/"),
    "pypdfium2": ("ingest/readers/", "ui/page_picture.py"),
    "reportlab": ("evals/sample/", "evals/forms/"),
    "platformdirs": ("assistant/settings.py",),
    "rapidfuzz": ("ingest/joins.py", "assistant/", "evals/structure/"),
    "snowballstemmer": ("assistant/terms.py",),
}
FILES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
README = ROOT / "README.md"
COMMANDS = ROOT / "docs" / "commands.md"
JSON = ROOT / "docs" / "json.md"
DESIGN = ROOT / "docs" / "design.md"


@cache
def imported(path: Path) -> tuple[str, ...]:
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively; name the package"
            names.append(node.module or "")
    return tuple(names)


def environment_reads(path: Path) -> Iterator[int]:
    """Lines that use `os.environ` or `os.getenv` other than to set a switch for a library."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    setting = {
        id(node.func.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setdefault"
    } | {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"} and id(node) not in setting:
            yield node.lineno


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_only_ever_go_down(path: Path) -> None:
    package = path.relative_to(ROOT).parts[0]
    roots = {name.partition(".")[0] for name in imported(path)}
    assert roots & set(PACKAGES) <= BELOW[package] | {package}


def room_of(module: str) -> str:
    """A folder of `ingest`, or a module beside the folders."""
    return ".".join(module.split(".")[:2])


def test_the_rooms_of_ingest_import_one_another_in_one_direction() -> None:
    below: dict[str, set[str]] = {}
    for path in (ROOT / "ingest").rglob("*.py"):
        room = room_of(".".join(path.relative_to(ROOT).with_suffix("").parts))
        rooms = {room_of(name) for name in imported(path) if name.startswith("ingest.")}
        below.setdefault(room, set()).update(rooms - {room})
    TopologicalSorter(below).prepare()  # raises an error that names the rooms of a circle
    assert below["ingest.readers"] <= {"ingest.document", "ingest.errors", "ingest.exempt"}


@pytest.mark.parametrize("library", HOMES)
def test_each_outside_library_has_one_home(library: str) -> None:
    users = [
        str(path.relative_to(ROOT))
        for path in FILES
        if any(name == library or name.startswith(library + ".") for name in imported(path))
    ]
    assert [user for user in users if not user.startswith(HOMES[library])] == []


def test_the_environment_is_read_in_the_settings_alone() -> None:
    readers = {str(path.relative_to(ROOT)): list(environment_reads(path)) for path in FILES}
    del readers["assistant/settings.py"]
    assert {path: lines for path, lines in readers.items() if lines} == {}


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    assert [path for path in FILES if path.stem in {"utils", "helpers", "common", "misc"}] == []


def test_every_module_says_what_it_is() -> None:
    silent = [path for path in FILES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert silent == []


def command_names() -> list[str]:
    return commands.list_commands(click.Context(commands))


def command_of(name: str) -> click.Command:
    found = commands.get_command(click.Context(commands), name)
    assert found is not None, f"board-papers {name} cannot be loaded"
    return found


def options(command: click.Command) -> list[click.Option]:
    """Those of a group are those of its commands."""
    own = [param for param in command.params if isinstance(param, click.Option)]
    below = command.commands.values() if isinstance(command, click.Group) else ()
    return [*own, *(option for one in below for option in options(one))]


def options_of(command: click.Command) -> set[str]:
    return {name for option in options(command) for name in option.opts}


def section(name: str) -> str:
    found = re.search(
        rf"^## `board-papers {name}\b.*?(?=^## |\Z)", COMMANDS.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert found, f"docs/commands.md has no section on board-papers {name}"
    return found.group()


def test_the_commands_are_those_of_the_contract_and_the_gold_sets() -> None:
    promised = "ingest inspect ask decisions actions meetings meeting papers remove serve eval gold demo doctor"
    assert set(command_names()) == set(promised.split())


@pytest.mark.parametrize("name", command_names())
def test_every_command_and_option_is_documented_and_has_help(name: str) -> None:
    command, text = command_of(name), section(name)
    documented = set(re.findall(r"`(--[a-z-]+)", text))
    assert command.help
    assert documented == options_of(command)
    assert [option for option in options(command) if not option.help] == []


def test_every_key_of_the_json_is_documented() -> None:
    documented = {
        word for code in re.findall(r"`([^`]+)`", JSON.read_text("utf-8")) for word in re.findall(r"\w+", code)
    }
    for module in ("assistant/rendering.py", "assistant/commands/shapes.py", "ingest/inspection/outline.py"):
        shapes = [
            node for node in ast.walk(ast.parse((ROOT / module).read_text("utf-8"))) if isinstance(node, ast.Dict)
        ]
        keys = {key.value for shape in shapes for key in shape.keys if isinstance(key, ast.Constant)}
        assert keys
        assert keys <= documented, module


def warning_codes() -> Iterator[str]:
    """The codes of all warnings that reading can give: the first argument, or the constant of the module it names."""
    for path in FILES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "ReadingWarning" and node.args:
                first = node.args[0]
                yield str(first.value) if isinstance(first, ast.Constant) else str(constants[ast.unparse(first)])


def test_every_code_of_a_warning_is_documented_and_no_other() -> None:
    table = JSON.read_text("utf-8").split("## Warnings")[1]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    assert set(re.findall(r"`([a-z-]+)`", "".join(rows))) == set(warning_codes())


def shown_commands(document: Path) -> Iterator[list[str]]:
    """The `board-papers` lines in the code blocks of a document, cut into words."""
    for block in re.findall(r"```(?:sh|console)?\n(.*?)```", document.read_text("utf-8"), re.DOTALL):
        for line in block.splitlines():
            words = shlex.split(line.removeprefix("$ ").strip(), comments=True) if "board-papers " in line else []
            if words and words[0].endswith("board-papers"):
                yield words[1:]


@pytest.mark.parametrize("document", [README, COMMANDS], ids=lambda path: path.name)
def test_the_commands_shown_exist_with_their_options(document: Path) -> None:
    shown = list(shown_commands(document))
    assert shown
    for words in shown:
        words = words[2:] if words[0] == "--library" else words
        if words[0].startswith("--"):
            assert words[0] in options_of(commands) | {"--help"}
            continue
        command = command_of(words[0])
        if isinstance(command, click.Group):
            command = command.commands[words[1]]
        assert {word.partition("=")[0] for word in words if word.startswith("--")} <= options_of(command), words


@pytest.mark.parametrize(
    "where", [DESIGN, README, *(ROOT / package for package in PACKAGES)], ids=lambda path: path.name
)
def test_the_names_that_documents_and_docstrings_give_exist(where: Path) -> None:
    texts = [path.read_text("utf-8") for path in (where.rglob("*.py") if where.is_dir() else (where,))]
    names = set(re.findall(r"`((?:assistant|evals|index|ingest|ui)(?:\.\w+)+)(?:\(.*?\))?`", "".join(texts)))
    assert names or where != DESIGN
    for name in names:
        module, _, attribute = name.rpartition(".")
        try:
            importlib.import_module(name)
        except ModuleNotFoundError:
            assert hasattr(importlib.import_module(module), attribute), name


@pytest.mark.parametrize("document", [README, *(ROOT / "docs").glob("*.md"), *(ROOT / "evals").rglob("README.md")])
def test_the_files_that_documents_link_to_are_there(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text("utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []
