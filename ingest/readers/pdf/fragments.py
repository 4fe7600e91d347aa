"""What is drawn on a PDF page and where: the drawing instructions, followed with their positions.

pypdf's own text modes were tried on real papers: the plain one loses the gaps between paragraphs and between columns
and breaks words, the layout one keeps them but counts columns in characters, takes justified lines for columns and
does not look into form objects, where packs keep their stamps. So the instructions (PDF 32000-1, sections 8.3 and
9.4) are followed here. Parsing and fonts stay those of pypdf.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from math import atan2, hypot, pi
from typing import Any

from pypdf import PageObject
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, StreamObject
from pypdf.generic._font import Font

from ingest.readers.pdf.drawn import WORD_GAP, Drawn, Fragment, Picture, turned_back
from ingest.readers.pdf.fonts import FontShelf, decoded, entry, width_of
from ingest.readers.pdf.matrix import IDENTITY, Matrix, matrix_of, moved, numbers_in, page_matrix, point_on, times
from ingest.readers.pdf.paths import PATH, Path

# Forms drawn inside forms, as a stamped pack does; damaged files draw themselves.
DEEPEST_FORM = 6
MOST_FORMS = 2000
# Text that is neither filled nor stroked (PDF 32000-1, table 106).
INVISIBLE = 3


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
    mode: int = 0


def drawn_on(page: PageObject, shelf: FontShelf) -> Drawn:
    """Everything in the order it is drawn. Raises whatever pypdf raises on a damaged page."""
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    drawn = Drawn(width=width, height=height) if page_matrix(page)[0] else Drawn(width=height, height=width)
    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    if isinstance(contents, (ArrayObject, StreamObject)):
        _Drawing(page.pdf, shelf, drawn).draw(contents, _resources(page), page_matrix(page), 0)
    return drawn


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
    drawn: Drawn
    forms_left: int = MOST_FORMS
    path: Path = field(default_factory=Path)
    # For every marked stretch of content we are in, whether it is furniture of the page (section 14.8.2.2).
    furniture: list[bool] = field(default_factory=list)

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
                    case b"Tc" | b"Tw" | b"Tz" | b"TL" | b"Ts" | b"Tr":
                        _set(state, operator, float(operands[0]))
                    case b"cm":
                        state.matrix = times(matrix_of(operands), state.matrix)
                    case b"q":
                        saved.append(replace(state))
                    case b"Q":
                        state = saved.pop() if saved else state
                    case b"Do":
                        self._draw_object(str(operands[0]), resources, state.matrix, depth)
                    case b"INLINE IMAGE":
                        self._draw_picture(state.matrix)
                    case b"BMC" | b"BDC":
                        self.furniture.append(_is_furniture(operands))
                    case b"EMC":
                        self.furniture[-1:] = []
                    case _ if operator in PATH:
                        self.path.follow(operator, operands, state.matrix, self.drawn.strokes)
            except (IndexError, TypeError, ValueError):
                # One instruction with missing or odd operands: the standard says to go on with the next.
                continue

    def _draw_object(self, name: str, resources: DictionaryObject, matrix: Matrix, depth: int) -> None:
        named = entry(resources, "/XObject")
        found = named[name].get_object() if named is not None and name in named else None
        if not isinstance(found, StreamObject):
            return
        if found.get("/Subtype") == "/Image":
            self._draw_picture(matrix)
        elif found.get("/Subtype") == "/Form" and depth < DEEPEST_FORM and self.forms_left > 0:
            self.forms_left -= 1
            own = matrix_of(found.get("/Matrix", IDENTITY))
            self.draw(found, entry(found, "/Resources") or resources, times(own, matrix), depth + 1)

    def _draw_picture(self, matrix: Matrix) -> None:
        """A picture fills the square from 0 to 1, wherever that has been moved to."""
        corners = [point_on(matrix, x, y) for x in (0.0, 1.0) for y in (0.0, 1.0)]
        across, up = [x for x, _ in corners], [y for _, y in corners]
        self.drawn.pictures.append(Picture(min(across), min(up), max(across), max(up)))

    def _show(self, parts: Iterable[Any], state: _TextState) -> None:
        """Draws strings and moves of one instruction: a fragment for each word. The pen stands after them."""
        font, size = state.font, state.size
        if font is None:
            self.drawn.lost += sum(len(part) for part in parts if isinstance(part, (bytes, str)))
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
                    self._add(word, (start, at + float(part) / 1000 * em), scaled, state, _Before(spaces, begun))
                    word, spaces, begun = [], 0, True
                # A move as wide as a letter is more than the stretching of a space.
                begun = begun and abs(float(part)) < 1000
                continue
            for glyph, code in decoded(part, font):
                width = width_of(font, code) / 1000 * size + state.char_space
                if glyph.isspace() or code == font.space_char:
                    self._add(word, (start, at), scaled, state, _Before(spaces, begun))
                    word, spaces, begun = [], 1 if word else spaces + 1, begun or bool(word)
                    width += state.word_space if code == font.space_char else 0.0
                else:
                    start = start if word else at
                    word.append(glyph)
                at += width * state.scale
        self._add(word, (start, at), scaled, state, _Before(spaces, begun))
        if not word and spaces:
            self._add([" "], (at, at), scaled, state, _Before(spaces, False))
        state.pen = moved(state.pen, at, 0.0)

    def _add(
        self, word: list[str], span: tuple[float, float], matrix: Matrix, state: _TextState, before: _Before
    ) -> None:
        """`span` is along the base line in text units of one instruction, `matrix` one em of it."""
        if not word:
            return
        a, b, c, d, e, f = matrix
        em = state.size * state.scale or 1.0
        turn = round(atan2(b, a) / (pi / 2)) % 4
        ends = [(a * at / em + e, b * at / em + f) for at in span]
        (x0, y), (x1, _) = (turned_back(point, turn) for point in ends)
        text, size = "".join(word), hypot(c, d)
        font = state.font.name if state.font else ""
        self.drawn.unseen += len(text) if state.mode == INVISIBLE else 0
        self.drawn.guessed += len(text) if state.font and self.shelf.is_guessed(state.font) else 0
        self.drawn.fragments.append(
            Fragment(
                text,
                x0,
                x1,
                y,
                size,
                turn,
                before.spaces > 0,
                before.stretches,
                before.nothing,
                font,
                any(self.furniture),
            )
        )


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
        case b"Tr":
            state.mode = int(value)
        case _:
            state.rise = value


def _is_furniture(operands: list[Any]) -> bool:
    """Headers, footers and page numbers are marked as pagination by programs that mark what is what."""
    if not operands or operands[0] != "/Artifact":
        return False
    properties = operands[1].get_object() if len(operands) > 1 else None
    return isinstance(properties, DictionaryObject) and properties.get("/Type") == "/Pagination"


def _resources(page: DictionaryObject) -> DictionaryObject:
    """A page may take its resources from the group of pages it belongs to."""
    holder: Any = page
    for _ in range(32):
        found = entry(holder, "/Resources")
        parent = entry(holder, "/Parent")
        if found is not None or parent is None:
            return found if found is not None else DictionaryObject()
        holder = parent
    return DictionaryObject()
