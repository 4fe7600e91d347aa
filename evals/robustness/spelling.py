"""Words that are spelt one way in Britain and another in America, put into the other spelling."""

import re

# How the words begin, so that "organisations" and "neighbourhoods" are meant too.
_PAIRS = tuple(
    tuple(pair.split("/"))
    for pair in """
    organis/organiz recognis/recogniz authoris/authoriz prioritis/prioritiz summaris/summariz minimis/minimiz
    finalis/finaliz realis/realiz utilis/utiliz criminalis/criminaliz stabilis/stabiliz modernis/moderniz
    specialis/specializ centralis/centraliz subsidis/subsidiz standardis/standardiz publicis/publiciz
    customis/customiz emphasis/emphasiz apologis/apologiz analyse/analyze neighbour/neighbor behaviour/behavior
    colour/color labour/labor harbour/harbor honour/honor favour/favor endeavour/endeavor rumour/rumor vapour/vapor
    centre/center theatre/theater metre/meter litre/liter kilometre/kilometer fibre/fiber programme/program
    licence/license offence/offense defence/defense catalogue/catalog dialogue/dialog
    travelling/traveling travelled/traveled traveller/traveler cancelled/canceled cancelling/canceling
    counselling/counseling counsellor/counselor councillor/councilor modelling/modeling labelled/labeled
    fulfilment/fulfillment enrolment/enrollment instalment/installment skilful/skillful ageing/aging
    grey/gray tyre/tire kerb/curb plough/plow mould/mold paediatric/pediatric orthopaedic/orthopedic
    anaesthetic/anesthetic manoeuvre/maneuver sceptic/skeptic judgement/judgment enquir/inquir artefact/artifact
    """.split()
)
_AMERICAN = {british: american for british, american in _PAIRS}
_BRITISH = {american: british for british, american in _PAIRS}


def american(text: str) -> str:
    return _respelt(text, _AMERICAN)


def british(text: str) -> str:
    return _respelt(text, _BRITISH)


def _respelt(text: str, others: dict[str, str]) -> str:
    either = "|".join(_but_not(one, other) for one, other in others.items())
    form = rf"\b(?:{either})(?!ough)"  # "borough" ends a place-name, which is spelt in one way only
    return re.sub(form, lambda found: _as_written(others[found.group().casefold()], found.group()), text, flags=re.I)


def _but_not(one: str, other: str) -> str:
    """ "program" opens "programme" too, which is spelt the other way already."""
    rest = other.removeprefix(one)
    return re.escape(one) + (rf"(?!{re.escape(rest)})" if rest != other else "")


def _as_written(word: str, before: str) -> str:
    if before.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if before[:1].isupper() else word
