"""What is found wrong with a gold set, each a sentence with the line it is about."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """SCHEMA: the line cannot be used. SENSE: it contradicts itself or judges nothing. EVIDENCE: the papers lack it."""

    SCHEMA = "schema"
    SENSE = "sense"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Finding:
    """`line` counts from 1, None for the file as a whole; `id` is the question's, None where it cannot be told."""

    kind: FindingKind
    message: str
    line: int | None = None
    id: str | None = None

    def told_of(self, file: str) -> str:
        """The sentence as it is printed: "mine.jsonl, line 3 (A3): ..."."""
        if self.line is None:
            return self.message
        named = f" ({self.id})" if self.id else ""
        return f"{file}, line {self.line}{named}: {self.message}"


def findings_json(file: str, findings: Sequence[Finding], questions: int | None) -> dict[str, object]:
    """`questions` is how many the file holds, None where it cannot be used."""
    told = [{"line": one.line, "id": one.id, "kind": one.kind, "message": one.message} for one in findings]
    return {"file": file, "questions": questions, "findings": told}
