"""The labels Word computes for numbered paragraphs: they stand nowhere in the file's text, and minutes live by them.

As in ECMA-376 part 1, section 17.9: a paragraph names a list (`numId`) and a level, itself or through its style; the
list points to its abstract definition, which counts. Lists of one definition go on counting together unless one is
told to start anew.
"""

from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from ingest.readers.labels import list_label
from ingest.readers.word.runs import value_at

LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    kind: str = "decimal"
    pattern: str = "%1."
    start: int = 1
    restarts: bool = True
    legal: bool = False
    style: str | None = None


@dataclass(frozen=True, slots=True)
class NumberedList:
    """`starts` are the levels at which this list begins anew, and with what."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(slots=True)
class ListNumbers:
    """Counts through one document, paragraph by paragraph, in order."""

    lists: dict[str, NumberedList]
    styles: dict[str, Any]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, paragraph: Any) -> str:
        """Empty where the paragraph has no number; "- " for a bullet; else the label and a space."""
        numbered, at = self._place(paragraph)
        level = numbered[1].levels.get(at) if numbered else None
        if numbered is None or level is None:
            return ""
        name, each = numbered
        counts = self._counted(name, each, at, level)
        if level.kind == "bullet":
            return "- "
        label = level.pattern
        for other in range(LEVELS):
            shown = each.levels.get(other, Level())
            kind = "decimal" if level.legal else shown.kind
            label = label.replace(f"%{other + 1}", list_label(kind, counts.get(other, shown.start)))
        return f"{label.strip()} " if label.strip() else ""

    def _place(self, paragraph: Any) -> tuple[tuple[str, NumberedList] | None, int]:
        name, at = _number_of(paragraph.find(qn("w:pPr")))
        style = value_at(paragraph, "w:pPr/w:pStyle")
        for _ in range(16):
            if (name is not None and at is not None) or style is None:
                break
            described = self.styles.get(style)
            found, level = _number_of(described.find(qn("w:pPr")) if described is not None else None)
            if name is None and found in self.lists:
                name = found
                level = level if level is not None else _level_of(style, self.lists[found])
            at = level if at is None else at
            style = value_at(described, "w:basedOn") if described is not None else None
        each = self.lists.get(name) if name else None
        return ((name, each) if name and each else None), at or 0

    def _counted(self, name: str, each: NumberedList, at: int, level: Level) -> dict[int, int]:
        counts = self.counts.setdefault(each.definition, {})
        if at in each.starts and (name, at) not in self.begun:
            counts[at] = each.starts[at]
        else:
            counts[at] = counts[at] + 1 if at in counts else level.start
        self.begun.add((name, at))
        for deeper in [other for other in counts if other > at]:
            if each.levels.get(deeper, Level()).restarts:
                del counts[deeper]
        return counts


def list_numbers(numbering: Any | None, styles: Any) -> ListNumbers:
    """`numbering` and `styles` are the root elements of those parts; a file without lists has no numbering."""
    by_id = {style.get(qn("w:styleId")): style for style in styles.iter(qn("w:style"))}
    if numbering is None:
        return ListNumbers({}, by_id)
    definitions = {each.get(qn("w:abstractNumId")): each for each in numbering.iterchildren(qn("w:abstractNum"))}
    # A definition may only point to a style, whose own definition has the levels.
    styled = {value_at(each, "w:styleLink"): each for each in definitions.values()}
    lists: dict[str, NumberedList] = {}
    for each in numbering.iterchildren(qn("w:num")):
        definition = value_at(each, "w:abstractNumId")
        if definition in definitions:
            linked = styled.get(value_at(definitions[definition], "w:numStyleLink") or "", definitions[definition])
            name = linked.get(qn("w:abstractNumId"))
            lists[each.get(qn("w:numId"))] = _numbered_list(str(name), linked, each)
    return ListNumbers(lists, by_id)


def _numbered_list(name: str, definition: Any, each: Any) -> NumberedList:
    levels = {_int(level.get(qn("w:ilvl")), 0): _level(level) for level in definition.iterchildren(qn("w:lvl"))}
    starts: dict[int, int] = {}
    for override in each.iterchildren(qn("w:lvlOverride")):
        at = _int(override.get(qn("w:ilvl")), 0)
        own = override.find(qn("w:lvl"))
        if own is not None:
            levels[at] = _level(own)
        start = value_at(override, "w:startOverride")
        if start is not None:
            starts[at] = _int(start, 1)
    return NumberedList(name, levels, starts)


def _level(level: Any) -> Level:
    return Level(
        kind=value_at(level, "w:numFmt") or "decimal",
        pattern=value_at(level, "w:lvlText") or "",
        start=_int(value_at(level, "w:start"), 1),
        restarts=value_at(level, "w:lvlRestart") != "0",
        legal=level.find(qn("w:isLgl")) is not None,
        style=value_at(level, "w:pStyle"),
    )


def _number_of(properties: Any | None) -> tuple[str | None, int | None]:
    numbering = properties.find(qn("w:numPr")) if properties is not None else None
    if numbering is None:
        return None, None
    at = value_at(numbering, "w:ilvl")
    return value_at(numbering, "w:numId"), (_int(at, 0) if at is not None else None)


def _level_of(style: str, each: NumberedList) -> int | None:
    return next((at for at, level in each.levels.items() if level.style == style), None)


def _int(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else otherwise
