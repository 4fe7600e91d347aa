"""What a newcomer sees first: the sample papers, a first answer, and the README's answer, which must be real."""

import re
from pathlib import Path

import pytest

from assistant.cli import run

README = Path(__file__).resolve().parents[1] / "README.md"


def test_the_demonstration_answers_its_question_with_citations(
    sample_library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--library", str(sample_library), "demo"]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("What was resolved on UAVA?")
    assert "[1]" in shown.out
    assert "Reading" not in shown.err


def test_the_answer_in_the_readme_is_the_programs_own(sample_library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = re.search(r'```\n\$ board-papers ask "([^"]+)"\n(.*?)```', README.read_text("utf-8"), re.DOTALL)
    assert found
    assert run(["ask", found.group(1), "--library", str(sample_library)]) == 0
    assert capsys.readouterr().out.split() == found.group(2).split()
