"""The one way to read a file: looks at its content first and its name second.

Papers arrive wrongly named: a web page saved as .pdf, a PDF saved as .txt. A file is read for what it is, whatever it
is called, or refused with one clear sentence. The readers themselves are imported late: most runs need one of them.
"""

import hashlib
import re
import zipfile
from io import BytesIO
from pathlib import Path

from ingest.document import Document, Format
from ingest.errors import EmptyPaper, EncryptedPaper, MissingPaper, UnreadablePaper, UnsupportedPaper
from ingest.readers.content import Content
from ingest.readers.web.archive import is_web_archive, saved_page

SUFFIXES = (".pdf", ".html", ".htm", ".mhtml", ".mht", ".xml", ".docx", ".txt", ".md", ".markdown")
READABLE = "PDF, HTML, XML, DOCX, TXT and MD files"

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A DOCX with a password is an old Office file that holds a part of this name.
LOCKED = "EncryptedPackage".encode("utf-16-le")
# What other files begin with; only so that the refusal can say what the file is.
OTHER_KINDS = (
    (OLD_OFFICE, "an old Office file (.doc or .xls)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich text file"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"7z\xbc\xaf", "a compressed archive"),
    (b"Rar!", "a compressed archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
WORD_BODY = "word/document.xml"
# A page may open with a comment, a byte order mark or a processing instruction; a paper quoting markup does not.
MARKUP = re.compile(
    rb"\A[\s\xef\xbb\xbf]*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|div|table|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
XML = re.compile(rb"\A[\s\xef\xbb\xbf]*<\?xml\s")
# The PDF standard lets other bytes stand before the header; readers accept it within the first kilobyte.
PDF_HEADER_WITHIN = 1024
MARKUP_WITHIN = 8192


def read_document(path: Path, *, ocr: bool = False) -> Document:
    """`ocr` has the words of scanned pages recognised. Raises a `PaperError` for whatever keeps the file from being
    read."""
    data = _bytes_of(path)
    kind = _format_of(path, data)
    content = _read(kind, path, data, ocr=ocr)
    return Document(
        name=path.name,
        format=content.format,
        sha256=hashlib.sha256(data).hexdigest(),
        lines=content.lines,
        pages=content.pages,
        bookmarks=content.bookmarks,
        title=content.title,
        warnings=content.warnings,
    )


def _bytes_of(path: Path) -> bytes:
    if path.is_dir():
        raise MissingPaper(path, f"{path} is a folder, not a paper; name the files in it, or ingest the whole folder.")
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise MissingPaper(path, f"There is no file {path}; check the name and where you are.") from error
    except PermissionError as error:
        raise MissingPaper(path, f"{path} may not be opened; ask for permission to read it.") from error
    except OSError as error:
        reason = error.strerror or "the system gave no reason"
        raise UnreadablePaper(path, f"{path} could not be read ({reason}); copy it elsewhere and try again.") from error
    if not data.strip():
        raise EmptyPaper(path, f"{path} is empty; download or save it again.")
    return data


def _format_of(path: Path, data: bytes) -> Format:
    if b"%PDF-" in data[:PDF_HEADER_WITHIN]:
        return Format.PDF
    if data.startswith(b"PK\x03\x04"):
        return _zip_format(path, data)
    if data.startswith(OLD_OFFICE) and LOCKED in data:
        raise EncryptedPaper(path, f"{path} is protected by a password; save it without one and try again.")
    for magic, what in OTHER_KINDS:
        if data.startswith(magic):
            raise UnsupportedPaper(path, f"{path} is {what}, which is not read here; save it as PDF or DOCX first.")
    return _text_format(path, data)


def _zip_format(path: Path, data: bytes) -> Format:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
        raise UnreadablePaper(
            path, f"{path} is cut short or damaged (its archive cannot be opened); download or save it again."
        ) from error
    if WORD_BODY not in names:
        raise UnsupportedPaper(
            path, f"{path} is an archive but not a Word document; the kinds read here are {READABLE}."
        )
    return Format.DOCX


def _text_format(path: Path, data: bytes) -> Format:
    suffix = path.suffix.casefold()
    if MARKUP.match(_as_ascii(data[:MARKUP_WITHIN])) or is_web_archive(data):
        return Format.HTML
    if XML.match(_as_ascii(data[:MARKUP_WITHIN])) or (suffix == ".xml" and _as_ascii(data).lstrip()[:1] == b"<"):
        return Format.XML
    if suffix == ".pdf":
        raise UnreadablePaper(
            path, f"{path} is named as a PDF but its content is not one; download it again, or rename it to what it is."
        )
    if suffix == ".docx":
        raise UnreadablePaper(
            path, f"{path} is named as a Word document but its content is not one; save it again as DOCX."
        )
    if suffix in {".html", ".htm"} and b"<" in _as_ascii(data):
        return Format.HTML
    return Format.MARKDOWN if suffix in {".md", ".markdown"} else Format.TEXT


def _as_ascii(data: bytes) -> bytes:
    """Markup in UTF-16 has a zero byte beside each letter."""
    return data[2:].replace(b"\x00", b"") if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else data


def _read(kind: Format, path: Path, data: bytes, *, ocr: bool) -> Content:
    match kind:
        case Format.PDF:
            from ingest.readers.pdf.file import read_pdf

            return read_pdf(path, data, ocr=ocr)
        case Format.HTML:
            from ingest.readers.web.page import read_web

            page = saved_page(path, data)
            return read_web(path, page.data, declared=page.encoding)
        case Format.XML:
            from ingest.readers.web.service import read_web_service

            return read_web_service(path, data)
        case Format.DOCX:
            from ingest.readers.word.file import read_word

            return read_word(path, data)
        case _:
            from ingest.readers.plain import read_plain

            return read_plain(path, data, kind)
