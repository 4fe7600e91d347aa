"""Papers as LlamaIndex's SimpleDirectoryReader reads them.

For PDF and Word it takes the readers of another distribution (llama-index-readers-file), which wants older versions
of pypdf and pandas than stand beside ours; the two below do what those do: a document for each page of a PDF, with
its label, and one for a Word file. Everything else, web pages too, is read as the plain text that is in the file.
"""

import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

from llama_index.core import Document, SimpleDirectoryReader
from llama_index.core.readers.base import BaseReader
from llama_index.core.readers.file.base import default_file_metadata_func
from pypdf import PdfReader

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_AS_TEXT = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}p": "\n\n"}
_STORIES = ("word/header", "word/document.xml", "word/footer")


class PdfPages(BaseReader):
    """As PDFReader of llama-index-readers-file."""

    def load_data(self, file: Path, extra_info: dict[str, Any] | None = None) -> list[Document]:
        with file.open("rb") as stream:
            pdf = PdfReader(stream)
            return [
                Document(text=page.extract_text(), metadata={"page_label": label, **_told(file, extra_info)})
                for page, label in zip(pdf.pages, pdf.page_labels, strict=True)
            ]


class WordText(BaseReader):
    """As DocxReader of llama-index-readers-file, which takes what docx2txt makes of the file."""

    def load_data(self, file: Path, extra_info: dict[str, Any] | None = None) -> list[Document]:
        with ZipFile(file) as bound:
            stories = sorted(
                (at, name) for name in bound.namelist() for at, one in enumerate(_STORIES) if name.startswith(one)
            )
            text = "".join(_words(ElementTree.fromstring(bound.read(name))) for _, name in stories)
        return [Document(text=text.strip(), metadata=_told(file, extra_info))]


def documents_of(papers: Sequence[Path]) -> list[Document]:
    """A paper that cannot be read is left out, as LlamaIndex does, which says so on standard output: not here.

    LlamaIndex has the file's path embedded with every chunk. It is cut to the paper's name, because a folder that is
    made for one evaluation would change the vectors from one run to the next.
    """
    # It warns that the other distribution is missing, once for every paper.
    logging.getLogger("llama_index.core.readers.file.base").setLevel(logging.ERROR)
    reader = SimpleDirectoryReader(
        input_files=list(papers),
        file_extractor={".pdf": PdfPages(), ".docx": WordText()},
        file_metadata=lambda path: {**default_file_metadata_func(path), "file_path": Path(path).name},
    )
    with redirect_stdout(sys.stderr):
        return reader.load_data()


def _told(file: Path, extra_info: dict[str, Any] | None) -> dict[str, Any]:
    return {"file_name": file.name, **(extra_info or {})}


def _words(story: ElementTree.Element) -> str:
    return "".join(_pieces(story))


def _pieces(story: ElementTree.Element) -> Iterator[str]:
    for element in story.iter():
        if element.tag == f"{_WORD}t":
            yield element.text or ""
        else:
            yield _AS_TEXT.get(element.tag, "")
