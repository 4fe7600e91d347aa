"""Fonts of a PDF: what each code of a string reads and how wide it is. pypdf's `Font` has no public name yet."""

from dataclasses import dataclass, field
from typing import Any

from pypdf.generic import DictionaryObject
from pypdf.generic._font import Font


@dataclass(slots=True)
class FontShelf:
    """Fonts read once for a whole paper: making one costs more than reading a page with it."""

    held: dict[int, Font | None] = field(default_factory=dict)

    def font(self, resources: DictionaryObject, name: str) -> Font | None:
        fonts = entry(resources, "/Font")
        if fonts is None or name not in fonts:
            return None
        raw = fonts.raw_get(name)
        key = getattr(raw, "idnum", None) or id(raw)
        if key not in self.held:
            described = raw.get_object()
            self.held[key] = Font.from_font_resource(described) if isinstance(described, DictionaryObject) else None
        return self.held[key]


def decoded(part: Any, font: Font) -> list[tuple[str, str]]:
    """Each glyph as (what it reads, the code by which its width is kept)."""
    if isinstance(part, str):
        return [(letter, letter) for letter in part]
    if isinstance(font.encoding, str):
        codes = part.decode(font.encoding, "replace")
        return [(str(font.character_map.get(code, code)), code) for code in codes]
    reads = [font.encoding.get(byte, chr(byte)) for byte in part]
    return [(str(font.character_map.get(read, read)), chr(byte)) for read, byte in zip(reads, part, strict=True)]


def width_of(font: Font, code: str) -> float:
    if code == font.space_char:
        return float(font.space_width)
    widths = font.character_widths
    return float(widths[code] if code in widths else widths.get("default", 500.0))


def entry(holder: DictionaryObject, key: str) -> DictionaryObject | None:
    value = holder[key].get_object() if key in holder else None
    return value if isinstance(value, DictionaryObject) else None
