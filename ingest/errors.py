"""What can go wrong with a paper before anything in it is understood.

PaperError
├── MissingPaper        nothing is there, or it is a folder, or it may not be opened
├── EmptyPaper          the file holds nothing: no bytes, no pages, no words
├── EncryptedPaper      a password is needed
├── UnreadablePaper     the file is damaged, or not what its content claims to be
├── SlowPaper           reading it took longer than it was allowed, or broke off
├── UnsupportedPaper    another kind of file: a picture, a spreadsheet, a program
├── NoRecognition       scanned pages are to be read, and the program that reads them is not installed
└── PageNotDrawn        a page cannot be shown as a picture; its words are read all the same

Every message is one sentence that says what is wrong, with which file, and what to do next.
"""

from pathlib import Path


class PaperError(Exception):
    """`path` is the file that could not be read."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(message)
        self.path = path

    def __reduce__(self) -> tuple[type["PaperError"], tuple[Path, str]]:
        """So that the error comes whole out of a process that reads for another."""
        return type(self), (self.path, str(self))


class MissingPaper(PaperError):
    pass


class EmptyPaper(PaperError):
    pass


class EncryptedPaper(PaperError):
    pass


class UnreadablePaper(PaperError):
    pass


class SlowPaper(PaperError):
    pass


class UnsupportedPaper(PaperError):
    pass


class NoRecognition(PaperError):
    pass


class PageNotDrawn(PaperError):
    pass
