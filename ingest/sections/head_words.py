"""The words of a meeting's head, whatever their order: which body met, when, at what time and where.

"Minutes of the Ferry Committee held in the Hall on 3 May 2021", "FERRY COMMITTEE", "Date: 3 May 2021" and "Monday 3rd
May, 7 pm, the Hall" say the same. Dates and times are taken out first; what is left between them is body or place.
"""

import re
from collections.abc import Sequence

from ingest.text.bodies import is_authority, is_bare, is_body_line, is_generic, named_under
from ingest.text.dates import TIME, dates_in, is_date_line, time_in

_GAP = "¦"
_QUALIFIERS = (
    r"(?:(?:draft|confirmed|unconfirmed|approved|public|open|full|annual|ordinary|extra-?\s?ordinary|special|virtual|"
    r"remote|hybrid|informal|formal|general|statutory|joint|monthly|quarterly|regular|inaugural|adjourned|reconvened|"
    r"\d+(?:st|nd|rd|th))\s+)*"
)
_STOP = (
    rf"(?=\s*(?:{_GAP}|[|;.]|\s[-–]\s|\((?:part|public|open|virtual|draft|via|remote|hybrid)|\b(?:held|which|that|took|"
    rf"commenc\w+|via|to\s+be|will|on\s*{_GAP}|of\s*{_GAP}|at\s*{_GAP}|at\s+the|in\s+the|in\s+public|in\s+private|by\s+video|from\s*{_GAP}|when)\b|"
    rf"\b(?:on|of|at|from|for)\s*{_GAP}|,\s*{_GAP}|$))"
)
_WORD = r"(?:minutes?|notes?|record|proceedings)"
_TITLED = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        # "Minutes of the ordinary meeting of the X", "At a meeting of the X", "Meeting of the X"
        rf"\b(?:meetings?|proceedings)(?:\s+no\.?\s*\d+)?\s+(?:of|for)\s+(?:the\s+|an?\s+)?(?P<body>[^|]+?){_STOP}",
        # "Minutes of the X meeting"
        rf"\b{_WORD}\s+(?:of|from|for)\s+(?:the\s+|an?\s+)?{_QUALIFIERS}(?P<body>[^|]+?)\s+meetings?\b",
        # "Minutes of the X held"
        rf"\b{_WORD}\s+(?:of|from|for)\s+(?:the\s+|an?\s+)?{_QUALIFIERS}(?P<body>[^|]+?){_STOP}",
        # "Minutes - X"
        rf"(?:^|\|)\s*{_WORD}\s*[-–:]\s*(?P<body>[^|{_GAP}]+?){_STOP}",
        # "Decisions taken by the X"
        rf"\bdecisions?\s+(?:taken|made)?\s*(?:by|at|of)\s+(?:the\s+)?(?P<body>[^|]+?){_STOP}",
        # "X meeting minutes", "X meeting on ..."
        rf"(?:^|\|)\s*(?:the\s+)?{_QUALIFIERS}(?P<body>[^|{_GAP}]+?)\s+meetings?\s*(?:minutes|notes|{_GAP}|held|[-–|]|"
        rf"on\s*{_GAP}|of\s*{_GAP}|in\s+public|$)",
        # "X - Minutes", "X MINUTES OF THE ANNUAL MEETING"
        rf"(?:^|\|)\s*(?:the\s+)?(?P<body>[^|{_GAP}]+?)\s*[-–:]?\s+(?:draft\s+)?minutes\b",
    )
)
_FIELD = re.compile(
    r"^(?P<name>(?:(?:name|title) of )?(?:the )?(?:meeting|committee|board|body|forum|panel|group)|"
    r"(?:meeting )?(?:date|day)(?: (?:and|&) (?:time|place|venue))*(?: of (?:the )?meeting)?|held(?: on| at)?|when|"
    r"(?:time|day|date)(?:/(?:time|day|date))+|"
    r"(?:meeting |start )?time|(?:meeting )?(?:venue|location|place|where))"
    r"\s*(?::[-–]?|\t|\s[-–]\s)\s*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_LABELS = re.compile(r"\s+(?=(?:date|time|venue|place|location|held)\s*:)", re.IGNORECASE)
_BODY_FIELD = re.compile(r"(meeting|committee|board|body|forum|panel|group)$", re.IGNORECASE)
_PLACE_FIELD = re.compile(r"(venue|location|place|where|held at)$", re.IGNORECASE)
_PREPOSED = re.compile(
    r"\b(?:at|in|via|by(?=\s+(?:video|tele|zoom|remote|means)))\s+"
    rf"(?!{_GAP}|public\b|private\b|which\b|(?:an?|the|its|their)\s+(?:\w+\s+)?meeting\b)"
    rf"(?P<place>[^|{_GAP}]{{3,110}}?)\s*(?=[,;]?\s*(?:(?:on|at|from|commencing(?:\s+at)?|of)\s*)?{_GAP}|[|]|"
    r"[,.;]?\s*\b(?:when|commencing|there\s+were|present|at\s+which|under|for\s+the\s+purpose|to\s+\w+)\b|\.?\s*$)",
    re.IGNORECASE,
)
_TRAILING = re.compile(rf"{_GAP}\s*[,|–-]+\s*(?P<place>[^|{_GAP}]{{3,110}}?)\s*\.?\s*(?:\||$)")
_MORE = re.compile(
    rf"^(?:\w+ )?{_WORD}\b|^(?:members|membership|clerk|chair|chief|minutes|agenda|to|for)\b|"
    rf"\b{_WORD}\s+(?:of|from|for)\b|\bmeeting\s+(?:of|on|held)\b",
    re.IGNORECASE,
)
_HANGS = re.compile(r"\b(of|the|a|an|for|and|in|at|on|held|\w+day),?$", re.IGNORECASE)
_FULL_LINE = 75
_GOES_ON = re.compile(r"(held|on|at|of|in|via|commencing)\b", re.IGNORECASE)
_PARISH_MEETING = re.compile(
    r"\b(?P<what>annual (?:parish|town) (?:meeting|assembly)|annual assembly|parish assembly)\b"
    r"(?!\s+of\s+the\s+council)(?:\s+(?:of|for)\s+(?:the\s+)?(?:(?:parish|town)\s+of\s+)?"
    rf"(?P<where>[A-Z][^|,.;({_GAP}]*?)(?=\s+(?:held|on|at|in)\b|[|,.;({_GAP}]|$))?",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"\b(halls?|rooms?|boardroom|chambers?|centre|center|house|offices?|teams|zoom|skype|video ?conference|online|"
    r"virtual|virtually|remote|remotely|library|school|academy|college|church|chapel|vestry|pavilion|club|hotel|institute|hub|mill|barn|manor|castle|memorial|exchange|"
    r"building|buildings|suite|lounge|theatre|museum|campus|road|street|lane|square|green|guildhall|headquarters|hq|"
    r"station|hospital|inn|arms|court|park|parlour|gallery|floor|livestream(?:ed)?|telephone|webex)\b",
    re.IGNORECASE,
)


def field_in(text: str) -> tuple[str, str] | None:
    """A labelled line of the head, "Venue: Mill House" -> ("venue", "Mill House")."""
    found = _FIELD.match(text)
    return (found.group("name").casefold(), found.group("value").strip()) if found else None


def reads_as_place(text: str) -> bool:
    """A short line with the word of a room, a building or a street, and no date in it."""
    return len(text.split()) <= 16 and _ROOM.search(text) is not None and not dates_in(text)


def parted(lines: Sequence[str]) -> list[str]:
    """The lines, each labelled field of one line apart: "Date: 3 May 2021  Time: 7 pm"."""
    return [part.strip() for line in lines for part in _LABELS.split(line) if part.strip()]


def head_time(lines: Sequence[str]) -> str | None:
    """The time of the meeting as printed: by its label, else the first there is."""
    fields = [field for line in lines if (field := field_in(line))]
    labelled = [value for name, value in fields if "time" in name]
    return next((found for text in (*labelled, *lines) if (found := time_in(text))), None)


def head_place(lines: Sequence[str]) -> str | None:
    """The place of the meeting: by its label, behind "held at" or "in", after the date, on a line of its own."""
    fields = [field for line in lines if (field := field_in(line))]
    labelled = next((value for name, value in fields if _PLACE_FIELD.search(name) and not dates_in(value)), None)
    if labelled:
        return _bare(labelled)
    text = _gapped(lines)
    said = next((found for found in _PREPOSED.finditer(text) if not is_body_line(found.group("place"))), None)
    if said is not None:
        return _bare(said.group("place"))
    trailing = _TRAILING.search(text)
    if trailing is not None and reads_as_place(trailing.group("place")):
        return _bare(trailing.group("place"))
    dated = next((n for n, line in enumerate(lines) if dates_in(line) or time_in(line)), len(lines))
    after = [line for line in lines[dated:] if _is_place_line(line)]
    before = [line for line in lines[1:dated] if _is_place_line(line) and not is_authority(line)]
    return next((_bare(line) for line in (*after, *before)), None)


def head_body(lines: Sequence[str]) -> str | None:
    """The body that met: by its label or in the title, completed by the name of the authority it belongs to."""
    fields = [field for line in lines if (field := field_in(line))]
    labelled = next((value for name, value in fields if _BODY_FIELD.search(name) and not dates_in(value)), None)
    plain = [part for line in lines if field_in(line) is None for part in _names_in(_in_english(line))]
    above = [line for line in plain if _is_name(line)]
    own = _named(labelled) if labelled else None
    own = own or _titled([line for line in plain if line not in above] or plain)
    if own is not None and not is_generic(own):
        # "COUNCIL OF GOVERNORS" above "Meeting of the Avon Trust".
        part = next((line for line in above if is_generic(line) and line.casefold() not in own.casefold()), None)
        return named_under(own, part) if part is not None and is_authority(own) else own
    above = above or _letterhead(plain)
    name: str | None = None
    for line in [*above, *([own] if own else [])]:
        if name and is_bare(name) and is_authority(line) and not is_generic(line):
            name = named_under(line, name)  # a letterhead that names its committee first
        else:
            name = named_under(name, line) if name and is_generic(line) else line
    return name


def _letterhead(lines: Sequence[str]) -> list[str]:
    """Where no line is known for an authority: one with its place behind it, else what stands at the very top."""
    titled = re.compile(rf"\b({_WORD}|meetings?|agenda|draft)\b|\d|[@:]", re.IGNORECASE)
    plain = [line for line in lines[:3] if not (titled.search(line) or _MORE.search(line))]
    placed = next((name for line in plain if is_authority(name := line.split(",")[0])), None)
    top = lines[0] if lines and lines[0] in plain and lines[0][0].isupper() else ""
    return [placed] if placed else [top] if 2 <= len(top.split()) <= 10 else []


def _titled(lines: Sequence[str]) -> str | None:
    text = _gapped(lines)
    parish = _PARISH_MEETING.search(text)
    if parish is not None:
        return (
            named_under(parish.group("where"), parish.group("what")) if parish.group("where") else parish.group("what")
        )
    for shape in _TITLED:
        for found in shape.finditer(text):
            name = _named(found.group("body"))
            if name is not None:
                return name
    return None


def _named(text: str) -> str | None:
    """The body among these words: cut at the first comma or bracket after which nothing more of the name comes."""
    name = re.sub(
        rf"^(?:the\s+|an?\s+|meeting\s+of\s+(?:the\s+)?|{_QUALIFIERS}(?=meeting\b))+",
        "",
        text.strip(" :,.-–"),
        flags=re.IGNORECASE,
    )
    name = re.sub(r"['’]s?$", "", name.strip(" :,.-–"))
    name = re.sub(r"^part\s+\w+\s+of\s+(?:the\s+)?", "", name, flags=re.IGNORECASE)
    name = re.sub(r"^full\s+(?=governing|council|parish|town)", "", name, flags=re.IGNORECASE)
    name = re.sub(r"\b(trustee|governor|director)$", r"\1s", name, flags=re.IGNORECASE)
    first = name.split(",")[0].strip()
    if first != name and is_body_line(first):
        name = first
    if not name or _GAP in name or dates_in(name):
        return None
    return name if is_body_line(_capital(name)) or _opens_as_body(name) else None


def _opens_as_body(name: str) -> bool:
    """ "Court of the University of Avon", "Board of Directors", "Fire Authority for Avon and Brook"; and a district
    or a town that is the body itself, "Municipal District of Avon"."""
    if re.match(r"(?:municipal district|town|township|village|municipality|shire) of [A-Z]", name, re.IGNORECASE):
        return len(name.split()) <= 8
    before = re.split(r"\s+(?:of|for)\s+", name, maxsplit=1, flags=re.IGNORECASE)[0]
    return before != name and len(name.split()) <= 14 and is_body_line(_capital(before))


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _is_name(line: str) -> bool:
    """A line that names a body or an authority and does nothing else."""
    named = is_body_line(line) or is_authority(line) or (_opens_as_body(line) and is_generic(line))
    return named and _MORE.search(line) is None and not dates_in(line)


def _names_in(line: str) -> tuple[str, ...]:
    """An authority and its committee on one line, "Avon Council: Planning Committee", are two names."""
    before, found, after = [*re.split(r"(\s[-–|]\s|:\s+)", line, maxsplit=1), "", ""][:3]
    return (before, after) if found and _is_name(before) and _is_name(after) else (line,)


def _in_english(line: str) -> str:
    """A name in two languages, "CYNGOR AVON / AVON COUNCIL": the one whose words are known here."""
    halves = [half.strip() for half in re.split(r"\s[/|]\s", line)]
    return next((half for half in halves if is_body_line(half)), line) if len(halves) > 1 else line


def _is_place_line(line: str) -> bool:
    return (
        reads_as_place(line)
        and not is_body_line(line)
        and not is_date_line(line)
        and field_in(line) is None
        and not (re.search(rf"\b({_WORD}|meeting|tel|email|clerk|www)\b|@", line, re.IGNORECASE))
    )


def _gapped(lines: Sequence[str]) -> str:
    """The lines as one text, dates and times as gaps, a bar where a line ends and its sentence does not go on."""
    made = ""
    for before, line in zip(["", *lines], lines, strict=False):
        wrapped = (
            len(before) >= _FULL_LINE and len(line.split()) > 1 and not is_body_line(line) and not is_body_line(before)
        )
        goes_on = wrapped or _HANGS.search(made) or _GOES_ON.match(line) or line[:1].islower()
        made += line if not made else (" " if goes_on and not field_in(line) else " | ") + line
    for one in reversed(dates_in(made)):
        made = made[: one.start] + _GAP + made[one.end :]
    return re.sub(r"\s+", " ", TIME.sub(_GAP, made))


def _bare(place: str) -> str:
    """Without when the meeting began and ended, which letterheads print behind the place."""
    return re.sub(r"\W+(?:meeting )?(?:commenced|concluded)\b.*$", "", place, flags=re.IGNORECASE).strip(" ,;.:-–")
