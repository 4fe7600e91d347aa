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
Styles = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    bold: bool = False
    struck: bool = False
    deleted: bool = False


def runs_of(paragraph: Any, styles: Styles) -> tuple[Run, ...]:
    """The words of a paragraph in order; hidden ones and those in its text boxes are left out."""
    own = _style(paragraph, "w:pPr/w:pStyle", styles)
    return tuple(_runs(paragraph, _Looks(styles, own), deleted=False))


def is_deleted_mark(paragraph: Any) -> bool:
    """Whether the end of the paragraph is deleted, so that an empty one is no paragraph any more."""
    return paragraph.find("/".join(qn(name) for name in ("w:pPr", "w:rPr", "w:del"))) is not None


def heading_level(paragraph: Any, styles: Styles) -> int | None:
    """The level at which the paragraph, or its style, stands in the outline; 1 is the highest."""
    properties, style = paragraph.find(qn("w:pPr")), value_at(paragraph, "w:pPr/w:pStyle")
    for _ in range(_DEEPEST):
        level = value_at(properties, "w:outlineLvl") if properties is not None else None
        if level is not None and level.isdigit():
            return int(level) + 1 if int(level) < 6 else None
        described = styles.get(style) if style else None
        if described is None:
            return None
        properties, style = described.find(qn("w:pPr")), value_at(described, "w:basedOn")
    return None


@dataclass(frozen=True, slots=True)
class _Looks:
    """What the styles say of a run that says nothing itself: its own style first, then the paragraph's."""

    styles: Styles
    paragraph: Any | None

    def has(self, run: Any, name: str) -> bool:
        switches = [run, _style(run, "w:rPr/w:rStyle", self.styles), self.paragraph]
        said = (self._said(each, name) for each in switches)
        return next((on for on in said if on is not None), False)

    def _said(self, element: Any | None, name: str) -> bool | None:
        for _ in range(_DEEPEST):
            if element is None:
                return None
            switch = element.find(f"{qn('w:rPr')}/{qn(name)}")
            if switch is not None:
                return switch.get(qn("w:val"), "true") not in _OFF
            element = _style(element, "w:basedOn", self.styles)
        return None


def _runs(element: Any, looks: _Looks, *, deleted: bool) -> Iterator[Run]:
    for child in element.iterchildren():
        if child.tag in LEFT_OUT or child.tag == qn("w:txbxContent"):
            continue
        if child.tag != qn("w:r"):
            yield from _runs(child, looks, deleted=deleted or child.tag in _DELETED)
        elif not looks.has(child, "w:vanish"):
            struck = looks.has(child, "w:strike") or looks.has(child, "w:dstrike")
            yield Run("".join(_words(child)), looks.has(child, "w:b"), struck, deleted)


def _style(element: Any, path: str, styles: Styles) -> Any | None:
    return styles.get(value_at(element, path) or "")


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


def value_at(element: Any, path: str) -> str | None:
    """What Word writes as `w:val` at the end of a path of elements."""
    found = element.find("/".join(qn(step) for step in path.split("/")))
    value = found.get(qn("w:val")) if found is not None else None
    return str(value) if value is not None else None
