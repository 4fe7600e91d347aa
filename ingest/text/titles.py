"""The titles that every body's papers share, and what makes a line read as a title rather than as a sentence."""

import re

from ingest.text.cleaning import WORD

KNOWN = re.compile(
    r"(welcome|introductions?|welcome,? (and )?introductions?.{0,25}|apologies.{0,40}|attendance|"
    r"(to (receive|approve|confirm|agree) )?(the )?minutes( of .{0,60}| and matters arising.{0,20})?|"
    r"(previous|last) minutes|"
    r"matters? arising.{0,50}|(\w+ )?action (log|list|tracker)|declarations?( of .{0,70})?|disclosures? of .{0,40}|"
    r"(to advise of )?(any )?urgent (items?|business).{0,60}|"
    r"(any )?other (urgent |competent )?business.{0,30}|a\.?o\.?(c\.?)?b|"
    r"police (reports?|update)|(councillors?'?|office[ -]bearers?'?|treasurer'?s|secretary'?s) (reports?|update)|"
    r"(public )?open (forum|session)|public (participation|session|comments?)|(patient|staff) story|"
    r"call to order|roll call|(old|new|unfinished) business|adjournment|"
    r"(approval|adoption|confirmation) of (the )?(minutes|agenda)( of .{0,40})?|leave of absence|notices? of motion|"
    r"(clerk|chair\w*|mayor|leader|chief executive|head\w*|principal|secretary)'?s (report|update|remarks)|"
    r"correspondence( received)?|planning( applications| matters)?|highways( matters)?|finance|accounts for payment|"
    r"casual vacancy|co-?option.{0,30}|dispensations?|"
    r"(date|dates|time)s?,?( (and )?(time|place|venue))* of (the )?(next|future) meetings?.{0,30}|"
    r"(next|future) meetings?.{0,30}|"
    r"(public )?questions?( .{0,60})?|petitions?|deputations?|chair\w*'s (announcements|communications|remarks).{0,20}|"
    r"exclusion of (the )?(press|public).{0,40}|work(ing)? programme.{0,20}|forward plan|close( of meeting)?|"
    r"appointment of (vice-?|deputy )?chair.{0,20}|election of (vice-?|deputy )?chair.{0,20}|change (to|in|"
    r"of) .{0,10}order of .{0,20})",
    re.IGNORECASE,
)
PROCEDURAL = re.compile(
    r"(change|variation|varying|alteration) (to|in|of|the)?.{0,15}(order of )?(business|agenda)|order of business|"
    r"adjournment.{0,30}|(suspension|extension) of .{0,30}|suspension|webcasting.{0,30}|"
    r"exclusion of (the )?(press|public).{0,40}|"
    r"(one )?minute'?s? silence|tributes?.{0,30}|re-?admission of .{0,30}",
    re.IGNORECASE,
)
CONSIDERED = re.compile(
    r"^(the (?!chair)[\w' -]{3,60}|members|consideration was given to) (also )?"
    r"(considered|received|noted|was in receipt of|were in receipt of|discussed|gave consideration to|a|an|"
    r"the)\b.{0,60}"
    r"\b(report|presentation|update|action log|newsletter|paper|minutes|briefing)\b",
    re.IGNORECASE,
)
PRESENTED = re.compile(
    r"\b(will|to) (be )?(present(ed)?|introduced?|give|given|provided?)\b|\bwill (update|report|attend|speak)\b",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(
    r"(members |officers |councillors |also )?(present|in attendance|attending|sederunt)( for part)?|attendance|"
    r"attendees|(other |voting |non-voting |board |committee )?(members|officers|observers|attendees|"
    r"councillors)( present)?|"
    r"those (present|attending)|absent|not present|substitutes|in the chair|chair(man|person|woman)?",
    re.IGNORECASE,
)
_SUB_HEADING = re.compile(
    r"(the )?(decisions?|actions?|resolved|resolutions?|recommendations?|discussion|background|context|"
    r"introduction|summary|conclusions?|key (points|issues|messages)|next steps|comments?|risks?|options?|votes?|"
    r"voting|notes?|outcomes?|issues|(main )?points( raised| discussed)?|(alternative )?options( considered)?|"
    r"reasons?( for (the )?(decision|recommendation|urgency)s?)?|proposed|seconded|proposer|seconder|for|against|"
    r"abstained|abstentions|motion|amendment|date|time|venue|place|location|contact|clerk|signed|ref(erence)?)"
    r"( (agreed|taken|made|required|noted|arising))?",
    re.IGNORECASE,
)
_BUSINESS = re.compile(
    r"to (receive|approve|consider|confirm|agree|note|discuss|review|elect|appoint|adopt|sign|accept|ratify|resolve|"
    r"decide|determine|hear|authorise|co-opt|declare|report|record)\b(?=[^.]*\.?$)",
    re.IGNORECASE,
)
OTHER_URGENT = re.compile(r"\bother\b.{0,20}\b(business|items?)\b", re.IGNORECASE)
_ADDED = re.compile(
    r"\burgent\b|\burgency\b|\b(additional|late|supplementary) (agenda )?(items?|business|reports?|papers?)\b|"
    r"\b(change|variation) (to|of|in) (the )?order\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(was|were|had|would|agreed|noted)\b")
_VERB = re.compile(
    r"\b(was|were|is|are|be|been|had|has|have|would|will|should|could|must|noted that|reported|considered|agreed that|"
    r"thanked|asked|stated|advised|explained|welcomed|confirmed that|received)\b"
)


def is_known_title(text: str) -> bool:
    """A title such as every body uses; "Apologies were received from ..." is a sentence about one."""
    if _SAID.search(text):
        return False
    return KNOWN.fullmatch(text.strip().rstrip(".: ").replace("’", "'")) is not None


def is_attendance_head(text: str) -> bool:
    """What stands above those who were there, and above no item."""
    return _ATTENDANCE.fullmatch(text.strip().rstrip(".: ")) is not None


def is_sub_heading(text: str) -> bool:
    """What stands above a part of an item: what was decided, the reasons, the background."""
    return _SUB_HEADING.fullmatch(text.strip().rstrip(".:- ")) is not None


def is_procedural(text: str) -> bool:
    """Minutes of how the meeting went rather than of an item on its agenda."""
    return PROCEDURAL.fullmatch(text.strip().rstrip(".: ").replace("’", "'")) is not None


def is_added(title: str) -> bool:
    """An item that stood on no agenda, or was taken out of its order; "other urgent business" stands on most."""
    return is_procedural(title) or (_ADDED.search(title) is not None and OTHER_URGENT.search(title) is None)


def reads_as_title(text: str) -> bool:
    """Short, beginning with a capital or a figure, and without the verb of a sentence."""
    if not text or not (text[0].isupper() or text[0].isdigit() or text[0] in "\"'“‘("):
        return False
    if len(text) > 250 or len(WORD.findall(text)) > 28 or text.endswith((";", ",", ":-")):
        return False
    bare = re.sub(r"\([^)]*\)", "", text)
    return is_known_title(text) or is_business(text) or _VERB.search(bare) is None


def is_business(text: str) -> bool:
    """What is to be done, as parish agendas put their items: "To consider whether the hedge should be cut"."""
    return _BUSINESS.match(text) is not None


def reads_as_sentence(text: str) -> bool:
    """A full stop behind words that are mostly in small letters: a title with a stop has its capitals."""
    words = WORD.findall(text)
    small = sum(1 for word in words if word[0].islower())
    return text.endswith(".") and len(words) >= 4 and small >= 0.6 * len(words)


def reads_as_heading(text: str) -> bool:
    """A sub-heading: a title of at most ten words that does not end as a sentence does."""
    return reads_as_title(text) and len(text.split()) <= 10 and text[0].isupper() and not text.endswith((".", ":", "?"))
