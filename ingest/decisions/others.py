"""Words of decisions that are not this meeting's: what another body resolved, what was only proposed.

Minutes quote them: the decision called in, the minutes of a committee that were received, the wording an agenda asks
a meeting to pass. They stay in the discussion, where they are found but never told as resolved here.
"""

import re
from collections.abc import Sequence

from ingest.decisions.resolutions import decision_in, marked
from ingest.text.labels import label_of
from ingest.text.paragraphs import Paragraph
from ingest.text.sentences import sentences
from ingest.text.titles import reads_as_title

_BODY = r"(?:cabinet|committees?|sub-?committees?|panel|board|council|executive|group|forum|party|parties|meetings?)"
# Words that end in a colon and introduce what others have decided, or what has yet to be decided.
_INTRODUCES = re.compile(
    rf"\b(?:had|have|has) (?:\w+ )?(?:resolved|agreed|decided|recommended|asked|made)\b|\bpreviously (?:resolved|"
    rf"agreed|decided)\b|\b(?:decisions?|resolutions?|recommendations?|minutes?)\b.{{0,80}}\b(?:called[ -]in|"
    rf"as follows|read(?:s|ing)?|made by|taken by|of the [\w ]*{_BODY}|(?:was|were)(?! to\b)|stated)\b|"
    rf"\b(?:called[ -]in|calling in)\b|\bextracts?\b|\b(?:following|proposed) (?:draft )?(?:resolution|wording|"
    rf"motion)\b.{{0,60}}$|"
    r"\b(?:asked|invited|recommended|requested|moved) to (?:pass|consider|approve|agree|adopt)\b.{0,60}$|\bofficers?'? "
    r"recommendations?\b|\bthe recommendations? (?:in|of|to|set out|contained)\b",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    rf"\bminutes (?:of|from) (?:the )?.{{3,160}}\b(?:received|submitted|presented|noted|considered|circulated|before|"
    rf"laid)\b|\b(?:received|considered|noted|submitted|had before (?:it|them)|presented)\b.{{0,60}}\b(?:minutes|"
    rf"proceedings|reports?) (?:of|from) "
    rf"(?:the |its |their )?(?:following |various |several |standing )*[\w' ,-]{{0,60}}{_BODY}\b",
    re.IGNORECASE,
)
_OF_OTHERS = r"(?:minutes|proceedings|reports?|recommendations|resolutions)"
_RECEIVING = re.compile(
    rf"\b(?:{_OF_OTHERS}|decisions|same)\b.{{0,120}}\b(?:received|adopted|noted|approved|confirmed|accepted|endorsed|"
    rf"ratified)\b|\bto (?:receive|adopt|note|approve|ratify) the (?:\w+ )?{_OF_OTHERS}\b|"
    rf"\b(?:noted|received|adopted|approved) the (?:\w+ ){{0,3}}{_OF_OTHERS}\b|"
    r"^(?:RESOLVED:? ?-? ?)?(?:that )?(?:they|these) be (?:received|noted)",
    re.IGNORECASE,
)
_OTHER_BODY = re.compile(rf"\b{_BODY}\b", re.IGNORECASE)


def others_words(paragraphs: Sequence[Paragraph]) -> dict[int, str]:
    """The indices of paragraphs that quote what others decided or what is proposed, each with the words that say so."""
    quoted = _received(paragraphs)
    for at, paragraph in enumerate(paragraphs):
        if at not in quoted and not paragraph.cells and _introduces(paragraph.text):
            last = sentences(paragraph.text)[-1]
            quoted |= dict.fromkeys(range(at + 1, _end_of_quotation(paragraphs, at + 1)), last)
    return quoted


def _introduces(text: str) -> bool:
    """ "The Cabinet had resolved:", "The decision called in was as follows:-", but not this body's own "RESOLVED:"."""
    opens = re.search(r":\s*[-–]?$", text) is not None
    last = (sentences(text) or ("",))[-1]
    return opens and len(text.split()) > 3 and marked(last) is None and _INTRODUCES.search(last) is not None


def _end_of_quotation(paragraphs: Sequence[Paragraph], start: int) -> int:
    """Up to the closing quotation mark; without marks, one resolution and its limbs."""
    if start >= len(paragraphs):
        return start
    if paragraphs[start].text[0] in "\"“‘'":
        return _closing_quote(paragraphs, start) or start
    first_mark = marked(paragraphs[start].text) is not None
    end = start + 1 if first_mark else start
    while end < len(paragraphs) and _is_of_the_list(paragraphs, end, start):
        end += 1
    return end


def _closing_quote(paragraphs: Sequence[Paragraph], start: int) -> int | None:
    opened = paragraphs[start].text[0]
    closing = {"“": "”", "‘": "’"}.get(opened, opened)
    for at in range(start, min(start + 25, len(paragraphs))):
        text = paragraphs[at].text if at > start else paragraphs[at].text[1:]
        if text.rstrip(" .;,").endswith(closing) or (closing == '"' and text.count('"') % 2):
            return at + 1
    return None


def _is_of_the_list(paragraphs: Sequence[Paragraph], at: int, start: int) -> bool:
    paragraph = paragraphs[at]
    label = label_of(paragraph.text)
    if label is None:
        return at == start + 1 and re.match(r"that\b", paragraph.text, re.IGNORECASE) is not None
    if marked(label.rest) is not None:
        return False
    first = next((one for number in range(start, at) if (one := label_of(paragraphs[number].text))), None)
    return first is None or label.kind is not first.kind or label.value > 1


def _received(paragraphs: Sequence[Paragraph]) -> dict[int, str]:
    """Everything between the words that minutes of others were received and the resolution that receives them."""
    opener = next((at for at, one in enumerate(paragraphs) if _RECEIVED.search(one.text)), None)
    if opener is None or decision_in(paragraphs[opener]) is not None:
        return {}
    words = next((one for one in sentences(paragraphs[opener].text) if _RECEIVED.search(one)), paragraphs[opener].text)
    decided = [at for at in range(opener + 1, len(paragraphs)) if decision_in(paragraphs[at])]
    own = next((at for at in decided if _receives(paragraphs, at)), None)
    if own is not None:
        return dict.fromkeys(range(opener + 1, own), words)
    under = next((at for at in range(opener + 1, len(paragraphs)) if _names_body(paragraphs[at])), None)
    return dict.fromkeys(range(under, len(paragraphs)), words) if under is not None and decided else {}


def _receives(paragraphs: Sequence[Paragraph], at: int) -> bool:
    found = decision_in(paragraphs[at])
    words = (found.text if found is not None else "") or " ".join(one.text for one in paragraphs[at + 1 : at + 2])
    return _RECEIVING.search(words) is not None


def _names_body(paragraph: Paragraph) -> bool:
    """A sub-heading such as "Harbour Sub-Committee, 4 March 2031"."""
    label = label_of(paragraph.text)
    title = label.rest if label is not None else paragraph.text
    return (
        decision_in(paragraph) is None
        and len(title.split()) <= 14
        and reads_as_title(title)
        and _OTHER_BODY.search(title) is not None
    )
