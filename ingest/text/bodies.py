"""Names of boards, committees and councils: found in a heading, compared, shown.

A body is one body under its full name, its initials and in capitals, and stays one when its name is extended by a
second place ("Avonshire X Board" becomes "Avonshire and Brook X Board"). Another place, or another committee of the
same place, is another body.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence

_NOUNS = (
    "sub-committee|subcommittee|committee|board|panel|cabinet|council|forum|partnership|commission|authority|group|"
    "executive|assembly|trust|court|senate|governors|trustees|directors|body|network|taskforce|task force|"
    "conference|(?:parish|town) meeting|councils|committees|boards|panels|conservators|commissioners|feoffees"
)
_ENDS_AS_BODY = re.compile(rf"\b({_NOUNS})\s*(\([^)]*\))?\s*:?$", re.IGNORECASE)
_OF_PEOPLE = re.compile(
    r"(?:[Tt]he\s+)?(?:Board|Council|Court|Committee|Commission)\s+of\s+(?:the\s+)?(?:[A-Z][\w-]*\s+(?:and\s+)?){0,3}[A-Z][\w-]*(?:s|S|en|EN)"
    r"|(?:THE\s+)?(?:BOARD|COUNCIL|COURT|COMMITTEE|COMMISSION)\s+OF\s+(?:[A-Z-]+\s+){0,4}[A-Z-]*(?:S|EN)"
)
_AUTHORITY = re.compile(
    rf"\b({_NOUNS}|school|academy|college|university|federation|society|charity|association|service|company|limited|"
    r"ltd|hospitals?|diocese|constabulary|union|club|foundation)\s*(\([^)]*\))?$"
    r"|^(the )?(corporation of the )?(university|parish|city|royal borough|london borough|diocese|college|town|"
    r"township|village|borough|county|shire|municipality|municipal district) of \S",
    re.IGNORECASE,
)
_OPEN_TO = re.compile(
    r"\s*(?:\((?:(?:held )?in |part (?:one|1|a|i)\W*)?(?:public|private|open)(?: session| meeting| part)?\)|"
    r"[-–]\s*part (?:one|1|a|i)\b.*)$",
    re.IGNORECASE,
)
# "Councillor Ann Marsh, Leader of the Council" is a member.
_PERSON = re.compile(r"(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\b\.? ")
_SMALL = frozenset({"and", "of", "the", "for", "in", "on", "to", "with", "at", "by", "a", "an", "or", "from", "as"})
_ROMAN = re.compile(r"(?=[IVX]{2})X{0,2}(?:IX|IV|V?I{0,3})")
_UNSPEAKABLE = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,}")
_TITLES = frozenset({"MR", "MRS", "MS", "DR", "ST", "LTD"})
_LETTERED = re.compile(r"(appendix|annex|schedule|part|phase|option|stage|table|figure|section)", re.IGNORECASE)
_SUBJECTS = frozenset(
    """
    adults adult children childrens young people families family health wellbeing care social housing environment
    environmental planning audit governance licensing regulatory finance financial resources transport highways
    community communities safer safety education skills culture leisure economy economic growth regeneration
    development standards scrutiny overview policy performance corporate personnel staffing employment appeals
    pensions pension investment police crime fire rescue waste climate customer public property estates risk general
    strategic strategy joint local place places services sport arts heritage parks recreation
    """.split()
)
_OFFICES = frozenset(
    """
    conservators commissioners feoffees
    committee subcommittee sub board panel cabinet council forum group executive assembly court senate governors
    trustees trustee directors body trust parish town community city county borough district authority full main annual
    meeting working steering task finish management managing general purposes governing remuneration nominations
    appointments staff human hr pay premises buildings site curriculum admissions workforce quality people charitable
    funds allotment allotments cemetery burial burials events footpaths amenities amenity open spaces ground grounds
    hall north northern south southern east eastern west western central area overarching select standing advisory
    budget assets ethics treasury resilience emergency constitution member members democratic petitions grants grant
    hackney taxi regulation applications control scrutiny commission lifelong learning inclusion equality equalities
    digital transformation innovation partnerships partnership skills employment business enterprise infrastructure
    digital recruitment hearing hearings complaints conduct urgent delegated urgency decisions decision investment
    social transport flood drainage market markets twinning christmas play youth older persons people's
    """.split()
)
_ITSELF = frozenset(("council", "trust", "board", "authority"))
_OF_AUTHORITIES = frozenset(("committee", "subcommittee", "cabinet"))


def is_body_line(text: str) -> bool:
    """Whether a whole line reads as the name of a body and nothing more."""
    words = text.split()
    named = _ENDS_AS_BODY.search(text) is not None or _OF_PEOPLE.fullmatch(text.rstrip(" :")) is not None
    return 1 <= len(words) <= 14 and named and words[0][0].isupper()


def is_authority(text: str) -> bool:
    """Whether a line of a letterhead names an authority, a school or a society that committees belong to."""
    words = text.split()
    named = 1 <= len(words) <= 14 and words[0][0].isupper() and _PERSON.match(text) is None
    return named and _AUTHORITY.search(text.rstrip(" :")) is not None


def is_generic(name: str) -> bool:
    """Whether many authorities have a body of that name: a committee, or no word of it names a place or a matter."""
    words = _tokens(name)
    if words[-1:] and words[-1] in _OF_AUTHORITIES and "joint" not in words:
        return True
    return all(word in _SMALL or word in _SUBJECTS or word in _OFFICES for word in words)


def is_bare(name: str) -> bool:
    """Whether a name that many authorities have a body of is given without its authority's."""
    words = _tokens(name)
    starts = (" ".join(words[:length]) for length in range(2, len(words)))
    return is_generic(name) and not any(_AUTHORITY.search(start) for start in starts)


