"""What a fresh machine gets: the pinned versions fit what is asked for, and an installed copy holds every file."""

import importlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PACKAGES = ("assistant", "evals", "index", "ingest", "ui")

# Runs the code or, after "--", the command given as arguments.
WITHOUT_THE_CHECKOUT = """\
import sys
sys.meta_path[:] = [one for one in sys.meta_path if "editable" not in getattr(one, "__module__", "")]
sys.path[:] = [place for place in sys.path if "__editable__" not in place]
if sys.argv[1] == "--":
    from assistant.cli import run
    raise SystemExit(run(sys.argv[2:]))
exec(sys.argv[1])
"""
FILES_THAT_SHIP = """\
from importlib import import_module
from importlib.resources import files
from evals.command import PRIMARY_GOLD, SAMPLE_GOLD, SAMPLE_PAPERS
from evals.gold.reading import entries_in
for package in ("assistant", "evals", "index", "ingest", "ui"):
    print(import_module(package).__file__)
print(len(list((files("evals") / "sample" / "papers").iterdir())), SAMPLE_PAPERS.is_dir())
print(len(entries_in(SAMPLE_GOLD)) > 0, len(entries_in(PRIMARY_GOLD)) > 0)
print(all((files("ui") / name).read_text("utf-8") for name in ("style.css", "frame.css", "script.js")))
"""


def pins() -> dict[str, Requirement]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    found = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(pin.name): pin for pin in found}


def wanted() -> list[Requirement]:
    extras = PROJECT["optional-dependencies"].values()
    return [Requirement(line) for line in [*PROJECT["dependencies"], *(line for extra in extras for line in extra)]]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel of a copy of the checkout, made without the network."""
    copy = tmp_path_factory.mktemp("copy")
    leave = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, copy / package, ignore=leave)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy / name)
    made = copy / "made"
    command = [sys.executable, "-m", "pip", "wheel", ".", "--no-deps", "--no-build-isolation", "--no-index"]
    built = subprocess.run([*command, "--wheel-dir", str(made)], cwd=copy, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return zipfile.ZipFile(next(made.glob("*.whl")))


@pytest.fixture(scope="module")
def installed(wheel: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as pip lays it out, in a folder that knows nothing of the checkout."""
    folder = tmp_path_factory.mktemp("installed")
    wheel.extractall(folder)
    return folder


def run_installed(installed: Path, elsewhere: Path, *arguments: str) -> str:
    """What Python prints when only the installed copy comes first, in a working directory of its own.

    Where the checkout is installed as editable its finder is taken out: what the copy lacks must not come from there.
    """
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(elsewhere / "home"),
        "PYTHONPATH": str(installed),
        "BOARD_PAPERS_LIBRARY": str(elsewhere / "library"),
    }
    command = [sys.executable, "-P", "-c", WITHOUT_THE_CHECKOUT, *arguments]
    done = subprocess.run(command, cwd=elsewhere, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("requirement", wanted(), ids=str)
def test_every_dependency_is_pinned_within_its_bounds(requirement: Requirement) -> None:
    pin = pins()[canonicalize_name(requirement.name)]
    version = str(pin.specifier).removeprefix("==")
    assert requirement.specifier.contains(version)


def test_every_pin_is_one_exact_version_without_a_build_tag() -> None:
    assert [str(pin) for pin in pins().values() if not re.fullmatch(r"==[^*+]+", str(pin.specifier))] == []


def test_an_installed_copy_holds_every_module_and_every_file_that_ships(wheel: zipfile.ZipFile) -> None:
    ships = [path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_file()]
    ships = [path for path in ships if path.suffix != ".pyc" and path.suffix != ".md" and ".egg-info" not in str(path)]
    missing = {path.relative_to(ROOT).as_posix() for path in ships} - set(wheel.namelist())
    assert missing == set()


def test_an_installed_copy_holds_the_licence_and_not_the_tests(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any(name.startswith("tests/") for name in names)


def test_an_installed_copy_finds_its_own_files(installed: Path, tmp_path: Path) -> None:
    shown = run_installed(installed, tmp_path, FILES_THAT_SHIP).splitlines()

    sample = len(list((ROOT / "evals" / "sample" / "papers").iterdir()))
    assert shown[:5] == [str(installed / package / "__init__.py") for package in PACKAGES]
    assert shown[5:] == [f"{sample} True", "True True", "True"]


def test_an_installed_copy_offers_every_command(installed: Path, tmp_path: Path) -> None:
    assert run_installed(installed, tmp_path, "--", "--version").split()[-1] == PROJECT["version"]
    shown = run_installed(installed, tmp_path, "--", "--help")
    for command in ("ingest", "ask", "doctor", *PROJECT["entry-points"]["board_papers.commands"]):
        assert re.search(rf"^  {command} ", shown, re.MULTILINE), command


def test_an_installed_copy_reads_and_answers(installed: Path, tmp_path: Path) -> None:
    papers = installed / "evals" / "sample" / "papers"
    run_installed(installed, tmp_path, "--", "ingest", str(papers / "minutes-2024-03-15.pdf"))

    shown = run_installed(installed, tmp_path, "--", "ask", "What was resolved on UAVA?")

    assert "That the balance of £9,000 be met from the Board's reserve" in shown
    assert "minutes-2024-03-15.pdf, page 4" in shown


def test_the_entry_points_lead_to_commands() -> None:
    points = [*PROJECT["scripts"].values(), *PROJECT["entry-points"]["board_papers.commands"].values()]
    for point in points:
        module, _, attribute = point.partition(":")
        assert callable(getattr(importlib.import_module(module), attribute)), point


def test_the_readme_gives_the_set_up_with_and_without_make() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    for line in (
        "make run",
        "make test",
        "pip install -c constraints.txt .",
        'pip install -c constraints.txt -e ".[test]"',
    ):
        assert line in readme


@pytest.mark.parametrize("target", ["run", "test", "check"])
def test_the_make_targets_exist(target: str) -> None:
    if shutil.which("make") is None:
        pytest.skip("make is not on this machine")
    dry = subprocess.run(["make", "--dry-run", target], cwd=ROOT, capture_output=True, text=True)
    assert dry.returncode == 0, dry.stderr


def test_the_script_of_continuous_integration_is_sound_and_runs_the_suite() -> None:
    script = ROOT / ".ci" / "run"
    if shutil.which("bash") is None:
        pytest.skip("bash is not on this machine")
    assert subprocess.run(["bash", "-n", str(script)]).returncode == 0
    assert script.read_text("utf-8").rstrip().endswith("make test")
    assert script.stat().st_mode & 0o111
