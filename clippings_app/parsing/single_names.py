"""Photographers of one name only, as many in Indonesia have: "Foto: Rizal", "Foto: Rizal/Antara"."""

from collections.abc import Sequence

from clippings_app.parsing.dates import months
from clippings_app.parsing.given_names import is_given_name, is_no_name
from clippings_app.parsing.names import is_known_outlet

# Given names that are brands, houses, countries, towns or programs that draw as well.
_OTHERS_AS_WELL = frozenset([
    "mercedes", "kia", "ford", "bentley", "lexus", "alfa", "hugo", "zara", "georgia", "chad", "jordan",
    "florence", "victoria", "austin", "adelaide", "charlotte", "marianne", "aurora", "stella", "nova", "delta",
    "armani",
    "valentino", "chanel", "apollo", "alexa", "siri", "olympia", "dell", "melitta", "avon", "hermes", "dante",
    "barbie", "maybach", "diana", "vera", "lotus", "orion", "iris", "atlas", "merkur", "ariel", "libero",
    "rama", "dior", "dove", "lisa", "elle", "gala", "bella", "claude", "otto", "porsche", "tiffany", "marvel", "milka",
    "aston", "lincoln", "penny", "douglas", "loewe", "regina", "siena", "sofia", "milan", "virginia", "samara",
    "odessa", "valencia", "lourdes", "verona", "modena", "alba", "chelsea", "sydney", "petra", "santos", "hera",
    "tudor", "sommer",
])  # fmt: skip


def single_name(parts: Sequence[str]) -> str | None:
    """The one given name that a credit names, alone or with agencies we know behind it; None where there is none.

    Args:
        parts: What stands between the signs of a credit, behind its word for a picture.
    """
    first, *others = parts or [""]
    if not (first.isalpha() and first.istitle() and is_given_name(first)) or not all(map(is_known_outlet, others)):
        return None
    is_other = first.lower() in _OTHERS_AS_WELL or first.lower() in months()  # "Photo: May"
    is_other = is_other or is_no_name(first) or is_known_outlet(first)
    return None if is_other else first