def named_under(authority: str, own: str) -> str:
    """A body's full name where its papers are headed with its authority's: "Avon Council" and "Planning Committee".

    "The Council" under "Avon Parish Council" is that council; an annual parish meeting is the parish's own.
    """
    if authority.isupper() != own.isupper():
        authority, own = (title_cased(name) if name.isupper() else name for name in (authority, own))
    authority = re.sub(r"^the\s+", "", authority.strip(" :"), flags=re.IGNORECASE)
    whole, part = authority.split(), re.sub(r"^the\s+", "", own.strip(" :"), flags=re.IGNORECASE).split()
    low_whole, low_part = [word.casefold() for word in whole], [word.casefold() for word in part]
    if low_part[0] == "full":
        part, low_part = part[1:] or part, low_part[1:] or low_part
    if low_part == ["trustees"]:
        return authority
    if re.search(r"(parish|town) (meeting|assembly)$", own, re.IGNORECASE) and low_whole[-1] == "council":
        return " ".join((*whole[: -2 if low_whole[-2:-1] in (["parish"], ["town"]) else -1], *part))
    if set(low_part) <= set(low_whole) and low_whole[-1] == low_part[-1]:
        return " ".join(whole)
    for size in range(min(len(whole), len(part)), 0, -1):
        if low_whole[-size:] == low_part[:size]:
            return " ".join((*whole, *part[size:]))
    return " ".join((*whole, *part))


def bare_name(name: str | None) -> str | None:
    """Without the colon that a heading may put behind it, and without the words that say which part of a meeting it
    was: "Trust Board (Public)"."""
    return _OPEN_TO.sub("", name.strip(" :")) if name else None


def is_named_in_full(name: str, bare: str) -> bool:
    """Whether a name is an authority's and then the other name: "Avon Council Planning Committee" for "Planning
    Committee", "Avon Parish Council" for "Parish Council". "Strategic Planning Committee" is another one."""
    whole, part = _tokens(name), _tokens(bare)
    before = whole[: -len(part)] if part and whole[-len(part) :] == part else ()
    if not before:
        return False
    of_authority = _AUTHORITY.search(" ".join(before)) is not None
    itself = len(part) <= 2 and part[-1] in _ITSELF and all(word in _OFFICES for word in part)
    return of_authority or itself or not any(word in _SUBJECTS or word in _OFFICES for word in before)


def first_word(name: str) -> str:
    """The word by which the bodies of one place are told from those of others."""
    return next(iter(_tokens(name)), "")


