"""Lines that say who moved and who seconded, and lines that say no more than how a motion fared.

Many councils print every decision as a motion: who moved and who seconded on lines of their own, above its words or
below them, and CARRIED at the end. Neither kind of line is a title, a limb or a decision by itself.
"""

import re

from ingest.decisions.fates import fates_in
from ingest.text.sentences import sentences

# "Moved by: Councillor Singh", "Moved (Cr Hura/Cr Smale)", "On the motion of Councillors Foley and Davies".
_MOVERS = re.compile(
    r"^\(?(?:(?:moved|proposed|seconded|proposer|seconder|mover|motion(?: made)?)"
    r"(?: by\b:?|\s*[:(]|\s+(?=(?:cr|cllr|clr|councillor|alderman|mayor|deputy|mr|mrs|ms|dr)s?\b))|"
    r"on (?:the |a )?(?:motion|proposal) (?:of|by|from)\b)"
    r"(?!.{0,100}\b(?:that|to|and (?:resolved|agreed|carried))\b)[^:]{3,120}(?:: .{3,60})?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(?:resolution|motion) (?:no|number|#)\b[.:]?\s*[\w./-]{1,20}[.:]?$", re.IGNORECASE)
_ONLY_TOLD = re.compile(
    r"^(?:(?:the |this )?(?:motion|resolution|recommendation)\b[^.;]{0,60}?)?\b(?:carried|passed|adopted|lost|defeated|"
    r"negatived|failed|lapsed)\b(?:,? unanimously)?[^a-z]{0,16}$",
    re.IGNORECASE,
)


def says_who_moved(text: str) -> bool:
    """Whether a line names movers or seconders, or the motion's own number, and nothing of what was moved."""
    return (_MOVERS.match(text) is not None and text.count(" ") < 14) or _NUMBERED.match(text) is not None


def only_says_how(text: str) -> bool:
    """ "CARRIED", "Lost", "The motion on being put to the meeting was carried": how it fared, and nothing else."""
    return len(sentences(text)) == 1 and _ONLY_TOLD.match(text) is not None and bool(fates_in(text))
