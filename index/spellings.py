"""The other spelling of a word: British where it is American, American where it is British.

Rules for the endings in which the two differ, as New Hart's Rules (Oxford 2014, chapter 21) lists them, and a list of
words that follow no rule. A rule may make a word that nobody writes: it is then found nowhere.
"""

import re
from functools import lru_cache

_VERB = "(?=(?:e|es|ed|er|ers|ing|able|ation|ations|ational)$)"
_DOUBLED = "(?=(?:ed|er|ers|ing|ings|or|ors)$)"
_ENDINGS = (
    ("our", "or", "(?<=[a-z]{2})", "(?=(?:s|ed|er|ers|ing|able|al|ful|hood|hoods|ite|ites|less|ly)?$)"),
    ("is", "iz", "(?<=[a-z]{3})", _VERB),
    ("ys", "yz", "(?<=[a-z]{2})", _VERB),
    ("re", "er", "(?<=[a-z]{2}[bt])", "(?=(?:s|ed)?$)"),
    ("ogue", "og", "(?<=[a-z]{3})", "(?=s?$)"),
    ("ll", "l", "(?<=[a-z]{2}[aeiou])", _DOUBLED),
)
"""British, American, what must stand before and after."""
_BEGINNINGS = tuple(
    (british, american)
    for british, american in (
        pair.split("/")
        for pair in """
        programme/program kilogramme/kilogram licenc/licens defence/defense offence/offense pretence/pretense
        practis/practic fulfil/fulfill enrol/enroll instal/install skilful/skillful wilful/willful ageing/aging
        judgement/judgment acknowledgement/acknowledgment grey/gray tyre/tire kerb/curb plough/plow mould/mold
        cosy/cozy sceptic/skeptic artefact/artifact enquir/inquir jewellery/jewelry aluminium/aluminum
        manoeuvr/maneuver paed/ped orthopaed/orthoped anaesth/anesth haem/hem anaem/anem gynaec/gynec foet/fet
        archaeo/archeo encyclopaed/encycloped diarrhoea/diarrhea whilst/while amongst/among towards/toward
        """.split()
    )
)


@lru_cache(maxsize=10_000)
def other_spellings(word: str) -> tuple[str, ...]:
    """In small letters, the word itself never among them."""
    folded = word.casefold()
    others = dict.fromkeys((*_by_beginning(folded), *_by_ending(folded)))
    return tuple(other for other in others if other != folded)


def _by_beginning(word: str) -> list[str]:
    # Of "program" and "programme" the longer one is looked for first, or "programme" would gain a second ending.
    found = []
    for british, american in _BEGINNINGS:
        for one, other in sorted(((british, american), (american, british)), key=lambda pair: -len(pair[0])):
            if word.startswith(one):
                found.append(other + word[len(one) :])
                break
    return found


def _by_ending(word: str) -> list[str]:
    found = []
    for british, american, before, after in _ENDINGS:
        for one, other in ((british, american), (american, british)):
            found.append(re.sub(f"{before}{one}{after}", other, word))
    return found
