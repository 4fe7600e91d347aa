"""Fonts of a PDF: what each code of a string reads and how wide it is. pypdf's `Font` has no public name yet."""

from dataclasses import dataclass, field
from typing import Any

from pypdf.generic import DictionaryObject
from pypdf.generic._font import Font

# Some programs write the numbers of glyphs for letters and do not say what they read. Nearly all text fonts number
# their first glyphs in the order of ASCII, from 3 for the space, and the signs behind it as the Macintosh did
# (OpenType specification, table "post", format 1).
_LATER_GLYPHS = {112: "é", 133: "£", 135: "•", 171: "…", 178: "–", 179: "—", 180: "“", 181: "”", 182: "‘", 183: "’"}
USUAL_GLYPHS = {chr(glyph): chr(glyph + 29) for glyph in range(3, 98)} | {
    chr(glyph): _LATER_GLYPHS.get(glyph, "\ufffd") for glyph in range(98, 4096)
}


@dataclass(slots=True)
class FontShelf:
    """Fonts read once for a whole paper: making one costs more than reading a page with it."""

    held: dict[int, Font | None] = field(default_factory=dict)
    guessed: set[int] = field(default_factory=set)

    def font(self, resources: DictionaryObject, name: str) -> Font | None:
        fonts = entry(resources, "/Font")
        if fonts is None or name not in fonts:
            return None
        raw = fonts.raw_get(name)
        key = getattr(raw, "idnum", None) or id(raw)
        if key not in self.held:
            described = raw.get_object()
            self.held[key] = self._made(described) if isinstance(described, DictionaryObject) else None
        return self.held[key]

    def is_guessed(self, font: Font) -> bool:
        """Whether the file does not say what the font's codes read."""
        return id(font) in self.guessed

    def _made(self, described: DictionaryObject) -> Font:
        font = Font.from_font_resource(described)
        if font.encoding == "utf-16-be" and not font.character_map and "/ToUnicode" not in described:
            font.character_map.update(USUAL_GLYPHS)
            font.space_char, font.space_width = "\x03", font.character_widths.get("\x03", font.space_width)
            self.guessed.add(id(font))
        return font


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
