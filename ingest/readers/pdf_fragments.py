"""Where every stretch of text stands on a PDF page: the drawing instructions, followed with their positions.

pypdf's own text modes were tried on real papers: the plain one loses the gaps between paragraphs and between columns
and breaks words, the layout one keeps them but counts columns in characters, takes justified lines for columns and
does not look into form objects, where packs keep their stamps. So the instructions (PDF 32000-1, sections 8.3 and
9.4) are followed here. Parsing and fonts stay those of pypdf, whose `Font` has no public name yet.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from math import atan2, hypot, pi
from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, StreamObject
from pypdf.generic._font import Font

from ingest.readers.matrix import IDENTITY, Matrix, matrix_of, moved, numbers_in, page_matrix, times, turned_back

# In ems: kerning moves the pen by less; a gap between words, even in the tightest justified line, by more.
WORD_GAP = 0.13
# Forms drawn inside forms, as a stamped pack does; damaged files draw themselves.
DEEPEST_FORM = 6
MOST_FORMS = 2000


@dataclass(frozen=True, slots=True)
class Fragment:
    """Glyphs that touch. `x0` to `x1` along the writing direction, `y` the base line upwards, in points.

    `turn` is the writing direction in quarter turns; `x` and `y` are already turned back, so that all
    fragments of one turn read left to right. `spaced` says that a space was drawn before it, `stretched` that it was
    one space within one instruction: however wide, as in justified text, that is no gap between columns. `first` says
    that its instruction drew nothing before it.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    turn: int = 0
    spaced: bool = False
    stretched: bool = False
    first: bool = False


@dataclass(slots=True)
class _TextState:
    """What the instructions change as they go; saved and restored with the drawing state.

    `line` is where the present line begins, `pen` where the next glyph goes.
    """

    matrix: Matrix
    line: Matrix = IDENTITY
    pen: Matrix = IDENTITY
    font: Font | None = None
    size: float = 0.0
    char_space: float = 0.0
    word_space: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


@dataclass(slots=True)
class FontShelf:
    """Fonts read once for a whole paper: making one costs more than reading a page with it."""

    held: dict[int, Font | None] = field(default_factory=dict)

    def font(self, resources: DictionaryObject, name: str) -> Font | None:
        fonts = _entry(resources, "/Font")
        if fonts is None or name not in fonts:
            return None
        raw = fonts.raw_get(name)
        key = getattr(raw, "idnum", None) or id(raw)
        if key not in self.held:
            described = raw.get_object()
            self.held[key] = Font.from_font_resource(described) if isinstance(described, DictionaryObject) else None
        return self.held[key]


def fragments_on(page: PageObject, shelf: FontShelf) -> list[Fragment]:
    """In the order they are drawn. Raises whatever pypdf raises on a damaged page."""
    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    if not isinstance(contents, (ArrayObject, StreamObject)):
        return []
    drawing = _Drawing(page.pdf, shelf, [])
    drawing.draw(contents, _resources(page), page_matrix(page), 0)
    return drawing.fragments


@dataclass(frozen=True, slots=True)
class _Before:
    """What one instruction drew before a word: how many spaces, and whether any word."""

    spaces: int
    begun: bool

    @property
    def nothing(self) -> bool:
        return not self.begun and self.spaces == 0

    @property
    def stretches(self) -> bool:
        return self.begun and self.spaces == 1