def same_body(one: str, two: str) -> bool:
    """Whether two names are names of one body."""
    first, second = _of_authority(_tokens(one)), _of_authority(_tokens(two))
    if first == second:
        return bool(first)
    if _is_short(one) or _is_short(two):
        return _is_short_for(one, two) or _is_short_for(two, one)
    return _is_extended(first, second) or _is_extended(second, first)


def display_name(names: Sequence[str]) -> str:
    """The name to show for several of one body: the commonest in mixed case, else capitals made readable."""
    mixed = [name for name in names if not name.isupper() and not _is_short(name)]
    if mixed:
        return Counter(mixed).most_common(1)[0][0]
    longest = max(names, key=len)
    return longest if _is_short(longest) else title_cased(longest)


def title_cased(name: str, short_forms: Collection[str] = ()) -> str:
    """Capitals as a name is written: "HEALTH AND WELLBEING BOARD" -> "Health and Wellbeing Board".

    `short_forms` stay in capitals, as roman numerals do and what has no vowel to speak it by.
    """

    def written(found: re.Match[str]) -> str:
        word = found.group(0)
        if found.start() and name[found.start() - 1].isdigit():
            return word.lower() if word in ("ST", "ND", "RD", "TH") else word
        if name[found.end() : found.end() + 1].isdigit():
            return word
        kept = word in short_forms or _ROMAN.fullmatch(word) or _UNSPEAKABLE.fullmatch(word)
        return word if kept and word not in _TITLES else word.capitalize()

    words = re.sub(r"[A-ZÀ-ÖØ-Þ]+(?:['’][A-ZÀ-ÖØ-Þ]+)*", written, name).split()
    pairs = zip(["", *words], words, strict=False)
    return " ".join(word.lower() if _is_small(before, word, short_forms) else word for before, word in pairs)


def _is_small(before: str, word: str, short_forms: Collection[str]) -> bool:
    """Not at the beginning, nor after a colon or a dash, nor as the letter of an appendix."""
    begins = not before or before.endswith((":", ".", "-", "–", "?")) or _LETTERED.fullmatch(before) is not None
    return not begins and word.lower() in _SMALL and word not in short_forms


def _of_authority(words: tuple[str, ...]) -> tuple[str, ...]:
    """A trust's board and a school's governors are that trust and that school: "Governing Body of X School"."""
    for office in _BOARDS:
        if words[: len(office) + 1] == (*office, "of") and words[-1] in _BOARDED:
            return words[len(office) + 1 :]
        if words[-len(office) :] == office and len(words) > len(office) and words[-len(office) - 1] in _BOARDED:
            return words[: -len(office)]
    return words


def _tokens(name: str) -> tuple[str, ...]:
    words = re.findall(r"[^\W_]+", name.casefold().replace("&", " and ").replace("'", "").replace("’", ""))
    return tuple(word for word in words if word != "the")


_BOARDS = tuple(
    tuple(office.split())
    for office in (
        "board of directors",
        "board of trustees",
        "board of governors",
        "full governing body",
        "governing body",
        "governing board",
        "trustees",
        "governors",
        "board",
    )
)
_BOARDED = frozenset("trust school academy college association society charity foundation federation".split())


def _is_short(name: str) -> bool:
    if _ENDS_AS_BODY.search(name):
        return False
    return re.fullmatch(r"[A-Z][A-Za-z&]{0,2}[A-Z]{1,7}s?|[A-Z]{2,8}", name.strip()) is not None


def _is_short_for(short: str, name: str) -> bool:
    if not _is_short(short) or _is_short(name):
        return False
    wanted = short.strip().casefold().replace("&", "")
    forms = [_tokens(name), *_shortened(_tokens(name))]
    return any(_initials(form, small) == wanted for form in forms for small in (True, False))


def _initials(words: Sequence[str], skip_small: bool) -> str:
    return "".join(word[0] for word in words if not (skip_small and word in _SMALL))


def _shortened(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The name without the second place its first one was extended by."""
    made = []
    for at, word in enumerate(words[:4]):
        if word == "and" and at:
            for length in (1, 2, 3):
                extension, rest = words[at + 1 : at + 1 + length], words[at + 1 + length :]
                if len(rest) >= 2 and not _SUBJECTS.intersection((*words[:at], *extension)):
                    made.append(words[:at] + rest)
    return made


def _is_extended(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return short in _shortened(long)
