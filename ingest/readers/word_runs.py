"""The runs of a Word paragraph: words of one kind each, with what Word says of them: bold, struck out, deleted.

As in ECMA-376 part 1, sections 17.3 and 17.13: deleted words stay in the file until somebody accepts the change.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

LEFT_OUT = frozenset(
    [qn(name) for name in ("w:pPr", "w:rPr", "w:instrText", "w:delInstrText")]
    + ["{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"]
)
_DELETED = frozenset(qn(name) for name in ("w:del", "w:moveFrom"))
_OFF = frozenset(("0", "false", "off", "none"))
_DEEPEST = 16


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    bold: bool = False
    struck: bool = False
    deleted: bool = False


def runs_of(paragraph: Any) -> tuple[Run, ...]:
    """The words of a paragraph in order; hidden ones and those in its text boxes are left out."""
    return tuple(_runs(paragraph, deleted=False))


def is_deleted_mark(paragraph: Any) -> bool:
    """Whether the end of the paragraph is deleted, so that an empty one is no paragraph any more."""
    return paragraph.find("/".join(qn(name) for name in ("w:pPr", "w:rPr", "w:del"))) is not None


def heading_level(paragraph: Any, styles: Mapping[str, Any]) -> int | None:
    """The level at which the paragraph, or its style, stands in the outline; 1 is the highest."""
    properties, style = paragraph.find(qn("w:pPr")), _value(paragraph, "w:pPr/w:pStyle")
    for _ in range(_DEEPEST):
        level = _value(properties, "w:outlineLvl") if properties is not None else None
        if level is not None and level.isdigit():
            return int(level) + 1 if int(level) < 6 else None
        described = styles.get(style) if style else None
        if described is None:
            return None
        properties, style = described.find(qn("w:pPr")), _value(described, "w:basedOn")
    return None


def _runs(element: Any, *, deleted: bool) -> Iterator[Run]:
    for child in element.iterchildren():
        if child.tag in LEFT_OUT or child.tag == qn("w:txbxContent"):
            continue
        if child.tag == qn("w:r"):
            if not _is_on(child, "w:vanish"):
                yield _run(child, deleted)
        else:
            yield from _runs(child, deleted=deleted or child.tag in _DELETED)


def _run(run: Any, deleted: bool) -> Run:
    bold = _is_on(run, "w:b") or _value(run, "w:rPr/w:rStyle") == "Strong"
    struck = _is_on(run, "w:strike") or _is_on(run, "w:dstrike")
    return Run("".join(_words(run)), bold, struck, deleted)


def _words(element: Any) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag in LEFT_OUT or child.tag == qn("w:txbxContent"):
            continue
        match child.tag:
            case tag if tag in (qn("w:t"), qn("w:delText")):
                yield child.text or ""
            case tag if tag in (qn("w:tab"), qn("w:ptab")):
                yield "\t"
            case tag if tag in (qn("w:br"), qn("w:cr")):
                yield "\n"
            case tag if tag == qn("w:noBreakHyphen"):
                yield "-"
            case tag if tag == qn("w:sym"):
                yield chr(int(child.get(qn("w:char"), "2022"), 16))
            case _:
                yield from _words(child)


def _is_on(run: Any, name: str) -> bool:
    switch = run.find(f"{qn('w:rPr')}/{qn(name)}")
    return switch is not None and switch.get(qn("w:val"), "true") not in _OFF


def _value(element: Any, path: str) -> str | None:
    found = element.find("/".join(qn(step) for step in path.split("/")))
    value = found.get(qn("w:val")) if found is not None else None
    return str(value) if value is not None else None
