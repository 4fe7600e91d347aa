"""What can go wrong with a paper before anything in it is understood.

PaperError
├── MissingPaper        nothing is there, or it is a folder, or it may not be opened
├── EmptyPaper          the file holds nothing: no bytes, no pages, no words
├── EncryptedPaper      a password is needed
├── UnreadablePaper     the file is damaged, or not what its content claims to be
├── UnsupportedPaper    another kind of file: a picture, a spreadsheet, a program
└── PageNotDrawn        a page cannot be shown as a picture; its words are read all the same

Every message is one sentence that says what is wrong, with which file, and what to do next.
"""

from pathlib import Path


class PaperError(Exception):
    """`path` is the file that could not be read."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(message)
        self.path = path


class MissingPaper(PaperError):
    pass


class EmptyPaper(PaperError):
    pass


class EncryptedPaper(PaperError):
    pass


class UnreadablePaper(PaperError):
    pass


class UnsupportedPaper(PaperError):
    pass


class PageNotDrawn(PaperError):
    pass
