"""A mark: where a section of a paper begins, and what its head says."""

from dataclasses import dataclass

from ingest.paper import Meeting, MinutesStatus, NumberSource, SectionKind
from ingest.text.labels import label_of
from ingest.text.paragraphs import Paragraph

_UNKNOWN = Meeting()


@dataclass(frozen=True, slots=True)
class Mark:
    """The beginning of a section. `at` is the index of its first paragraph, `body_at` of the first after its head."""

    kind: SectionKind
    at: int
    body_at: int
    meeting: Meeting = _UNKNOWN
    title: str | None = None
    agenda_item: str | None = None
    agenda_item_source: NumberSource | None = None
    status: MinutesStatus | None = None
    web: bool = False


def is_title_line(paragraph: Paragraph) -> bool:
    """All in capitals and neither a table row nor a numbered line."""
    return paragraph.text.isupper() and not paragraph.cells and label_of(paragraph.text) is None


def field_text(paragraph: Paragraph) -> str:
    """A row of two cells is a label and its value, as `ingest.sections.head_words.field_in` reads them."""
    return "\t".join(paragraph.cells) if len(paragraph.cells) == 2 else paragraph.text
