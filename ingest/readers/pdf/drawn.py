"""What stands on a page, whichever program told us: stretches of text, straight lines, pictures, each with its place.

All in points, `x` to the right and `y` upwards as the page is looked at. Text and lines of one turn are turned back
together, so that whatever works on them may take the text to run from left to right.
"""

from dataclasses import dataclass, field

Point = tuple[float, float]

# In ems: kerning moves the pen by less; a gap between words, even in the tightest justified line, by more.
WORD_GAP = 0.13


@dataclass(frozen=True, slots=True)
class Fragment:
    """Glyphs that touch. `x0` to `x1` along the writing direction, `y` the base line upwards, in points.

    `turn` is the writing direction in quarter turns; `x` and `y` are already turned back, so that all
    fragments of one turn read left to right. `spaced` says that a space was drawn before it, `stretched` that it was
    one space within one instruction: however wide, as in justified text, that is no gap between columns. `first` says
    that its instruction drew nothing before it. `font` is the name of its font, `furniture` what the file itself marks
    as a header, a footer or a page number.
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
    font: str = ""
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line along or across the page: drawn as one, or filled as a rectangle too thin to be anything else."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_level(self) -> bool:
        return abs(self.y1 - self.y0) <= abs(self.x1 - self.x0)

    def turned_back(self, turn: int) -> "Stroke":
        (x0, y0), (x1, y1) = turned_back((self.x0, self.y0), turn), turned_back((self.x1, self.y1), turn)
        return Stroke(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


@dataclass(frozen=True, slots=True)
class Picture:
    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def area(self) -> float:
        return (self.x1 - self.x0) * (self.y1 - self.y0)


@dataclass(slots=True)
class Drawn:
    """Everything on one page, in the order it was drawn. `unseen` counts letters drawn so that nobody sees them, as
    under the picture of a scanned page; `lost` counts letters of which no reading is known, `guessed` those which the
    file does not name and that were read by the usual order of letters."""

    fragments: list[Fragment] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    width: float = 0.0
    height: float = 0.0
    unseen: int = 0
    lost: int = 0
    guessed: int = 0


def turned_back(point: Point, turn: int) -> Point:
    x, y = point
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turn]
