"""Names of people as attendance lists print them, told apart from what they are and whom they represent."""

import re

_RANKS = frozenset(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady baroness rev reverend canon cllr councillor cllrs
    councillors alderman county supt superintendent chief detective dcs dci ci di pc ps dc ds sgt sergeant insp
    inspector constable asst ast assistant acting deputy commander colonel major captain station group manager judge
    his her hon bailie provost lord-lieutenant cpt t/supt ch the right honourable rt
    mayor district borough city town parish community unitary ward pcso father sister brother imam
    capt lt cdr cmdr brigadier brig gen general col admiral sheriff justice rabbi bishop archdeacon
    """.split()
)
_LETTERS = frozenset(
    """
    cc jp mbe obe cbe kbe dl mp qc kc am ms msp mla mep phd bem qpm rd ret'd esq jnr snr fca frcp frcgp frcn rn ba bsc
    ma msc mba cpfa acca cima fcipd frs frse dbe dso mc qfsm cvo rgn
    """.split()
)
_ORGANISATION = re.compile(
    r"\b(council|police|office|service|services|trust|board|authority|company|partnership|committee|group|"
    r"groups|ministry|university|nhs|association|network|centre|agency|commission|department|directorate|college|"
    r"school|forum|federation|"
    r"society|union|watch|health|probation|ccg|hospital|limited|ltd|plc|charity|church|team|commissioner|"
    r"representative|"
    r"borough|district|county|parish|officer|manager|director|head of|clerk|secretary|lead|coordinator|member for)\b",
    re.IGNORECASE,
)
# What a person is: no word of a name, though it is written like one.
_ROLE = re.compile(
    r"(executive|non-executive|nurse|members?|chair|chairman|chairwoman|chairperson|vice-chair\w*|vice|president|"
    r"governor|trustee|treasurer|mayor|mayoress|deputy mayor|convenor|convener|leader|headteacher|principal|bursar|"
    r"registrar|observer|minutes?|minute-taker|note-taker|adviser|advisor|solicitor|accountant|auditor|consultant|"
    r"planner|engineer|surveyor|ecologist|inspector|resident|volunteer|guest|press|public|finance|operations|"
    r"communications|governance|strategy|resources|estates|quality|medical|nursing|education|housing|planning|highways|"
    r"law|legal|chief|assistant|senior|principal|interim|general|regional|national|north|south|east|west|students?|"
    r"discussion|action|item|name|title|initials|role|organisation|representing|designation|apologies|present)",
    re.IGNORECASE,
)
_SURNAMES_TOO = frozenset(("North", "South", "East", "West", "Law"))
_SET_OFF = re.compile(r"\s*[,(:;]|\s+[-–—]\s*|\s*[–—]\s+")
_CHAIR = re.compile(
    r"\s*[-–,(]*\s*\(?\s*\b(in the chair(?:,? (?:from|until|till|to|for|up to|at|after)\b[^()]{0,60})?"
    r"|chair(?:man|woman|person)?(?:,? (?:from|until|till)\b[^()]{0,60})?)\s*\)?\s*$"
    r"|\((?:the |acting )?chair(?:man|woman|person)?\)|\(in the chair\b[^()]{0,60}\)",
    re.IGNORECASE,
)
_DIVIDER = re.compile(
    r"(part (one|two|three|[IVX]+|\d|[A-C])|(un)?restricted items|(public|private|exempt|open) (items|session)).*", re.I
)
_INITIAL = re.compile(r"[A-Z]\.?(?:[A-Z]\.?)*")
_WORD = re.compile(r"[A-Z][\w'’.-]*|d[eu]|van|von|der|la|le|al-\w+")


def split_name(text: str) -> tuple[str, str | None]:
    """The name a line begins with and the words after it: "Cllr. A. Marsh JP Avon Council" -> name, "Avon Council".

    A name set off from what follows may have three names. Where name and body run together, it is its ranks, one given
    name or initials, one surname and the letters after it. A line that names only an organisation or an office gives an
    empty name.
    """
    if _DIVIDER.fullmatch(text):
        return "", text
    words = text.split()
    at = _ranks(words)
    end = _set_off_name(text, words, at) or _after_names(words, at)
    if end == at or _starts_as_organisation(words[at:end]):
        return "", text or None
    while end < len(words) and words[end].strip(".,()").casefold() in _LETTERS:
        end += 1
    rest = " ".join(words[end:]).strip(" ,-–—:;")
    return " ".join(words[:end]).strip(" ,:;"), rest or None


def _set_off_name(text: str, words: list[str], at: int) -> int | None:
    """Where a name of three names ends, that a comma, a bracket, a dash or the end of the line sets off."""
    cut = _SET_OFF.search(text, len(" ".join(words[:at])))
    head = (text[: cut.start()] if cut else text).split()
    while len(head) > at + 2 and head[-1].strip(".").casefold() in _LETTERS:
        head.pop()
    own = head[at:]
    named = len(own) >= 3 and all(_WORD.fullmatch(word) or _INITIAL.fullmatch(word) for word in own)
    if not named or sum(word[0].isupper() for word in own) > 3 or not own[-1][0].isupper():
        return None
    office = any(_ORGANISATION.fullmatch(word.strip(".")) or _ROLE.fullmatch(word) or word == "The" for word in own)
    return None if office else len(head)


def starts_as_office(text: str) -> bool:
    """Whether the words before a colon or dash say what somebody is, and not who."""
    words = text.split()
    return bool(words) and (
        names_a_body(text) or any(_ROLE.fullmatch(word.strip(".,")) for word in words) or words[0].casefold() == "the"
    )


def are_letters(text: str) -> bool:
    """Letters after a name that a line break parted from it: "MSP", "OBE DL"."""
    words = text.replace(",", " ").split()
    return bool(words) and all(word.strip(".").casefold() in _LETTERS and word.isupper() for word in words)


def has_rank(text: str) -> bool:
    """Whether the words begin with a title: "Mr", "Councillor", "Chief Superintendent"."""
    return _ranks(text.split()) > 0


def bare_names(name: str) -> str:
    """Given names and surname without ranks before and letters behind: "Cllr. Ann Marsh JP" -> "Ann Marsh"."""
    words = name.replace(",", " ").split()
    words = words[_ranks(words) :]
    while len(words) > 1 and words[-1].strip(".()").casefold() in _LETTERS:
        words = words[:-1]
    return " ".join(words)


def is_organisation(text: str) -> bool:
    """Whether a line names no person but a body or an office."""
    return bool(text) and not split_name(text)[0] and _ORGANISATION.search(text) is not None


def names_a_body(text: str) -> bool:
    """Whether a word of a body or an office is among the words."""
    return _ORGANISATION.search(text) is not None


def chair_marked(text: str) -> tuple[str, bool]:
    """The text without "(Chairman)" or "in the Chair", and whether it was there."""
    found = _CHAIR.search(text)
    if found is None or re.search(
        r"\b(vice|deputy)\W*$", text[: found.start(1)] if found.group(1) else "", re.IGNORECASE
    ):
        return text, False
    before = text[: found.start()].strip()
    set_off = re.match(r"\s*[-–,(]", found.group(0)) or "in the" in found.group(0).casefold()
    if not before or not (set_off or looks_like_name(before) or before == "x"):
        # "Ann Marsh, Weir Group Chair" chairs the group, not the meeting.
        return text, False
    bare = (text[: found.start()] + text[found.end() :]).strip(" ,-–")
    return bare + ")" * (bare.count("(") > bare.count(")")), True


def chair_remark(text: str) -> str | None:
    """For how long somebody took the chair, as printed: "in the Chair from 11.20 am"."""
    found = _CHAIR.search(text)
    words = found.group(0).strip(" ,-–()") if found is not None else ""
    return words if re.search(r"\d", words) else None


def looks_like_name(text: str) -> bool:
    name, rest = split_name(text)
    return bool(name) and rest is None and len(name.split()) >= 2


def _ranks(words: list[str]) -> int:
    at = 0
    while at < len(words) - 1 and words[at].strip(".,").casefold() in _RANKS:
        at += 1
    return at


def _after_names(words: list[str], at: int) -> int:
    """One given name or any number of initials, then one surname."""
    end = at
    if end < len(words) and _INITIAL.fullmatch(words[end].strip(",")) and len(words[end].strip(".,")) <= 3:
        while end < len(words) and _INITIAL.fullmatch(words[end]) and len(words[end].replace(".", "")) <= 3:
            end += 1
    elif end < len(words) and _WORD.fullmatch(words[end].strip(",")):
        end += 1
        while end < len(words) and re.fullmatch(r"[A-Z]\.", words[end]):
            end += 1
    while end < len(words) and words[end] in ("de", "du", "van", "von", "der", "la", "le"):
        end += 1
    if end < len(words) and _WORD.fullmatch(words[end].strip(",")) and words[end - 1][-1:] != ",":
        end += 1
    return end


def _starts_as_organisation(words: list[str]) -> bool:
    bare = [word.strip(".,:;") for word in words]
    if len(bare) == 2 and _INITIAL.fullmatch(words[0]) and bare[1] in _SURNAMES_TOO:
        return False
    return any(_ORGANISATION.fullmatch(word) or _ROLE.fullmatch(word) for word in bare) or bare[0].casefold() == "the"
