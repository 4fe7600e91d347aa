"""A web page saved with all it needs in one file (MHTML, RFC 2557): a letter of many parts, the page among them."""

import email
import email.policy
import re
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import UnreadablePaper

_OPENS = re.compile(rb"\A\s*(?:from|subject|date|mime-version|content-type|snapshot-[\w-]+):", re.IGNORECASE)
_MANY_PARTS = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_WITHIN = 2048


@dataclass(frozen=True, slots=True)
class SavedPage:
    """`encoding` is the one that the archive names, None where the page has to say itself."""

    data: bytes
    encoding: str | None = None


def is_web_archive(data: bytes) -> bool:
    return _OPENS.match(data[:_WITHIN]) is not None and _MANY_PARTS.search(data[:_WITHIN]) is not None


def saved_page(path: Path, data: bytes) -> SavedPage:
    """The page itself; a page saved as such is what it is."""
    if not is_web_archive(data):
        return SavedPage(data)
    for part in email.message_from_bytes(data.lstrip(), policy=email.policy.compat32).walk():
        page = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(page, bytes) and page.strip():
            return SavedPage(page, part.get_content_charset())
    raise UnreadablePaper(path, f"{path} is a saved web page without the page itself; save it again from the browser.")
