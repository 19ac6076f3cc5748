"""Takes names of authors apart: who is a person, which part is the family name, what is an organisation.

Parts are named as in CSL 1.0.2 (given, family, non-dropping particle, suffix) and BibLaTeX (prefix, suffix).
"""

import re
import unicodedata
from dataclasses import dataclass

from anyascii import anyascii


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARTICLES = _words(
    "af al auf bin d da das de dei del della delle den der des di do dos du e el ibn la le li los och op 't te ten ter "
    "tot und van vom von vor zu zum zur y"
)
_CAPITAL_PARTICLES = frozenset(
    {"Van", "Von", "De", "Da", "Di", "Del", "Della", "Du", "La", "Le", "Den", "Der", "Ten", "Ter"}
)
_SUFFIX = re.compile(r"(?:Jr|Sr|Jnr|Snr)\.?|I{2,3}|IV|Ph\.?D\.?|M\.?D\.?|Esq\.?", re.IGNORECASE)
_KOREAN_FAMILIES = _words(
    "ahn an bae baek byun cha chae cho choe choi chun chung gu ha han heo hong huh hwang im jang jeon jeong jin jo joo "
    "ju jun jung kang kim ko koo kwak kwon lee lim min moon na nam no noh oh paik park ra ri roh ryu seo seong shim "
    "shin sim sin son song suh sung um woo yang yeo yi yim yoo yoon you yu yun"
)
_EAST_FAMILY = re.compile(r"[\u3400-\u9fff々]{1,4}|[\uac00-\ud7a3]{1,2}")
_EAST_GIVEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々]{1,6}|[\uac00-\ud7a3]{1,3}")
_ORGANISATION_WORDS = _words(
    "agencies agency bureau correspondent correspondents committee council department desk editor editorial editors "
    "foundation government institute magazine media ministry network newsroom news newspaper office organization "
    "organisation press radio redaktion reporter reporters staff team television times tv university wire writers "
    "board group service services journal herald tribune gazette today online digital company"
)
_AGENCIES = frozenset(
    {
        "aap", "afp", "agence france-presse", "anadolu", "ani", "ansa", "ap", "apa", "associated press", "belga",
        "bloomberg", "cnn", "bbc", "dpa", "efe", "epd", "getty images", "ians", "interfax", "irna", "itar-tass", "jiji",
        "kcna", "kna", "kyodo", "lusa", "pa media", "pap", "pti", "reuters", "ria novosti", "ritzau", "sana", "sda",
        "tass", "tt", "the associated press", "the canadian press", "ukrinform", "unian", "upi", "wam", "xinhua",
        "yonhap",
    },
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorName:
    """An author's name in its parts.

    Attributes:
        family: Family name; of an organisation or an undivided name the whole.
        given: Given names, or None.
        particle: What stands between and stays with the family name ("van", "de la"), or None.
        suffix: "Jr.", "III", or None.
        organisation: Whether it is to be printed whole and never turned round.
        family_first: Whether the family name is said first anyway ("Kim Hong-Ji").
    """

    family: str
    given: str | None = None
    particle: str | None = None
    suffix: str | None = None
    organisation: bool = False
    family_first: bool = False

    @property
    def whole(self) -> str:
        """As it is said: "Sammy Davis Jr."."""
        if self.family_first:
            return " ".join(part for part in (self.family, self.given, self.suffix) if part)
        return " ".join(part for part in (self.given, self.particle, self.family, self.suffix) if part)

    @property
    def inverted(self) -> str:
        """As it is sorted: "van Gogh, Vincent, Jr."."""
        front = " ".join(part for part in (self.particle, self.family) if part)
        return ", ".join(part for part in (front, self.given, self.suffix) if part)


def author_name(printed: str, *, publisher: str | None = None) -> AuthorName:
    """Take a name apart as it stands in a byline.

    Args:
        printed: One name, without "By".
        publisher: The outlet; a byline that is its name is an organisation.
    """
    name = " ".join(printed.split())
    if _is_organisation(name, publisher):
        return AuthorName(family=name, organisation=True)
    pieces = [piece.strip() for piece in name.split(",")]
    suffix = pieces.pop() if len(pieces) > 1 and _SUFFIX.fullmatch(pieces[-1]) else None
    if len(pieces) == 2 and all(pieces):
        particle, family = _leading_particles(pieces[0].split())
        return AuthorName(family=family, given=pieces[1], particle=particle, suffix=suffix)
    words = " ".join(pieces).split()
    if suffix is None and len(words) > 2 and _SUFFIX.fullmatch(words[-1]):
        suffix = words.pop()
    if len(words) < 2:
        return AuthorName(family=name, organisation=True)
    if len(words) == 2 and (_is_korean_order(words) or _is_east_asian(words)):
        return AuthorName(family=words[0], given=words[1], suffix=suffix, family_first=True)
    at = _family_start(words)
    particle, family = _leading_particles(words[at:])
    return AuthorName(family=family, given=" ".join(words[:at]) or None, particle=particle, suffix=suffix)


def _is_organisation(name: str, publisher: str | None) -> bool:
    folded = name.casefold()
    if publisher and folded == publisher.casefold():
        return True
    if folded in _AGENCIES or ("." in name.rstrip(".") and " " not in name):
        return True
    words = re.findall(r"[^\W\d_]+", folded)
    if "and" in words or " & " in name:
        return True  # bylines are told apart before: what still joins two names is a firm
    return bool(words) and (
        not _ORGANISATION_WORDS.isdisjoint(words[1:] if len(words) == 2 else words)
        or words[0] == "the"
        or (len(words) == 2 and words[0] in {"staff", "editorial", "news"})
    )


def _is_korean_order(words: list[str]) -> bool:
    # A Korean name in Latin letters keeps its family name in front when the given name is written with a hyphen.
    return words[0].casefold() in _KOREAN_FAMILIES and words[1].count("-") == 1


def _is_east_asian(words: list[str]) -> bool:
    # Japanese, Chinese and Korean names in their own scripts; foreign ones are in Katakana, in their own order.
    return _EAST_FAMILY.fullmatch(words[0]) is not None and _EAST_GIVEN.fullmatch(words[1]) is not None


def _family_start(words: list[str]) -> int:
    at = len(words) - 1
    while at > 1 and (words[at - 1] in _PARTICLES or words[at - 1] in _CAPITAL_PARTICLES):
        at -= 1
    if at == 1 and len(words) > 2 and words[0] in _PARTICLES:
        at = 0
    return at


def _leading_particles(words: list[str]) -> tuple[str | None, str]:
    at = 0
    while at < len(words) - 1 and words[at] in _PARTICLES:
        at += 1
    return " ".join(words[:at]) or None, " ".join(words[at:])


_TRANSLITERATED = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "AE", "œ": "oe",
     "Œ": "OE", "þ": "th", "Þ": "TH", "ð": "d", "Ð": "D", "ı": "i", "ħ": "h", "Ħ": "H"},
)  # fmt: skip


def ascii_letters(text: str) -> str:
    """Letters and digits of a text in ASCII, lower case.

    What has no Latin letter at all is put into Latin ones character by character, by no one language's rules: readable
    and always the same, not how a reader of the language would spell it.
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(_TRANSLITERATED))
    return _plain(decomposed) or _plain(anyascii(text))


def _plain(text: str) -> str:
    return "".join(char for char in text.lower() if char.isascii() and char.isalnum())