@dataclass(slots=True)
class _Drawing:
    pdf: Any
    shelf: FontShelf
    fragments: list[Fragment]
    forms_left: int = MOST_FORMS

    def draw(self, contents: Any, resources: DictionaryObject, matrix: Matrix, depth: int) -> None:
        state, saved = _TextState(matrix), list[_TextState]()
        for operands, operator in ContentStream(contents, self.pdf, "bytes").operations:
            try:
                match operator:
                    case b"TJ":
                        self._show(operands[0], state)
                    case b"Tj" | b"'" | b'"':
                        _begin(state, operator, operands)
                        self._show(operands[-1:], state)
                    case b"BT" | b"Tm" | b"Td" | b"TD" | b"T*":
                        _place(state, operator, operands)
                    case b"Tf":
                        state.font = self.shelf.font(resources, str(operands[0]))
                        state.size = float(operands[1])
                    case b"Tc" | b"Tw" | b"Tz" | b"TL" | b"Ts":
                        _set(state, operator, float(operands[0]))
                    case b"cm":
                        state.matrix = times(matrix_of(operands), state.matrix)
                    case b"q":
                        saved.append(replace(state))
                    case b"Q":
                        state = saved.pop() if saved else state
                    case b"Do":
                        self._draw_form(str(operands[0]), resources, state.matrix, depth)
            except (IndexError, TypeError, ValueError):
                # One instruction with missing or odd operands: the standard says to go on with the next.
                continue

    def _draw_form(self, name: str, resources: DictionaryObject, matrix: Matrix, depth: int) -> None:
        forms = _entry(resources, "/XObject")
        form = forms[name].get_object() if forms is not None and name in forms else None
        if not isinstance(form, StreamObject) or form.get("/Subtype") != "/Form":
            return
        if depth >= DEEPEST_FORM or self.forms_left <= 0:
            return
        self.forms_left -= 1
        own = matrix_of(form.get("/Matrix", IDENTITY))
        self.draw(form, _entry(form, "/Resources") or resources, times(own, matrix), depth + 1)

    def _show(self, parts: Iterable[Any], state: _TextState) -> None:
        """Draws strings and moves of one instruction: a fragment for each word. The pen stands after them."""
        font, size = state.font, state.size
        if font is None:
            return
        drawn_on = times(state.pen, state.matrix)
        scaled = times((size * state.scale or 1.0, 0.0, 0.0, size or 1.0, 0.0, state.rise), drawn_on)
        at, start, word, spaces, begun = 0.0, 0.0, list[str](), 0, False
        em = size * state.scale or 1.0
        for part in parts:
            if isinstance(part, (int, float)):
                at -= float(part) / 1000 * em
                if word and abs(float(part)) > WORD_GAP * 1000:
                    # `at` has moved on already: the word ended where the pen stood before.
                    self._add(word, (start, at + float(part) / 1000 * em), scaled, em, _Before(spaces, begun))
                    word, spaces, begun = [], 0, True
                # A move as wide as a letter is more than the stretching of a space.
                begun = begun and abs(float(part)) < 1000
                continue
            for glyph, code in _decoded(part, font):
                width = _width(font, code) / 1000 * size + state.char_space
                if glyph.isspace() or code == font.space_char:
                    self._add(word, (start, at), scaled, em, _Before(spaces, begun))
                    word, spaces, begun = [], 1 if word else spaces + 1, begun or bool(word)
                    width += state.word_space if code == font.space_char else 0.0
                else:
                    start = start if word else at
                    word.append(glyph)
                at += width * state.scale
        self._add(word, (start, at), scaled, em, _Before(spaces, begun))
        if not word and spaces:
            self._add([" "], (at, at), scaled, em, _Before(spaces, False))
        state.pen = moved(state.pen, at, 0.0)

    def _add(self, word: list[str], span: tuple[float, float], matrix: Matrix, em: float, before: _Before) -> None:
        """`span` is along the base line in text units of one instruction, `matrix` one em of it."""
        if not word:
            return
        a, b, c, d, e, f = matrix
        turn = round(atan2(b, a) / (pi / 2)) % 4
        ends = [(a * at / em + e, b * at / em + f) for at in span]
        (x0, y), (x1, _) = (turned_back(point, turn) for point in ends)
        text, size = "".join(word), hypot(c, d)
        self.fragments.append(
            Fragment(text, x0, x1, y, size, turn, before.spaces > 0, before.stretches, before.nothing)
        )


def _decoded(part: Any, font: Font) -> list[tuple[str, str]]:
    """Each glyph as (what it reads, the code by which its width is kept)."""
    if isinstance(part, str):
        return [(letter, letter) for letter in part]
    if isinstance(font.encoding, str):
        codes = part.decode(font.encoding, "replace")
        return [(str(font.character_map.get(code, code)), code) for code in codes]
    reads = [font.encoding.get(byte, chr(byte)) for byte in part]
    return [(str(font.character_map.get(read, read)), chr(byte)) for read, byte in zip(reads, part, strict=True)]


def _width(font: Font, code: str) -> float:
    if code == font.space_char:
        return float(font.space_width)
    widths = font.character_widths
    return float(widths[code] if code in widths else widths.get("default", 500.0))


def _begin(state: _TextState, operator: bytes, operands: list[Any]) -> None:
    """The two quote operators move to the next line first, one of them with spacing of its own."""
    if operator == b'"':
        state.word_space, state.char_space = numbers_in(operands[:2], 2)
    if operator != b"Tj":
        state.line = state.pen = moved(state.line, 0.0, -state.leading)


def _place(state: _TextState, operator: bytes, operands: list[Any]) -> None:
    match operator:
        case b"BT":
            state.line = IDENTITY
        case b"Tm":
            state.line = matrix_of(operands)
        case b"T*":
            state.line = moved(state.line, 0.0, -state.leading)
        case _:
            x, y = numbers_in(operands, 2)
            state.leading = -y if operator == b"TD" else state.leading
            state.line = moved(state.line, x, y)
    state.pen = state.line


def _set(state: _TextState, operator: bytes, value: float) -> None:
    match operator:
        case b"Tc":
            state.char_space = value
        case b"Tw":
            state.word_space = value
        case b"Tz":
            state.scale = value / 100
        case b"TL":
            state.leading = value
        case _:
            state.rise = value


def _resources(page: DictionaryObject) -> DictionaryObject:
    """A page may take its resources from the group of pages it belongs to."""
    holder: Any = page
    for _ in range(32):
        found = _entry(holder, "/Resources")
        parent = _entry(holder, "/Parent")
        if found is not None or parent is None:
            return found if found is not None else DictionaryObject()
        holder = parent
    return DictionaryObject()


def _entry(holder: DictionaryObject, key: str) -> DictionaryObject | None:
    value = holder[key].get_object() if key in holder else None
    return value if isinstance(value, DictionaryObject) else None
