"""What can go wrong with a library, each with one sentence a person can act on.

LibraryError
├── LibraryMissing          no library in this folder
├── LibraryBusy             another program is writing to it
├── LibraryDamaged          its catalogue or its vectors cannot be read
├── LibraryTooNew           made by a later version of this program
├── LibraryTooOld           made by an early version that this one no longer reads
├── LibraryModelDiffers     built with another model than the one asked for
├── LibraryFull             no space is left on the disk
├── LibraryReadOnly         the folder cannot be written to
├── PaperNotHeld            no paper of this name
├── PathMissing             a file or folder to read is not there
├── ModelMissing            the language model's files are not installed
└── ModelDamaged            the model's files are not what they should be
"""


class LibraryError(Exception):
    """The root: its message is the sentence to show."""


class LibraryMissing(LibraryError):
    pass


class LibraryBusy(LibraryError):
    pass


class LibraryDamaged(LibraryError):
    pass


class LibraryTooNew(LibraryError):
    pass


class LibraryTooOld(LibraryError):
    pass


class LibraryModelDiffers(LibraryError):
    pass


class LibraryFull(LibraryError):
    pass


class LibraryReadOnly(LibraryError):
    pass


class PaperNotHeld(LibraryError):
    pass


class PathMissing(LibraryError):
    pass


class ModelMissing(LibraryError):
    pass


class ModelDamaged(LibraryError):
    pass
