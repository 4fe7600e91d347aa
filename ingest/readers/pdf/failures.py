"""What pypdf lets through on damaged files, besides its own errors."""

import struct
import zlib

from pypdf.errors import DependencyError, PyPdfError

FAILURES = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    DependencyError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
